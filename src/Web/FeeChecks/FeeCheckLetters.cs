using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Letters;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.FeeChecks;

/// <summary>Letters to agency and employer: the substance of what was found, never who testified.</summary>
internal sealed class FeeCheckLetters(MainContext db, Lifecycles lifecycles, ReferenceData reference) : ILetterWriter
{
    private static readonly string[] Verdicts = ["find-borne", "find-partly-borne", "find-not-borne", "find-unproven"];

    public string Lifecycle => "fee-check";

    public async Task<Guid?> PartyOf(StepDone done, string role, CancellationToken cancel)
    {
        var check = await db.FeeChecks.Where(found => found.Id == done.Case.Id).Select(found => new { found.EmployerId, found.AgencyId }).SingleAsync(cancel);
        return role == Roles.Agency ? check.AgencyId : check.EmployerId;
    }

    public async Task<LetterSays> Says(StepDone done, CancellationToken cancel)
    {
        var (@case, entry) = (done.Case, done.Entry);
        var check = await db.FeeChecks.SingleAsync(found => found.Id == @case.Id, cancel);
        var appeal = entry.Step.EndsWith("-on-appeal", StringComparison.Ordinal)
            ? await db.Appeals.Where(found => found.ParentId == check.Id && found.Outcome != null).OrderByDescending(found => found.Id).FirstOrDefaultAsync(cancel)
            : null;
        var writtenOn = lifecycles.Calendar.DateOf(entry.At);
        var isVerdict = Verdicts.Contains(entry.Step);
        return new LetterSays
        {
            Number = @case.Number,
            Employer = await db.Employers.Where(found => found.Id == check.EmployerId).Select(found => found.Name).SingleOrDefaultAsync(cancel),
            Agency = await db.Agencies.Where(found => found.Id == check.AgencyId).Select(found => found.Name).SingleAsync(cancel),
            Currency = FeeReference.Currency,
            WrittenOn = SaidLine.Iso(writtenOn)!,
            State = entry.ToState,
            Until = SaidLine.Iso(Until(@case, entry)),
            Amount = entry.Step is "order-repayment" or "repayment-is-missed" ? check.Plan?.TotalMinorUnits : null,
            Outcome = appeal?.Outcome,
            Reasons = appeal?.Reasons ?? (isVerdict ? entry.Reason : ""),
            Items = Items(check, entry.Step, isVerdict),
            AppealUntil = isVerdict && entry.Step != "find-borne" ? SaidLine.Iso(reference.LastDayToAppeal(writtenOn)) : null,
        };
    }

    private IReadOnlyList<string> Items(FeeCheck check, string step, bool isVerdict) => step switch
    {
        "issue-provisional" => [FeeWords.Verdict(check.Result!.Provisional) + ".", .. FeeSubstance.Of(check, reference, isFinal: false), .. FeeSubstance.Of(check.Liable)],
        _ when isVerdict => [FeeWords.Verdict(check.Result!.AfterReply) + ".", .. FeeSubstance.Of(check, reference, isFinal: true)],
        "order-repayment" when check.Plan is { } plan =>
        [
            $"For each worker {Say(plan.PerWorkerMinorUnits)}, the same for everybody.",
            .. FeeSubstance.Of(check.Liable),
            .. plan.Instalments.Select(instalment => $"{Say(instalment.MinorUnits)} by {SaidLine.Iso(instalment.By)}."),
        ],
        _ => [],
    };

    private string Say(long minorUnits) => reference.Format(new Money(minorUnits, FeeReference.Currency));

    /// <summary>The end of the clock on which a party has to act.</summary>
    private LocalDate? Until(WorkflowCase @case, HistoryEntry entry) => @case.Dues
        .Where(due => due.StartedBySeq == entry.Seq && due.Deadline is "evidence" or "provisional-reply" or "repayment")
        .Select(due => (LocalDate?)lifecycles.Calendar.LastDayOf(due.DueAt)).FirstOrDefault();
}
