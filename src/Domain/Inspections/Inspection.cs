using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.Inspections;

public enum EntryBasis { OpenWorkplace, WrittenConsent, JudicialOrder, MeetingElsewhere }

public enum InterpreterUsed { NotNeeded, FromOurList }

/// <summary>Why an inspector left at once (FW-24). The first is counted in the transparency report.</summary>
public enum WithdrawalCause { OtherOfficersCame, Danger, WorkersAskedUsToStop }

/// <summary>The dated facts of a visit. Why it was planned is not among them: that stays apart, with the supervisor (ILO C81 art 15(c)).</summary>
public sealed class Inspection : IDecided
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required Guid PlaceId { get; init; }
    public required PlaceKind Kind { get; init; }

    /// <summary>Who answers for the place; null when an agency does.</summary>
    public Guid? EmployerId { get; init; }

    public Guid? AgencyId { get; init; }

    /// <summary>The sealed address where people live; null for every other place.</summary>
    public PlaceRef? Place { get; init; }

    /// <summary>The account of the inspector who has the visit.</summary>
    public string? InspectorId { get; set; }

    /// <summary>The inspector said that nothing ties her to employer or agency.</summary>
    public LocalDate? NoConflictDeclaredOn { get; set; }

    public EntryBasis? Basis { get; set; }

    /// <summary>The day of the written consent; null when there is none.</summary>
    public LocalDate? ConsentGivenOn { get; set; }

    /// <summary>The court's file number; empty when no judge was asked.</summary>
    public string JudicialOrder { get; set; } = "";

    /// <summary>For the judge alone, under the case's own key; null when no judge was asked, or nothing has to stay apart.</summary>
    public SealedTextRef? AnnexForJudge { get; set; }

    /// <summary>Name and version of the checklist with which the visit began; empty before.</summary>
    public string Checklist { get; set; } = "";

    public int ChecklistVersion { get; set; }

    /// <summary>The fixed opening about what is not asked and not passed on was read aloud in a language understood (FW-09).</summary>
    public LocalDate? OpeningReadOn { get; set; }

    /// <summary>Null until the opening was read. Nobody of the place interprets (FW-10).</summary>
    public InterpreterUsed? Interpreter { get; set; }

    /// <summary>Who of the authority's list interpreted; null when nobody had to.</summary>
    public Guid? InterpreterId { get; set; }

    /// <summary>Who comes along, beside the inspector.</summary>
    public List<Companion> Companions { get; init; } = [];

    /// <summary>Null when none was asked for.</summary>
    public SafetyEscort? Escort { get; set; }

    /// <summary>Who else was there when the visit ended.</summary>
    public List<OtherBodyThere> OthersThere { get; init; } = [];

    /// <summary>The day on which it was said who else was there, also when nobody was; null before.</summary>
    public LocalDate? OthersSaidOn { get; set; }

    public List<ChecklistAnswer> Answers { get; init; } = [];
    public int OpenQuestions { get; set; }

    /// <summary>Answers that differ between device and office.</summary>
    public int Conflicts { get; set; }

    /// <summary>Set after a withdrawal, until the visit starts anew.</summary>
    public Withdrawal? Withdrawal { get; set; }

    /// <summary>What was recorded is read by nobody but the firewall officer, until she has released or destroyed it (FW-24).</summary>
    public bool IsInQuarantine => Withdrawal is { IsReleased: null };

    public List<Withdrawal> EarlierWithdrawals { get; init; } = [];

    public List<Finding> Findings { get; set; } = [];

    /// <summary>The letter with the findings was made from the template that cannot name a claim (FW-37).</summary>
    public LocalDate? LetterCheckedOn { get; set; }

    /// <summary>Number of the version that is approved or was issued last.</summary>
    public int FindingsVersion { get; set; } = 1;

    /// <summary>The versions before the present one, kept whole.</summary>
    public List<FindingsBefore> Kept { get; init; } = [];

    /// <summary>The employer's answers to the findings; a corrected version may be answered again.</summary>
    public List<PartyWords> Replies { get; init; } = [];

    /// <summary>Empty until the supervisor wrote it.</summary>
    public string Order { get; set; } = "";

    public LocalDate? OrderedOn { get; set; }

    /// <summary>The offence for which the employer is referred to the prosecutor; empty when there is none.</summary>
    public string EmployerOffence { get; set; } = "";

    public List<PartyWords> Proofs { get; init; } = [];
    public LocalDate? ProofGivenOn { get; set; }

    /// <summary>What is imposed because the order was not followed; empty when nothing is.</summary>
    public string Sanction { get; set; } = "";

    public Guid? OpenAppealId { get; set; }

    /// <summary>What the history says of the opening of every visit, whoever planned it and for whatever reason.</summary>
    public const string WhyIsKeptApart = "Planned. Why stays with the supervisor.";

    public static Inspection At(Place place, Guid id) => new()
    {
        Id = id, OfficeId = place.OfficeId, PlaceId = place.Id, Kind = place.Kind, EmployerId = place.EmployerId, AgencyId = place.AgencyId, Place = place.SealedAddress,
    };

    /// <summary>The visit starts anew, with nobody chosen. What a withdrawn visit had recorded is destroyed.</summary>
    public void StartAnew()
    {
        if (Withdrawal is not null) EarlierWithdrawals.Add(Withdrawal);
        Answers.Clear();
        Companions.Clear();
        OthersThere.Clear();
        (Escort, InterpreterId, OthersSaidOn) = (null, null, null);
        (InspectorId, NoConflictDeclaredOn, Basis, Withdrawal, OpeningReadOn, Interpreter) = (null, null, null, null, null, null);
        (Checklist, ChecklistVersion, OpenQuestions) = ("", 0, 0);
    }

    /// <summary>The firewall officer has looked at what was recorded before the withdrawal.</summary>
    public void EndQuarantine(bool release)
    {
        Withdrawal = Withdrawal! with { IsReleased = release };
        if (!release) Answers.Clear();
    }

    /// <summary>From the answers that are not in order, in the order of the checklist.</summary>
    public static List<Finding> FindingsOf(Checklist checklist, IReadOnlyCollection<ChecklistAnswer> answers) =>
    [
        .. checklist.Questions.Where(question => answers.Any(answer => answer.Code == question.Code && answer.Verdict == Verdict.NotInOrder))
            .Select(question => new Finding(question.Code, question.Class, question.Finding, "", question.Source)),
    ];
}

/// <param name="By">The account of the inspector.</param>
/// <param name="IsReleased">Whether what was recorded may be read again, or was destroyed; null while it is in quarantine.</param>
public sealed record Withdrawal(WithdrawalCause Cause, Instant At, Guid By, bool? IsReleased = null);

/// <param name="Sentence">The checklist's own words.</param>
/// <param name="Words">What the inspector adds for the employer; empty when nothing.</param>
/// <param name="Source">The law or standard behind it.</param>
public sealed record Finding(string Code, FindingClass Class, string Sentence, string Words, string Source);

/// <param name="Version">Counted from 1.</param>
public sealed record FindingsBefore(int Version, Instant ReplacedAt, IReadOnlyList<Finding> Findings);

/// <summary>What the visited employer or agency wrote.</summary>
public sealed record PartyWords(Instant At, string Words);
