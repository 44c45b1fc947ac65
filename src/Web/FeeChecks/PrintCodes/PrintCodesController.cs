using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.PrintCodes;

/// <param name="Codes">As they stand on the slips; null before they are made. They are shown this once.</param>
internal sealed record PrintCodesPage(OpenCase Open, FeeCheck Check, IReadOnlyList<string>? Codes);

/// <summary>
/// A slip for each worker of the cohort, with a code that is used once and names nobody. The authority hands them out: who paid must not
/// confirm for those who were paid.
/// </summary>
[For(Roles.FeeAnalyst)]
internal sealed class PrintCodesController(CaseAccess access, OneUseCodes codes, MainContext db) : Controller
{
    [HttpGet("/cases/{number}/confirmation-codes")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        return WhyNot(open) ?? View("PrintCodes", new PrintCodesPage(open, check, null));
    }

    [HttpPost("/cases/{number}/confirmation-codes")]
    public async Task<IActionResult> Print(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (WhyNot(open) is { } late) return late;
        // Slips printed before and not used become worthless, so that nobody can confirm twice.
        var unused = await db.RepaymentCodes.Where(code => code.CheckId == check.Id && code.UsedOn == null).ToListAsync(cancel);
        var used = await db.RepaymentCodes.CountAsync(code => code.CheckId == check.Id && code.UsedOn != null, cancel);
        db.RepaymentCodes.RemoveRange(unused);
        var made = Enumerable.Range(0, check.WorkersInCohort - used).Select(_ => codes.New()).ToList();
        db.RepaymentCodes.AddRange(made.Select(code => new RepaymentCode { Kept = code.Kept, CheckId = check.Id }));
        check.CodesPrinted = used + made.Count;
        await db.SaveChangesAsync(cancel);
        Response.Headers.CacheControl = "no-store";
        return View("PrintCodes", new PrintCodesPage(open, check, [.. made.Select(code => code.Code.Shown)]));
    }

    private IActionResult? WhyNot(OpenCase open) => open.Case.State is "repayment-open" or "repayment-missed"
        ? null
        : this.Refuse(open, "Codes are printed once the repayment was ordered.", RefusalKind.WrongState);
}
