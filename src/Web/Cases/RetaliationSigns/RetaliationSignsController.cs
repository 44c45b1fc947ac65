using Inspectorate.Data;
using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Cases.RetaliationSigns;

internal sealed record SignPage(OpenCase Open, RetaliationSign Sign, LocalDate Today);

internal sealed record WaitingSign(string Number, RetaliationSign Sign);

/// <summary>An employer wrote of a worker's standing (FW-11): a person looks at it, asks who wrote, and decides about who wrote.</summary>
internal sealed class RetaliationSignsController(CaseAccess access, StepDesk desk, MainContext db) : Controller
{
    private const int MostShown = 50;

    [For(Roles.ClaimsOfficer, Roles.LicensingOfficer, Roles.InspectionSupervisor, Roles.FeeAnalyst)]
    [HttpGet("/retaliation-signs")]
    public async Task<IActionResult> Waiting(CancellationToken cancel)
    {
        var signs = await SignsWaiting.For(db, SignedIn.From(User)).OrderBy(sign => sign.NotedAt).Take(MostShown)
            .Join(db.Cases, sign => sign.CaseId, @case => @case.Id, (sign, @case) => new WaitingSign(@case.Number, sign)).ToListAsync(cancel);
        return View("Waiting", signs);
    }

    [For(Roles.ClaimsOfficer, Roles.LicensingOfficer, Roles.InspectionSupervisor, Roles.FeeAnalyst, Roles.Employer, Roles.Agency)]
    [HttpGet("/cases/{number}/retaliation-sign")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel) =>
        await Find(number, cancel) is { } page ? View("Sign", page) : NotFound();

    [For(Roles.ClaimsOfficer, Roles.LicensingOfficer, Roles.InspectionSupervisor, Roles.FeeAnalyst)]
    [HttpPost("/cases/{number}/retaliation-sign/ask")]
    public async Task<IActionResult> Ask(string number, string? replyBy, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { Open.Seat: not Seat.Party } page) return NotFound();
        if (ModelState.Date("replyBy", replyBy) is { } day && page.Sign.Ask(day, desk.Today) is { } wrong) ModelState.AddModelError("replyBy", wrong);
        return await Save(page, "They are asked on the case’s page.", cancel);
    }

    [For(Roles.Employer, Roles.Agency)]
    [HttpPost("/cases/{number}/retaliation-sign/reply")]
    public async Task<IActionResult> Reply(string number, string? words, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { Open.Seat: Seat.Party } page) return NotFound();
        if (page.Sign.Answer(words ?? "", desk.Today) is { } wrong) ModelState.AddModelError("words", wrong);
        return await Save(page, "Your answer is here.", cancel);
    }

    [For(Roles.ClaimsOfficer, Roles.LicensingOfficer, Roles.InspectionSupervisor, Roles.FeeAnalyst)]
    [HttpPost("/cases/{number}/retaliation-sign/decide")]
    public async Task<IActionResult> Decide(string number, string? isThreat, string? reasons, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { Open.Seat: not Seat.Party } page) return NotFound();
        if (isThreat is not ("yes" or "no")) ModelState.AddModelError("isThreat", "Say what you find.");
        else if (page.Sign.Decide(isThreat == "yes", reasons ?? "", page.Open.Me.Id, desk.Now, desk.Today) is { } wrong) ModelState.AddModelError("reasons", wrong);
        return await Save(page, "It is decided.", cancel);
    }

    private async Task<IActionResult> Save(SignPage page, string said, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Sign", page);
        }
        await db.SaveChangesAsync(cancel);
        TempData["said"] = said;
        return Redirect($"{page.Open.Path}/retaliation-sign");
    }

    /// <summary>A party sees it from the moment on which it is asked, and only what it wrote itself.</summary>
    private async Task<SignPage?> Find(string number, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { } open) return null;
        var sign = await db.RetaliationSigns.Where(sign => sign.CaseId == open.Case.Id).OrderByDescending(sign => sign.Id).FirstOrDefaultAsync(cancel);
        var isTheirs = sign is not null && (sign.EmployerId, sign.AgencyId) == (open.Me.EmployerId, open.Me.AgencyId);
        return sign is null || (open.Seat == Seat.Party && (!isTheirs || sign.ReplyBy is null)) ? null : new SignPage(open, sign, desk.Today);
    }
}

internal static class SignsWaiting
{
    /// <summary>Of the kinds of case that this role handles first.</summary>
    public static IQueryable<RetaliationSign> For(MainContext db, SignedIn me)
    {
        var lifecycle = me.Role switch
        {
            Roles.ClaimsOfficer => "wage-claim", Roles.LicensingOfficer => "licence", Roles.InspectionSupervisor => "inspection", Roles.FeeAnalyst => "fee-check", _ => "",
        };
        return db.RetaliationSigns.Where(sign => sign.OfficeId == me.OfficeId && sign.IsThreat == null && sign.Lifecycle == lifecycle);
    }
}
