using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.Inspections;

public enum EntryBasis { OpenWorkplace, WrittenConsent, JudicialOrder, MeetingElsewhere }

/// <summary>The dated facts of a visit. Why it was planned is not among them: that stays apart, with the supervisor (ILO C81 art 15(c)).</summary>
public sealed class Inspection : ICaseFacts
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }

    /// <summary>Null for a household: its address is sealed.</summary>
    public Guid? EmployerId { get; init; }

    public PlaceRef? Place { get; init; }

    /// <summary>The account of the inspector who has the visit.</summary>
    public string? InspectorId { get; set; }

    /// <summary>The inspector said that nothing ties her to employer or agency.</summary>
    public LocalDate? NoConflictDeclaredOn { get; set; }

    public EntryBasis? Basis { get; set; }

    /// <summary>The court's file number; empty when no judge was asked.</summary>
    public string JudicialOrder { get; set; } = "";

    /// <summary>The fixed opening about what is not asked and not passed on was read aloud in a language understood (FW-09).</summary>
    public LocalDate? OpeningReadOn { get; set; }

    public int OpenQuestions { get; set; }

    /// <summary>Answers that differ between device and office.</summary>
    public int Conflicts { get; set; }

    /// <summary>The letter with the findings was made from the template that cannot name a claim (FW-37).</summary>
    public LocalDate? LetterCheckedOn { get; set; }

    public int FindingsVersion { get; set; } = 1;

    /// <summary>The versions before the present one, kept whole.</summary>
    public int KeptVersions { get; set; }

    /// <summary>Empty until the supervisor wrote it.</summary>
    public string Order { get; set; } = "";

    /// <summary>The offence for which the employer is referred to the prosecutor; empty when there is none.</summary>
    public string EmployerOffence { get; set; } = "";

    public LocalDate? ProofGivenOn { get; set; }
    public Guid? OpenAppealId { get; set; }
}
