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

/// <param name="Slips">Number within the cohort and code; null before they are made. They are shown this once.</param>
internal sealed record PrintAnswerCodesPage(OpenCase Open, FeeCheck Check, IReadOnlyList<(int Worker, string Code)>? Slips);

/// <summary>
/// A slip for each number of the cohort, with which its worker answers the provisional verdict. The number is the one that interviewers use, so that
/// one worker is not counted as two.
/// </summary>
[For(Roles.FeeAnalyst)]
internal sealed class PrintAnswerCodesController(CaseAccess access, OneUseCodes codes, MainContext db) : Controller
{
    [HttpGet("/cases/{number}/answer-codes")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        return WhyNot(open, check) ?? View("PrintAnswerCodes", new PrintAnswerCodesPage(open, check, null));
    }

    [HttpPost("/cases/{number}/answer-codes")]
    public async Task<IActionResult> Print(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (WhyNot(open, check) is { } late) return late;
        // Codes are for this provisional verdict: those of an earlier one, and those printed before and not used, become worthless.
        var before = await db.AnswerCodes.Where(code => code.CheckId == check.Id).ToListAsync(cancel);
        var answered = before.Where(code => code.UsedOn >= check.ProvisionalIssuedOn).Select(code => code.Worker).ToHashSet();
        db.AnswerCodes.RemoveRange(before.Where(code => code.UsedOn is null));
        var made = Enumerable.Range(1, check.WorkersInCohort).Where(worker => !answered.Contains(worker)).Select(worker => (Worker: worker, New: codes.New())).ToList();
        db.AnswerCodes.AddRange(made.Select(slip => new AnswerCode { Kept = slip.New.Kept, CheckId = check.Id, Worker = slip.Worker }));
        await db.SaveChangesAsync(cancel);
        Response.Headers.CacheControl = "no-store";
        return View("PrintAnswerCodes", new PrintAnswerCodesPage(open, check, [.. made.Select(slip => (slip.Worker, slip.New.Code.Shown))]));
    }

    private IActionResult? WhyNot(OpenCase open, FeeCheck check) => check.ProvisionalIssuedOn is not null && FeeCheck.WorkersMayAnswerIn(open.Case.State)
        ? null
        : this.Refuse(open, "Workers answer after the provisional verdict and before the final one.", RefusalKind.WrongState);
}
