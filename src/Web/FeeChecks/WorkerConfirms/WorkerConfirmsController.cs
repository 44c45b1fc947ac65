using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities;
using Inspectorate.Storage;
using Inspectorate.Web.Languages;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.FeeChecks.WorkerConfirms;

/// <param name="Code">As she wrote it; it goes with the answer. Nothing is kept in the browser.</param>
internal sealed record WorkerConfirmsPage(string Code, long PerWorkerMinorUnits, Currency Currency);

/// <summary>A worker of a cohort says, once and without a name, whether she got the money and kept it.</summary>
internal sealed class WorkerConfirmsController(
    WorkerSessions sessions, Speech say, OneUseCodes codes, MainContext db, Writer<MainContext> writer, Lifecycles lifecycles, IClock clock, ReferenceData reference)
    : SlipPage(sessions, say, codes)
{
    [HttpGet("/w/confirm")]
    public IActionResult Ask() => View("Code");

    [HttpPost("/w/confirm")]
    public async Task<IActionResult> Open([FromForm] string? code, CancellationToken cancel) =>
        await Find(code, cancel) is { } check ? await Question(code!, check, cancel) : View("Code");

    [HttpPost("/w/confirm/answer")]
    public async Task<IActionResult> Answer([FromForm] string? code, [FromForm] string? gotAll, [FromForm] string? gaveBack, CancellationToken cancel)
    {
        if (await Find(code, cancel) is not { } check) return View("Code");
        if (gotAll is not ("yes" or "no")) Complain("gotAll", "e.choice");
        if (gaveBack is not ("yes" or "no")) Complain("gaveBack", "e.choice");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Question(code!, check, cancel);
        }
        var today = lifecycles.Calendar.DateOf(clock.GetCurrentInstant());
        await Codes.Try<bool>(code, async kept =>
        {
            await writer.Do(act => Use(act, kept, today, gotAll == "yes" && gaveBack == "no", cancel), cancel);
            return true;
        }, cancel);
        return SeeOther($"/w/confirm/thanks?lang={Say.Language.Code}");
    }

    [HttpGet("/w/confirm/thanks")]
    public IActionResult Thanks() => View("Thanks");

    /// <summary>The code and the counts in one act. Both change where they stand: two answers with one code count once, and two workers at once both count.</summary>
    private static async Task Use(MainContext act, byte[] kept, LocalDate today, bool gotAll, CancellationToken cancel)
    {
        var unused = act.RepaymentCodes.Where(code => code.Kept == kept && code.UsedOn == null);
        if (await unused.Select(code => (Guid?)code.CheckId).SingleOrDefaultAsync(cancel) is not { } check) return;
        if (await unused.ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedOn, today).SetProperty(code => code.GotAll, gotAll), cancel) == 0) return;
        await act.FeeChecks.Where(found => found.Id == check).ExecuteUpdateAsync(set => set
            .SetProperty(found => found.RepaidWorkers, found => found.RepaidWorkers + (gotAll ? 1 : 0))
            .SetProperty(found => found.WorkersWhoMissMoney, found => found.WorkersWhoMissMoney + (gotAll ? 0 : 1)), cancel);
    }

    /// <summary>The check whose unused code this is.</summary>
    private Task<Guid?> Find(string? code, CancellationToken cancel) => Find<Guid>("code", code,
        kept => db.RepaymentCodes.Where(known => known.Kept == kept && known.UsedOn == null).Select(known => (Guid?)known.CheckId).SingleOrDefaultAsync(cancel), cancel);

    private async Task<IActionResult> Question(string code, Guid check, CancellationToken cancel)
    {
        var amount = await db.FeeChecks.Where(found => found.Id == check).Select(found => found.Plan!.PerWorkerMinorUnits).SingleAsync(cancel);
        return View("Question", new WorkerConfirmsPage(code, amount, reference.Currency(FeeReference.Currency)));
    }
}
