using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.Licensing;

public enum HearingGround { Points, MissedCondition, Finding }

/// <summary>The dated facts of one licence term, from the application on. Its case, with the same id, holds state and history.</summary>
public sealed class Licence : IDecided
{
    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }
    public required Guid AgencyId { get; init; }

    /// <summary>Stands on the certificate and is the same over all terms; empty until the first grant.</summary>
    public string Number { get; set; } = "";

    /// <summary>Null for a first licence; a renewal is a case of its own, linked to the term before.</summary>
    public Guid? RenewalOf { get; init; }

    /// <summary>First moment at which this renewal may be filed, from the dated rules; null for a first licence.</summary>
    public Instant? RenewalOpensAt { get; init; }

    /// <summary>From here on it may no longer be filed; null for a first licence.</summary>
    public Instant? RenewalClosesAt { get; init; }

    /// <summary>What the agency wrote, section by section, also while it is unfinished.</summary>
    public List<ApplicationEntry> Entries { get; init; } = [];

    /// <summary>Titles of the sections that are not finished.</summary>
    public List<string> OpenSections { get; init; } = [];

    public LocalDate? ApplicationFeePaidOn { get; set; }
    public LocalDate? DocumentsCompleteOn { get; set; }
    public LocalDate? DeclarationSignedOn { get; set; }

    /// <summary>Who signed the declaration that no worker pays a fee.</summary>
    public string DeclaredBy { get; set; } = "";

    /// <summary>What a licensing officer found missing.</summary>
    public List<string> MissingItems { get; init; } = [];

    /// <summary>The officer's sheet of points by licensing standard (GLAA, eight subject areas).</summary>
    public List<StandardMark> Marks { get; init; } = [];

    public LocalDate? PointsSheetCompletedOn { get; set; }

    public LocalDate? VisitReportedOn { get; set; }

    public LocalDate? DepositLodgedOn { get; set; }

    /// <summary>The bank's reference of the deposit.</summary>
    public string DepositReference { get; set; } = "";

    /// <summary>What was taken from the deposit for workers; for which of them, it does not say.</summary>
    public List<DrawnFromDeposit> Drawn { get; init; } = [];

    /// <summary>For breaches, apart from the officer's sheet before the grant.</summary>
    public List<DemeritPoint> Points { get; init; } = [];

    public List<LicenceCondition> Conditions { get; init; } = [];

    public LocalDate? GrantedOn { get; set; }

    /// <summary>Last day of the term, inclusive; null until it is granted.</summary>
    public LocalDate? EndsOn { get; set; }

    /// <summary>What happens to the agency's workers if it must stop: wages, lodging, journeys.</summary>
    public string WorkerImpactPlan { get; set; } = "";

    public LocalDate? WorkerImpactPlanOn { get; set; }

    /// <summary>The immediate danger, in the decider's words.</summary>
    public string Danger { get; set; } = "";

    public HearingGround? HearingGround { get; set; }

    /// <summary>What the agency said in its hearings, oldest first.</summary>
    public List<HearingReply> Replies { get; init; } = [];

    /// <summary>An inspector saw that what led to the suspension is put right.</summary>
    public LocalDate? RemedyVerifiedOn { get; set; }

    /// <summary>A renewal that was filed in time: the old term runs until it is decided. Null when none waits.</summary>
    public LocalDate? RenewalPendingSince { get; set; }

    /// <summary>First day of the next term, once that was granted.</summary>
    public LocalDate? NextTermFrom { get; set; }

    /// <summary>Wage claims and repayments for which the deposit may still be drawn on.</summary>
    public int OpenClaims { get; set; }

    public Guid? OpenAppealId { get; set; }

    /// <summary>What the deposit still holds, in minor units; 0 when none was lodged.</summary>
    public long DepositLeft(LicenceRule rule) => DepositLodgedOn is null ? 0 : rule.DepositMinorUnits - Drawn.Sum(draw => draw.MinorUnits);

    /// <summary>By the number of the entry.</summary>
    public IReadOnlyList<ApplicationEntry> EntriesOf(string section) =>
        [.. Entries.Where(entry => entry.Section == section).OrderBy(entry => entry.Entry)];

    /// <summary>Keeps what was typed, finished or not, and notes whether the section is finished now.</summary>
    public void Write(ApplicationSection section, int entry, Dictionary<string, string> answers, LocalDate today)
    {
        Entries.RemoveAll(kept => kept.Section == section.Name && kept.Entry == entry);
        Entries.Add(new ApplicationEntry(section.Name, entry, answers));
        Note(section, today);
    }

    /// <summary>Takes an entry of a repeated section away; those behind it move up.</summary>
    public void Remove(ApplicationSection section, int entry, LocalDate today)
    {
        var left = EntriesOf(section.Name).Where(kept => kept.Entry != entry).ToList();
        Entries.RemoveAll(kept => kept.Section == section.Name);
        Entries.AddRange(left.Select((kept, place) => kept with { Entry = place }));
        Note(section, today);
    }

    /// <summary>An application in which nothing is written yet: every section that needs something is open.</summary>
    public void Begin(IEnumerable<ApplicationSection> sections, LocalDate today)
    {
        foreach (var section in sections) Note(section, today);
    }

    private void Note(ApplicationSection section, LocalDate today)
    {
        OpenSections.Remove(section.Title);
        if (!section.IsFinished(this, today)) OpenSections.Add(section.Title);
    }
}

public enum DrawnFor { Wages, RecruitmentCosts }

/// <summary>Money that the deposit no longer holds.</summary>
public sealed record DrawnFromDeposit(LocalDate On, long MinorUnits, DrawnFor For = DrawnFor.Wages);

/// <param name="MetOn">Null until an inspector saw it met.</param>
public sealed record LicenceCondition(string Words, LocalDate? DueOn, LocalDate? MetOn);

/// <summary>What the agency said before something was decided against it.</summary>
public sealed record HearingReply(Instant At, string Words);
