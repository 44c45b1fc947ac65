using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Cases.HeldTexts;

internal sealed record WaitingText(string Number, HeldText Held);

/// <summary>Where the second officer finds what waits, in all cases in which this role acts. Nothing sealed is opened here.</summary>
[ForPeopleWithCases]
internal sealed class WaitingTextsController(StepDesk desk, MainContext db) : Controller
{
    private const int MostShown = 50;

    [HttpGet("/held-texts")]
    public async Task<IActionResult> Waiting(CancellationToken cancel)
    {
        var texts = await HeldTextsWaiting.For(db, desk.Lifecycles, SignedIn.From(User)).OrderBy(held => held.AskedAt).Take(MostShown)
            .Join(db.Cases, held => held.CaseId, @case => @case.Id, (held, @case) => new WaitingText(@case.Number, held)).ToListAsync(cancel);
        return View("Waiting", texts);
    }
}

internal static class HeldTextsWaiting
{
    /// <summary>What waits for somebody else than who asked, in cases of kinds in which this role acts.</summary>
    public static IQueryable<HeldText> For(MainContext db, Lifecycles lifecycles, SignedIn me)
    {
        var acts = lifecycles.Definitions.Where(lifecycle => lifecycle.Steps.Any(step => step.By.Contains(me.Role))).Select(lifecycle => lifecycle.Name).ToList();
        return db.HeldTexts.Where(held => held.OfficeId == me.OfficeId && held.IsApproved == null && held.AskedBy != me.Id && acts.Contains(held.Lifecycle));
    }
}
