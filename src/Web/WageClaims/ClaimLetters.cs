using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Letters;
using Inspectorate.Web.WageClaims.Collect;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.WageClaims;

internal sealed class ClaimLetters(MainContext db, Lifecycles lifecycles, ReferenceData reference) : ILetterWriter
{
    public string Lifecycle => "wage-claim";

    public async Task<Guid?> PartyOf(StepDone done, string role, CancellationToken cancel)
    {
        var claim = await db.WageClaims.SingleAsync(found => found.Id == done.Case.Id, cancel);
        var liable = await LiableIn(done.Entry.Step, claim, cancel);
        return (done.Entry.Step, role) switch
        {
            _ when liable is not null => role == Roles.Employer ? liable.EmployerId : liable.AgencyId,
            (DepositDrawController.Draw, Roles.Agency) => Drawn(claim)?.AgencyId,
            _ => claim.EmployerId,
        };
    }

    public async Task<LetterSays> Says(StepDone done, CancellationToken cancel)
    {
        var (@case, entry) = (done.Case, done.Entry);
        var claim = await db.WageClaims.SingleAsync(found => found.Id == @case.Id, cancel);
        var employer = await db.Employers.Where(found => found.Id == claim.EmployerId).Select(found => found.Name).SingleOrDefaultAsync(cancel);
        var isOfLiability = OfLiability.Contains(entry.Step);
        var appeal = entry.Step.EndsWith("-on-appeal", StringComparison.Ordinal) ? await NewestAppeal(claim, isOfLiability, cancel) : null;
        var liable = await LiableIn(entry.Step, claim, cancel);
        var writtenOn = lifecycles.Calendar.DateOf(entry.At);
        var isDecision = entry.Step is "order" or "order-part" or "dismiss" || appeal is { Outcome: AppealOutcome.Varied or AppealOutcome.SetAside };
        return new LetterSays
        {
            Number = @case.Number,
            Employer = employer,
            Agency = entry.Step == DepositDrawController.Draw ? Drawn(claim)?.Agency : liable?.Name,
            Addressee = liable is { EmployerId: not null } leadFirm ? leadFirm.Name : null,
            Items = entry.Step == "agree-instalments" ? [.. claim.Plan!.Instalments.Select(part => $"{SaidLine.Iso(part.By)}: {reference.Format(new Money(part.MinorUnits, claim.Currency))}")] : [],
            Currency = claim.Currency,
            WrittenOn = SaidLine.Iso(writtenOn)!,
            State = entry.ToState,
            Until = SaidLine.Iso(Until(@case, entry)),
            Amount = AmountOf(claim, entry.Step),
            Decision = isDecision ? claim.Decision?.Kind : null,
            Outcome = appeal?.Outcome,
            Reasons = entry.Step == JointLiabilityController.Hold ? liable?.Reason ?? "" : appeal?.Reasons ?? (isDecision ? claim.Decision?.Reasons ?? "" : ""),
            AppealUntil = (isDecision && appeal is null) || entry.Step == JointLiabilityController.Hold ? SaidLine.Iso(reference.LastDayToAppeal(writtenOn)) : null,
            Lines = isDecision || (appeal is not null && !isOfLiability) ? [.. claim.Assessment?.Lines.Select(SaidLine.Of) ?? []] : [],
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
        JointLiabilityController.Hold or "agree-instalments" or "instalment-is-missed" => claim.StillOwed(),
        DepositDrawController.Draw => Drawn(claim)?.MinorUnits,
        _ => claim.AmountFixed(),
    };

    private static readonly string[] OfLiability = [AppealedLiability.Uphold, AppealedLiability.End];

    private Task<Appeal?> NewestAppeal(WageClaim claim, bool isOfLiability, CancellationToken cancel) => db.Appeals
        .Where(found => found.ParentId == claim.Id && found.Outcome != null && found.LiableId != null == isOfLiability).OrderByDescending(found => found.Id).FirstOrDefaultAsync(cancel);

    /// <summary>The agency or lead firm that this step is about; null for other steps.</summary>
    private async Task<LiableParty?> LiableIn(string step, WageClaim claim, CancellationToken cancel) =>
        step == JointLiabilityController.Hold ? Held(claim)
        : OfLiability.Contains(step) && await NewestAppeal(claim, true, cancel) is { } appeal ? claim.Liable.Find(party => party.Id == appeal.LiableId)
        : null;

    private static LiableParty? Held(WageClaim claim) => claim.Liable.Where(party => party.HeldOn is not null).MaxBy(party => party.Id);

    private static DepositDraw? Drawn(WageClaim claim) => claim.Draws.Where(draw => draw.DrawnOn is not null).MaxBy(draw => draw.Id);
}
