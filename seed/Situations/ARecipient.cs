using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Definitions;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>A body outside on its way to being a recipient.</summary>
/// <param name="holds">How long its undertaking runs from the day on which it is signed.</param>
public sealed class ARecipient(Guid office, string name, RecipientKind kind, Period holds) : ISituation
{
    public Recipient Recipient { get; } = new() { Id = Guid.CreateVersion7(), OfficeId = office, Name = name, Kind = kind };

    public string Lifecycle => "recipient";

    public ICaseFacts Facts => Recipient;

    public IReadOnlyList<StepDefinition> WayTo(string state, LifecycleDefinition lifecycle) => Walk.To(lifecycle, state);

    public void MakeReadyFor(string step, Instant at, LocalDate today)
    {
        if (step is not ("bind" or "activate")) return;
        Recipient.ReportsOnward = false;
        if (Recipient.IsAdjudicator(kind)) Recipient.ProtectiveOrder = "DM-P 12/26";
        else if (step == "bind") (Recipient.UndertakingSignedOn, Recipient.UndertakingEndsOn) = (today, today.Plus(holds));
    }
}
