using Inspectorate.Workflows.Running;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Domain.WageClaims;

/// <summary>The conditions that <c>workflows/wage-claim.json</c> names.</summary>
public static class WageClaimGuards
{
    public static readonly Guards<WageClaim> All = new Guards<WageClaim>("wage-claim")
        .Add("retaliation-was-found", claim => claim.RetaliationFoundOn is null
            ? "Nobody found that the worker was punished for this claim." : null)
        .Add("filed-in-time", claim => claim.LastDayToFile < claim.FiledOn
            ? $"The claim came too late: it could be filed until {LocalDatePattern.Iso.Format(claim.LastDayToFile.Value)}. Propose to dismiss it." : null)
        .Add("worker-chose-to-be-named", claim => claim.Visibility != Visibility.Named
            ? "The worker has not said that the employer may learn her name. Ask her in her inbox, or check the whole payroll." : null)
        .Add("worker-stays-hidden", claim => claim.Visibility == Visibility.Named
            ? "The worker chose to be named. Notify the employer." : null)
        .Add("employer-is-known", claim => claim.EmployerId is null
            ? "The employer is not known yet. Choose it from the register first." : null)
        .Add("payroll-check-is-finished", claim => claim.PayrollCheckedOn is null
            ? "The check of the whole payroll is not finished." : null)
        .Add("answer-is-given", claim => claim.Answer is null
            ? "There is no answer yet. Write it first." : null)
        .Add("amount-is-worked-out", claim => claim.Assessment is not { Lines.Count: > 0 }
            ? "What is owed has not been worked out." : null)
        .Add("settlement-is-high-enough", claim => claim.Settlement switch
        {
            null => "There is no settlement to offer.",
            { } offer when offer.MinorUnits < offer.LeastMinorUnits => "The settlement is lower than the law allows.",
            _ => null,
        })
        .Add("settlement-keeps-rights", claim => claim.Settlement is { WaivesNoRights: false }
            ? "The settlement would give up rights of the worker. That is not allowed." : null)
        .Add("order-is-written", claim => claim.Decision is not { Kind: ClaimDecisionKind.Order, OrderedMinorUnits: > 0 }
            ? "There is no written order with an amount." : null)
        .Add("part-order-is-written", claim => claim.Decision is not { Kind: ClaimDecisionKind.PartOrder, OrderedMinorUnits: > 0 }
            ? "There is no written order for a part, with an amount." : null)
        .Add("dismissal-is-written", claim => claim.Decision is not { Kind: ClaimDecisionKind.Dismissal }
            ? "There is no written dismissal with its reasons." : null)
        .Add("payment-is-shown", claim => claim.Payments.All(payment => payment.ConfirmedAt is not null)
            ? "No new payment has been entered: say when, how much, and how it was paid." : null)
        .Add("worker-kept-the-whole-amount", KeptTheWholeAmount)
        .Add("worker-said-what-is-missing", claim => claim.Payments.All(payment => payment.ConfirmedAt is null)
            ? "The worker has not said how much she got." : null)
        .Add("nothing-is-decided-yet", claim => claim.AmountFixed() is not null
            ? "The amount is already decided or agreed." : null)
        .Add("amount-is-fixed", claim => claim.AmountFixed() is null
            ? "No amount has been ordered or agreed. Work out first what is still owed." : null)
        .Add("instalments-are-written", claim => claim.Plan is not { AgreedOn: null } plan || plan.Instalments.Sum(part => part.MinorUnits) != claim.StillOwed()
            ? "Write the instalments first. Together they have to come to what is still owed." : null)
        .Add("instalment-is-kept", claim => claim.Payments.Any(payment => payment is { ConfirmedAt: null } or { GaveBack: not false })
            || claim.Payments.Any(payment => payment.ConfirmedMinorUnits < payment.MinorUnits)
            ? "The worker did not get and keep all of what was said to be paid." : null)
        .Add("liable-party-is-proposed", claim => claim.Liable.All(party => party.HeldOn is not null)
            ? "Nobody is proposed. Name the agency or lead firm and the reason first." : null)
        .Add("draw-is-proposed", claim => claim.Draws.All(draw => draw.DrawnOn is not null)
            ? "No draw is proposed. Name the licence and the amount first." : null)
        .Add("agency-does-not-appeal", claim => claim.Draws.Exists(draw => draw.DrawnOn is null
            && claim.Liable.Exists(party => party is { IsHeld: true, OpenAppealId: not null } && party.AgencyId == draw.AgencyId))
            ? "The agency appeals against being liable. Its deposit waits for that decision." : null)
        .Add("liability-appeal-is-open", claim => claim.Liable.All(party => party.OpenAppealId is null)
            ? "Nobody who is held liable appeals against it." : null)
        .Add("appeal-is-open", claim => claim.OpenAppealId is null
            ? "There is no appeal against this decision." : null)
        .Add("no-appeal-is-open", claim => claim.OpenAppealId is not null
            ? "An appeal is being heard; the identity is kept until it is decided." : null)
        .Add("worker-has-been-silent", (claim, act) => claim.KeepIdentityUntil > act.At
            ? "The worker wrote a short time ago, or asked us to keep her identity longer." : null);

    private static string? KeptTheWholeAmount(WageClaim claim)
    {
        if (claim.Payments.Count == 0 || claim.Payments.Any(payment => payment is { ConfirmedAt: null } or { GaveBack: null }))
            return "The worker has not answered for every payment.";
        var due = claim.AmountFixed() ?? claim.Assessment?.TotalMinorUnits ?? claim.Payments.Sum(payment => payment.MinorUnits);
        if (claim.Confirmed() >= due) return null;
        return claim.Payments.Any(payment => payment.GaveBack == true)
            ? "The worker had to give money back. That is not paid."
            : "The worker got less than what is due.";
    }
}
