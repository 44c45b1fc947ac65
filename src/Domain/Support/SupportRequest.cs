using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.Support;

/// <summary>
/// A worker tells of her circumstances, and a team of several professions decides which support she gets: a case of its own, linked to the
/// claim (decision 10). The claim does not know of it.
/// </summary>
public sealed class SupportRequest : IOfWorker, IDecided
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required Guid ClaimId { get; init; }
    public required WorkerRef Worker { get; init; }
    public required LocalDate AskedOn { get; init; }

    /// <summary>What she told, sealed under her key: as sensitive as who she is.</summary>
    public required SealedTextRef Circumstances { get; init; }

    /// <summary>She asked herself, or said yes to the officer who wrote it down with her.</summary>
    public required bool WorkerAgreed { get; init; }

    /// <summary>The help that she asks for.</summary>
    public required List<RecipientKind> Wanted { get; init; }

    /// <summary>What the team proposes or gives; empty for a refusal and while nobody proposed.</summary>
    public List<RecipientKind> Gives { get; set; } = [];

    /// <summary>The worker reads them.</summary>
    public string Reasons { get; set; } = "";

    /// <summary>The profession of who proposed, as a role; empty before.</summary>
    public string ProposedBy { get; set; } = "";

    public Guid? OpenAppealId { get; set; }

    /// <summary>She asked for something that she does not get.</summary>
    public bool IsShort => Wanted.Except(Gives).Any();

    public void Propose(IEnumerable<RecipientKind> gives, string reasons, string profession) =>
        (Gives, Reasons, ProposedBy) = ([.. gives.Distinct().Order()], reasons.Trim(), profession);
}
