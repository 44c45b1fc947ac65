using NodaTime;

namespace Inspectorate.Domain.Inspections;

/// <summary>
/// Who may come along to a visit, and nobody else (FW-23). There is no kind for those who look after borders or permits; police come as
/// a safety escort only. The database holds the same list as a constraint.
/// </summary>
public enum CompanionKind { SecondInspector, Interpreter, SafetyExpert, WorkersRepresentative, SafetyEscort }

public sealed class Companion
{
    public required CompanionKind Kind { get; init; }
}

/// <summary>Police that keep the inspector safe: asked for with a reason, approved by another person, answered for after the visit.</summary>
public sealed class SafetyEscort
{
    /// <summary>What makes the visit dangerous.</summary>
    public required string Danger { get; init; }

    /// <summary>Null while the supervisor has not decided.</summary>
    public bool? IsApproved { get; set; }

    /// <summary>Null until the inspector answered for the escort.</summary>
    public EscortDeclaration? Declaration { get; set; }

    /// <summary>The rule card. It is printed for the escort, who knows it before the visit.</summary>
    public static readonly IReadOnlyList<string> Rules =
    [
        "You are here for the safety of the inspector, and for nothing else.",
        "You stay outside. You come in only when somebody is attacked, and you leave when it is over.",
        "You get no list and no paper of the visit: no names, no numbers, no addresses. You write none yourself.",
        "You ask nobody anything: no name, no paper, no question about work or stay.",
        "You do not photograph or film people, doors or cars.",
        "You report only an attack on the inspector. You report nothing else of this visit to anybody.",
        "When the inspector leaves, you leave.",
    ];
}

/// <param name="Words">What happened, when not all of it was kept to; empty when it was.</param>
public sealed record EscortDeclaration(bool StayedOutside, bool GotNoList, bool AskedNobody, string Words, LocalDate On)
{
    public bool WasKept => StayedOutside && GotNoList && AskedNobody;
}

/// <summary>
/// Who else was there when a visit ended. A closed list, for the public count (FW-27): nothing is noted of what they did there, and nothing
/// of a worker.
/// </summary>
public enum OtherBody { PoliceAsEscort, PoliceOnTheirOwn, ImmigrationOfficers, AnotherInspectorate, LocalAuthority }

public sealed class OtherBodyThere
{
    public required OtherBody Body { get; init; }
}
