using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.Cases;

/// <summary>Steps that carry facts have a page of their own; every other step is taken on the common page, with a reason.</summary>
internal static class StepPages
{
    private static readonly Dictionary<(string Lifecycle, string Step), string> Own = new()
    {
        [("wage-claim", "ask-worker")] = "ask-worker",
        [("wage-claim", "refer-out")] = "refer-out",
        [("wage-claim", "notify-employer")] = "notify-employer",
        [("wage-claim", "employer-answers")] = "answer",
        [("wage-claim", "say-paid")] = "say-paid",
        [("wage-claim", "say-instalment-paid")] = "say-paid",
        [("wage-claim", "offer-instalments")] = "instalments",
        [("wage-claim", "propose-joint-liability")] = "joint-liability",
        [("wage-claim", "hold-jointly-liable")] = "hold-liable",
        [("wage-claim", "propose-deposit-draw")] = "deposit-draw",
        [("wage-claim", "draw-deposit")] = "confirm-draw",
        [("wage-claim", "record-collected-payment")] = "record-payment",
        [("wage-claim", "assess")] = "assessment",
        [("wage-claim", "close-payroll-check")] = "payroll-check",
        [("wage-claim", "offer-settlement")] = "settlement",
        [("wage-claim", "order")] = "decision?as=Order",
        [("wage-claim", "order-part")] = "decision?as=PartOrder",
        [("wage-claim", "dismiss")] = "decision?as=Dismissal",
        [("retaliation", "employer-explains")] = "explanation",
        [("retaliation", "find-retaliation")] = "find-retaliation",
        [("support", "propose-support")] = "support-proposal",
        [("support", "propose-refusal")] = "support-proposal?isRefusal=true",
        [("inspection", "assign")] = "inspector",
        [("inspection", "ask-for-escort")] = "ask-for-escort",
        [("inspection", "hand-in")] = "hand-in",
        [("inspection", "hand-in-with-conflicts")] = "hand-in",
        [("inspection", "download")] = "take-along",
        [("inspection", "begin")] = "begin",
        [("inspection", "withdraw")] = "withdraw",
        [("inspection", "approve")] = "approve-report",
        [("inspection", "correct-findings")] = "correct-findings",
        [("inspection", "issue-findings")] = "issue-findings",
        [("inspection", "ask-judge")] = "ask-judge",
        [("inspection", "enter-by-order")] = "visit/enter-by-order",
        [("inspection", "reply")] = "visit/reply",
        [("inspection", "refer-to-prosecutor")] = "visit/refer-to-prosecutor",
        [("inspection", "order-against-danger")] = "visit/order-against-danger",
        [("inspection", "order-wages")] = "visit/order-wages",
        [("inspection", "order-fees")] = "visit/order-fees",
        [("inspection", "order-correction")] = "visit/order-correction",
        [("inspection", "hand-in-proof")] = "visit/hand-in-proof",
        [("inspection", "propose-sanction")] = "visit/propose-sanction",
        [("licence", "submit")] = "submit-application",
        [("licence", "resubmit")] = "submit-application",
        [("licence", "return-for-correction")] = "licence/return-for-correction",
        [("licence", "order-visit")] = "licence/order-visit",
        [("licence", "approve-visit-report")] = "licence/approve-visit-report",
        [("licence", "propose-conditions")] = "licence/propose-conditions",
        [("licence", "grant")] = "licence/grant",
        [("licence", "grant-with-conditions")] = "licence/grant-with-conditions",
        [("licence", "reply-on-refusal")] = "licence/reply-on-refusal",
        [("licence", "reply-on-suspension")] = "licence/reply-on-suspension",
        [("licence", "reply-on-revocation")] = "licence/reply-on-revocation",
        [("licence", "note-conditions-met")] = "licence/note-conditions-met",
        [("licence", "open-suspension-hearing")] = "licence/open-suspension-hearing",
        [("licence", "open-revocation-hearing")] = "licence/open-revocation-hearing",
        [("licence", "propose-urgent-suspension")] = "licence/propose-urgent-suspension",
        [("licence", "suspend")] = "licence/suspend",
        [("licence", "revoke")] = "licence/revoke",
        [("licence", "reinstate")] = "licence/reinstate",
        [("fee-check", "compute")] = "compute",
        [("fee-check", "review")] = "anomalies",
        [("fee-check", "issue-provisional")] = "provisional-verdict",
        [("fee-check", "rebut")] = "reply",
        [("fee-check", "order-repayment")] = "repayment-order",
        [("fee-check", "draw-deposit")] = "draw-deposit",
        [("fee-check", "confirm-repaid")] = "confirm-repaid",
        [("outside-request", "register")] = "request/register",
        [("outside-request", "check-order")] = "request/check-order",
        [("outside-request", "find-valid")] = "request/find-valid",
        [("outside-request", "confirm-valid")] = "request/confirm-valid",
        [("outside-request", "send-notice")] = "request/send-notice",
        [("outside-request", "hold-notice")] = "request/hold-notice",
        [("outside-request", "court-narrows")] = "request/court-narrows",
        [("outside-request", "court-quashes")] = "request/court-quashes",
        [("recipient", "bind")] = "undertaking",
        [("appeal", "call-hearing")] = "hearing",
        [("appeal", "close-hearing")] = "close-hearing",
        [("appeal", "decide")] = "appeal-decision",
        [("appeal", "apply")] = "apply-appeal",
    };

