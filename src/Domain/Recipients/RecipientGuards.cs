using Inspectorate.Workflows.Running;

namespace Inspectorate.Domain.Recipients;

/// <summary>The conditions that <c>workflows/recipient.json</c> names.</summary>
public static class RecipientGuards
{
    public static readonly Guards<Recipient> All = new Guards<Recipient>("recipient")
        .Add("passes-nothing-on", recipient => recipient.ReportsOnward switch
        {
            false => null,
            true => "This body reports people to those who look for them because of their stay. It is no recipient.",
            null => "Ask the body whether it reports people to those who look for them because of their stay.",
        })
        .Add("is-bound", recipient => Recipient.IsAdjudicator(recipient.Kind)
            ? recipient.ProtectiveOrder.Length == 0 ? "Write the reference of the protective order." : null
            : recipient.UndertakingSignedOn is null || recipient.UndertakingEndsOn is null ? "Write when the undertaking was signed, and when it ends." : null);
}
