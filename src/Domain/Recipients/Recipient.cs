using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.Recipients;

/// <summary>
/// Kinds of body to which a record may go at all (FW-12, decision 21). A closed set: the database holds it by a constraint, so that
/// another kind needs a migration. There is none for those who look for people because of their stay.
/// </summary>
public enum RecipientKind
{
    Court, Prosecutor, OccupationalSafety, SocialInsurance, Union, Shelter, HealthCare, Guardian, EqualityBody, Ombudsman,
    LegalAid, AppealBody, PaymentTrust, OriginSupport, EmergencyHelp,
}

/// <summary>A body outside to which records may go, one at a time, while its undertaking holds.</summary>
public sealed class Recipient : ICaseFacts
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required string Name { get; init; }
    public required RecipientKind Kind { get; init; }

    /// <summary>FW-13: whether this body reports people to those who look for them because of their stay; null until it has answered.</summary>
    public bool? ReportsOnward { get; set; }

    /// <summary>Signed by the body: it passes nothing on. Null for adjudicators and until it is there.</summary>
    public LocalDate? UndertakingSignedOn { get; set; }

    /// <summary>Last day, inclusive.</summary>
    public LocalDate? UndertakingEndsOn { get; set; }

    /// <summary>For adjudicators, in place of an undertaking: the order that protects what is handed in. Empty for others.</summary>
    public string ProtectiveOrder { get; set; } = "";

    public static bool IsAdjudicator(RecipientKind kind) => kind is RecipientKind.Court or RecipientKind.AppealBody;

    /// <summary>Null when a record may go there today; else the sentence that says why not.</summary>
    public string? WhyNot(string state, LocalDate today, RecipientReference rules) =>
        state != "active" ? $"{Name} is not an active recipient."
        : rules.KindOn(today, Kind) is null ? "Records go to no body of this kind."
        : ReportsOnward != false ? $"{Name} has not said that it passes nothing on."
        : IsAdjudicator(Kind) ? (ProtectiveOrder.Length == 0 ? "The protective order is missing." : null)
        : UndertakingEndsOn is not { } last || last < today ? $"The undertaking of {Name} has ended. Nothing goes there until a new one is signed." : null;
}
