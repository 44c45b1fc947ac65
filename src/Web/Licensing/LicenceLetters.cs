using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Letters;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Licensing;

internal sealed class LicenceLetters(MainContext db, Lifecycles lifecycles, ReferenceData reference) : ILetterWriter
{
    private static readonly string[] Decisions = ["refuse", "suspend", "revoke", "confirm-urgent-suspension", "grant-with-conditions"];

    /// <summary>Steps whose reasons the agency reads; the office's other reasons stay with the office.</summary>
    private static readonly string[] Reasoned =
    [
        .. Decisions, "return-for-correction", "intend-refusal", "open-suspension-hearing", "open-revocation-hearing", "open-urgent-hearing",
        "decline-surrender", "keep-active", "reinstate", "note-points", "cancel-points",
    ];

    public string Lifecycle => "licence";

    public async Task<Guid?> PartyOf(StepDone done, string role, CancellationToken cancel) =>
        await db.Licences.Where(licence => licence.Id == done.Case.Id).Select(licence => licence.AgencyId).SingleAsync(cancel);

    public async Task<LetterSays> Says(StepDone done, CancellationToken cancel)
    {
        var (@case, entry) = (done.Case, done.Entry);
        var licence = await db.Licences.SingleAsync(found => found.Id == @case.Id, cancel);
        var agency = await db.Agencies.Where(found => found.Id == licence.AgencyId).Select(found => found.Name).SingleAsync(cancel);
        var appeal = entry.Step.EndsWith("-on-appeal", StringComparison.Ordinal)
            ? await db.Appeals.Where(found => found.ParentId == licence.Id && found.Outcome != null).OrderByDescending(found => found.Id).FirstOrDefaultAsync(cancel)
            : null;
        var writtenOn = lifecycles.Calendar.DateOf(entry.At);
        return new LetterSays
        {
            Number = @case.Number,
            Agency = agency,
            Licence = licence.Number,
            Currency = reference.LicenceRuleOn(writtenOn).Currency,
            WrittenOn = SaidLine.Iso(writtenOn)!,
            State = entry.ToState,
            Until = SaidLine.Iso(entry.ToState == "active" ? licence.EndsOn : Until(@case, entry)),
            Outcome = appeal?.Outcome,
            Reasons = appeal?.Reasons ?? (Reasoned.Contains(entry.Step) ? entry.Reason : ""),
            Items = Items(licence, entry.Step),
            AppealUntil = Decisions.Contains(entry.Step) ? SaidLine.Iso(reference.LastDayToAppeal(writtenOn)) : null,
        };
    }

    private static IReadOnlyList<string> Items(Licence licence, string step) => step switch
    {
        "return-for-correction" => licence.MissingItems,
        "intend-refusal" or "refuse" => [.. licence.Marks.Where(mark => mark.Mark == Mark.Failed).Select(mark => $"{mark.Code}: {mark.Note}")],
        "grant-with-conditions" or "vary-conditions-on-appeal" =>
            [.. licence.Conditions.Where(condition => condition.MetOn is null).Select(condition => $"{condition.Words} ({SaidLine.Iso(condition.DueOn)})")],
        _ => [],
    };

    /// <summary>The end of the clock on which the agency has to act.</summary>
    private LocalDate? Until(WorkflowCase @case, HistoryEntry entry) => @case.Dues
        .Where(due => due.StartedBySeq == entry.Seq
            && due.Deadline is "correction" or "refusal-reply" or "suspension-reply" or "revocation-reply" or "suspension-end" or "grace" or "deposit-release")
        .Select(due => (LocalDate?)lifecycles.Calendar.LastDayOf(due.DueAt)).FirstOrDefault();
}