    public static IEnumerable<(string Lifecycle, string Step)> All => Own.Keys;

    /// <summary>Null when the step is taken on the common page.</summary>
    public static string? OwnPathOf(OpenCase open, string step) =>
        Own.TryGetValue((open.Case.Lifecycle, step), out var page) ? $"{open.Path}/{page}" : null;

    /// <summary>A condition on facts refuses the step, and its page is where these facts are written.</summary>
    public static bool AsksForWhatIsMissing(OpenCase open, StepChoice choice) =>
        choice.Refusal is { Kind: RefusalKind.Guard }
        && OwnPathOf(open, choice.Step.Name) is not null
        && choice.Step.Name switch
        {
            "notify-employer" => false,
            // Who has proposed nothing cannot write it down on the page that confirms it; one page says either payment.
            "hold-jointly-liable" or "draw-deposit" or "find-retaliation" => false,
            "say-paid" => open.Case.State is not "instalments",
            "offer-instalments" => open.Facts is WageClaim { OpenAppealId: null } owed && owed.StillOwed() > 0,
            "propose-joint-liability" or "propose-deposit-draw" => open.Facts is WageClaim fixedClaim && fixedClaim.StillOwed() > 0,
            // Whose visit it is cannot be written down on the page of the step.
            "ask-for-escort" => open.Facts is Inspection { Escort.IsApproved: not true } mine && mine.InspectorId == open.Me.Actor.Id,
            // Which of the two it is the record says, not the page.
            "hand-in" => open.Facts is Inspection { Conflicts: 0 },
            "hand-in-with-conflicts" => open.Facts is Inspection { Conflicts: > 0 },
            "begin" or "enter-by-order" or "download" => open.Facts is Inspection visit && visit.InspectorId == open.Me.Actor.Id && visit.NoConflictDeclaredOn is not null,
            "order" or "order-part" or "offer-settlement" => open.Facts is WageClaim { Assessment: not null },
            "propose-conditions" => open.Facts is Licence { PointsSheetCompletedOn: not null } and ({ VisitReportedOn: not null } or { RenewalOf: not null }),
            "grant" => false,
            "grant-with-conditions" => open.Facts is Licence { DepositLodgedOn: not null },
            "note-conditions-met" => open.Facts is Licence { Conditions.Count: > 0 },
            "compute" => open.Facts is FeeCheck check && check.Interviews >= check.InterviewsNeeded,
            "confirm-repaid" => open.Facts is FeeCheck { IsNothingDue: false } repaid && repaid.RepaidWorkers * 100 >= repaid.WorkersInCohort * repaid.PercentThatConfirms,
            "check-order" => open.Facts is OutsideRequest { Basis: LegalBasis.JudicialOrder },
            "send-notice" => open.Facts is OutsideRequest { RecordsFound: > 0, Order.NoticeForbiddenUntil: null },
            "hold-notice" => open.Facts is OutsideRequest { RecordsFound: > 0, Order.NoticeForbiddenUntil: not null },
            "decide" => open.Facts is Appeal appeal && appeal.FirstDecider != open.Me.Actor.Id,
            _ => true,
        };

    public static string PathOf(OpenCase open, string step) => OwnPathOf(open, step) ?? $"{open.Path}/steps/{step}";
}
