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
        return (done.Entry.Step, role) switch
        {
            (JointLiabilityController.Hold, Roles.Employer) => Held(claim)?.EmployerId,
            (JointLiabilityController.Hold, _) => Held(claim)?.AgencyId,
            (DepositDrawController.Draw, Roles.Agency) => Drawn(claim)?.AgencyId,
            _ => claim.EmployerId,
        };
    }

    public async Task<LetterSays> Says(StepDone done, CancellationToken cancel)
    {
        var (@case, entry) = (done.Case, done.Entry);
        var claim = await db.WageClaims.SingleAsync(found => found.Id == @case.Id, cancel);
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
            Agency = entry.Step switch { JointLiabilityController.Hold => Held(claim)?.Name, DepositDrawController.Draw => Drawn(claim)?.Agency, _ => null },
            Addressee = entry.Step == JointLiabilityController.Hold && Held(claim) is { EmployerId: not null } leadFirm ? leadFirm.Name : null,
            Items = entry.Step == "agree-instalments" ? [.. claim.Plan!.Instalments.Select(part => $"{SaidLine.Iso(part.By)}: {reference.Format(new Money(part.MinorUnits, claim.Currency))}")] : [],
            Currency = claim.Currency,
            WrittenOn = SaidLine.Iso(writtenOn)!,
            State = entry.ToState,
            Until = SaidLine.Iso(Until(@case, entry)),
            Amount = AmountOf(claim, entry.Step),
            Decision = isDecision ? claim.Decision?.Kind : null,
            Outcome = appeal?.Outcome,
            Reasons = entry.Step == JointLiabilityController.Hold ? Held(claim)?.Reason ?? "" : appeal?.Reasons ?? (isDecision ? claim.Decision?.Reasons ?? "" : ""),
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
        JointLiabilityController.Hold or "agree-instalments" or "instalment-is-missed" => claim.StillOwed(),
        DepositDrawController.Draw => Drawn(claim)?.MinorUnits,
        _ => claim.AmountFixed(),
    };

    private static LiableParty? Held(WageClaim claim) => claim.Liable.Where(party => party.HeldOn is not null).MaxBy(party => party.Id);

    private static DepositDraw? Drawn(WageClaim claim) => claim.Draws.Where(draw => draw.DrawnOn is not null).MaxBy(draw => draw.Id);
}
