using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Letters;

/// <summary>Writes the letters that follow a step. Who saves commits them with the mark that they were written.</summary>
internal sealed class LetterDesk(MainContext db, Lifecycles lifecycles, ReferenceData reference)
{
    public async Task<IReadOnlyList<Letter>> Write(StepDone done, string to, CancellationToken cancel)
    {
        var says = (await Says(done, cancel)).ToJson();
        var letters = LetterTemplates.For(done.Case.Lifecycle, done.Step.Name, to)
            .Select(template => new Letter
            {
                CaseId = done.Case.Id, Seq = done.Entry.Seq, Template = template, To = to, Says = says, CreatedAt = done.Entry.At,
            }).ToList();
        db.Letters.AddRange(letters);
        return letters;
    }

    private async Task<LetterSays> Says(StepDone done, CancellationToken cancel)
    {
        var (@case, entry) = (done.Case, done.Entry);
        var claim = await db.WageClaims.SingleAsync(found => found.Id == @case.Id || found.Id == @case.ParentId, cancel);
        var employer = await db.Employers.Where(found => found.Id == claim.EmployerId).Select(found => found.Name).SingleOrDefaultAsync(cancel);
        var appeal = entry.Step.EndsWith("-on-appeal", StringComparison.Ordinal)
            ? await db.Appeals.Where(found => found.ParentId == claim.Id && found.Outcome != null).OrderByDescending(found => found.Id).FirstOrDefaultAsync(cancel)
            : null;
        var writtenOn = lifecycles.Calendar.DateOf(entry.At);
        var isDecision = entry.Step is "order" or "order-part" or "dismiss" || appeal is { Outcome: AppealOutcome.Varied or AppealOutcome.SetAside };
        return new LetterSays
        {
            Number = @case.Number,
            Employer = employer,
            Currency = claim.Currency,
            WrittenOn = SaidLine.Iso(writtenOn)!,
            State = entry.ToState,
            Until = SaidLine.Iso(Until(@case, entry)),
            Amount = AmountOf(claim, entry.Step),
            Decision = isDecision ? claim.Decision?.Kind : null,
            Outcome = appeal?.Outcome,
            Reasons = appeal?.Reasons ?? (isDecision ? claim.Decision?.Reasons ?? "" : ""),
            AppealUntil = isDecision && appeal is null ? SaidLine.Iso(reference.LastDayToAppeal(writtenOn)) : null,
            Lines = isDecision || appeal is not null ? [.. claim.Assessment?.Lines.Select(SaidLine.Of) ?? []] : [],
        };
    }

    /// <summary>The end of the clock that this step started and on which somebody has to act.</summary>
    private LocalDate? Until(WorkflowCase @case, HistoryEntry entry) => @case.Dues
        .Where(due => due.StartedBySeq <= entry.Seq && due.Deadline is "employer-answer" or "settlement-reply" or "payment")
        .Where(due => lifecycles.Of(@case).Deadline(due.Deadline).RunsIn.Contains(entry.ToState))
        .OrderByDescending(due => due.StartedBySeq)
        .Select(due => (LocalDate?)lifecycles.Calendar.LastDayOf(due.DueAt)).FirstOrDefault();

    private static long? AmountOf(WageClaim claim, string step) => step switch
    {
        "offer-settlement" or "accept-settlement" or "agree-settlement" => claim.Settlement?.MinorUnits,
        _ => claim.AmountFixed(),
    };
}
