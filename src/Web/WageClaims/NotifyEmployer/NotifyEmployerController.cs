using Inspectorate.Data;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.NotifyEmployer;

/// <param name="Accounts">How many people of this employer can sign in and answer.</param>
internal sealed record NotifyEmployerPage(OpenCase Open, Employer Employer, int Accounts, int Seq, string? Reason);

/// <summary>The employer hears of the claim, and of who claims: only after the worker chose so.</summary>
[For(Roles.ClaimsOfficer)]
internal sealed class NotifyEmployerController(CaseAccess access, StepDesk desk, MainContext db) : Controller
{
    private const string Step = "notify-employer";

    [HttpGet("/cases/{number}/notify-employer")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        return this.WhyNot(desk, open, Step) ?? await Page(open, open.Case.Seq, null, cancel);
    }

    [HttpPost("/cases/{number}/notify-employer")]
    public async Task<IActionResult> Notify(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step) is { } refusal) return refusal;
        var again = open.Claim.EmployerId is null ? null : await Page(open, seq, reason, cancel);
        return this.Answer(open, await desk.Take(open, Step, seq, reason ?? "", [], cancel), () => again!);
    }

    private async Task<IActionResult> Page(OpenCase open, int seq, string? reason, CancellationToken cancel)
    {
        var employer = await db.Employers.SingleAsync(found => found.Id == open.Claim.EmployerId, cancel);
        var accounts = await db.Users.CountAsync(account => account.EmployerId == employer.Id && account.JoinedAt != null, cancel);
        return View("NotifyEmployer", new NotifyEmployerPage(open, employer, accounts, seq, reason));
    }
}
