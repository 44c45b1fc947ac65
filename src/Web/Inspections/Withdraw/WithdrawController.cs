using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Inspections.Withdraw;

internal sealed record WithdrawPage(OpenCase Open, int Seq, WithdrawalCause? Cause, string? Reason)
{
    public static string InWords(WithdrawalCause cause) => cause switch
    {
        WithdrawalCause.OtherOfficersCame => "Immigration officers came",
        WithdrawalCause.Danger => "There is danger",
        _ => "The workers asked us to stop",
    };
}

/// <summary>The inspector leaves at once. What was recorded goes into quarantine, and the firewall officer hears of it (FW-24).</summary>
[For(Roles.Inspector)]
internal sealed class WithdrawController(CaseAccess access, StepDesk desk) : Controller
{
    private const string Step = "withdraw";

    [HttpGet("/cases/{number}/withdraw")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection } open) return NotFound();
        return this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) ?? View("Withdraw", new WithdrawPage(open, open.Case.Seq, null, null));
    }

    [HttpPost("/cases/{number}/withdraw")]
    public async Task<IActionResult> Leave(string number, int seq, WithdrawalCause? cause, string? reason, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        IActionResult Again() => View("Withdraw", new WithdrawPage(open, seq, cause, reason));
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) is { } refusal) return refusal;
        if (cause is null)
        {
            ModelState.AddModelError("Cause", "Say why you leave.");
            return Again();
        }
        // Whoever has to leave at once does not write an essay first.
        var why = string.IsNullOrWhiteSpace(reason) ? WithdrawPage.InWords(cause.Value) + "." : reason;
        var taking = await desk.Take(open, Step, seq, why, [], cancel, facts: () => visit.Withdrawal = new Withdrawal(cause.Value, desk.Now, open.Me.Id));
        return this.Answer(open, taking, Again);
    }
}
