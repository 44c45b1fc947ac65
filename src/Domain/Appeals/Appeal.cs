using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.Appeals;

public enum AppealOutcome { Upheld, Varied, SetAside, Remitted }

/// <summary>The facts of an appeal against another case's decision. Its case, with the same id, has that case as its parent.</summary>
public sealed class Appeal : ICaseFacts
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required Guid ParentId { get; init; }

    /// <summary>The role of who appeals: worker, employer, agency.</summary>
    public required string Appellant { get; init; }

    /// <summary>The employer or agency that appeals; null for a worker.</summary>
    public Guid? PartyId { get; init; }

    /// <summary>The party of the claim (<see cref="WageClaims.LiableParty.Id"/>) that appeals against being liable; null for every other appeal.</summary>
    public Guid? LiableId { get; init; }

    public required LocalDate FiledOn { get; init; }

    /// <summary>Last day, inclusive, worked out when the decision was served.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>The step of the other case that took the decision.</summary>
    public string Against { get; init; } = "";

    /// <summary>The account that took the decision; empty when the calendar did.</summary>
    public string FirstDecider { get; init; } = "";

    /// <summary>Null when no hearing was called.</summary>
    public LocalDate? HearingOn { get; set; }

    /// <summary>An interpreter from the authority's list was found, or none is needed.</summary>
    public bool InterpreterIsSettled { get; set; }

    public Instant? HearingHeldAt { get; set; }

    /// <summary>A worker's grounds are sealed; null for others.</summary>
    public SealedTextRef? SealedGrounds { get; init; }

    /// <summary>Empty for a worker.</summary>
    public string Grounds { get; init; } = "";

    public AppealOutcome? Outcome { get; set; }

    /// <summary>What has to be paid when the amount was changed; null for every other outcome.</summary>
    public long? VariedMinorUnits { get; set; }

    /// <summary>What the agency has to do instead, when conditions of its licence were changed.</summary>
    public List<LicenceCondition> VariedConditions { get; set; } = [];

    public string Reasons { get; set; } = "";
}
