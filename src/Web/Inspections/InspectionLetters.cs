using System.Globalization;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Letters;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Inspections;

/// <summary>
/// The papers of a visit. They are made from its findings and orders and from nothing else: no claim, no claimant and no day of a filing can
/// come in, whatever the visit's origin (FW-37).
/// </summary>
internal sealed class InspectionLetters(MainContext db, Lifecycles lifecycles, ReferenceData reference) : ILetterWriter
{
    public string Lifecycle => "inspection";

    public async Task<Guid?> PartyOf(StepDone done, string role, CancellationToken cancel)
    {
        var visit = await db.Inspections.SingleAsync(found => found.Id == done.Case.Id, cancel);
        return role == Roles.Agency ? visit.AgencyId : visit.EmployerId;
    }

    public async Task<LetterSays> Says(StepDone done, CancellationToken cancel)
    {
        var (@case, entry) = (done.Case, done.Entry);
        var visit = await db.Inspections.SingleAsync(found => found.Id == @case.Id, cancel);
        var writtenOn = lifecycles.Calendar.DateOf(entry.At);
        var isOrder = entry.Step.StartsWith("order-", StringComparison.Ordinal) && entry.ActorRole != Roles.Calendar;
        return new LetterSays
        {
            Number = @case.Number,
            Employer = await db.Employers.Where(found => found.Id == visit.EmployerId).Select(found => found.Name).SingleOrDefaultAsync(cancel),
            Agency = await db.Agencies.Where(found => found.Id == visit.AgencyId).Select(found => found.Name).SingleOrDefaultAsync(cancel),
            Currency = reference.Currencies[0].Code,
            WrittenOn = SaidLine.Iso(writtenOn)!,
            State = entry.ToState,
            Until = SaidLine.Iso(Until(@case, entry)),
            AppealUntil = isOrder ? SaidLine.Iso(reference.LastDayToAppeal(writtenOn)) : null,
            Items = entry.Step switch
            {
                "issue-findings" => [.. visit.Findings.Select(InWords)],
                "confirm-sanction" => [visit.Sanction],
                _ => [visit.Order],
            },
        };
    }

    private static string InWords(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Code}. {finding.Sentence}{(finding.Words.Length == 0 ? "" : " ")}{finding.Words} ({finding.Source})");

    /// <summary>The end of the clock that this step started and on which somebody has to act.</summary>
    private LocalDate? Until(WorkflowCase @case, HistoryEntry entry) => @case.Dues
        .Where(due => due.StartedBySeq == entry.Seq)
        .Select(due => (LocalDate?)lifecycles.Calendar.LastDayOf(due.DueAt)).FirstOrDefault();
}
