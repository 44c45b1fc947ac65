using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.FinishPayrollCheck;

internal sealed record FinishPayrollCheckPage(OpenCase Open, int Seq, string? CheckedOn, string? Reason);

/// <summary>The whole payroll was checked in place of a claim whose worker stays hidden.</summary>
[For(Roles.ClaimsOfficer)]
internal sealed class FinishPayrollCheckController(CaseAccess access, StepDesk desk) : Controller
{
    private const string Step = "close-payroll-check";

    [HttpGet("/cases/{number}/payroll-check")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        return this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard)
            ?? View("FinishPayrollCheck", new FinishPayrollCheckPage(open, open.Case.Seq, Typed.Written(desk.Today), null));
    }

    [HttpPost("/cases/{number}/payroll-check")]
    public async Task<IActionResult> Finish(string number, int seq, string? checkedOn, string? reason, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        IActionResult Again() => View("FinishPayrollCheck", new FinishPayrollCheckPage(open, seq, checkedOn, reason));
        var date = ModelState.Date("CheckedOn", checkedOn);
        if (date > desk.Today) ModelState.AddModelError("CheckedOn", "This day has not come yet.");
        if (!ModelState.IsValid) return Again();
        return this.Answer(open, await desk.Take(open, Step, seq, reason ?? "", [], cancel, facts: () => open.Claim.PayrollCheckedOn = date), Again);
    }
}
