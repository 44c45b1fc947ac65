using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeTables.Decide;

/// <param name="Decision">Null while it waits.</param>
internal sealed record ChangeLine(FeeChange Change, string ProposedBy, FeeChangeDecision? Decision, string? DecidedBy);

internal sealed record ChangesPage(IReadOnlyList<ChangeLine> Lines, string? Next);

/// <param name="Entries">The first of them.</param>
/// <param name="WhyNot">Why the reader may not decide; null when she may.</param>
/// <param name="Stale">Why it cannot be accepted as things stand.</param>
internal sealed record ChangePage(ChangeLine Line, ReferenceData Law, IReadOnlyList<RevisedEntry> Entries, string? WhyNot, string? Stale, string? Reason);

/// <summary>The second person sees what would change and why, and accepts or refuses it with a reason.</summary>
[For(Roles.FeeAnalyst, Roles.FeeDecider)]
internal sealed class ChangesController(MainContext db, ReferenceInForce inForce, FeeChangeBook book) : Controller
{
    private const int PageSize = 50;
    private const int Shown = 200;

    [HttpGet("/fee-tables/changes")]
    public async Task<IActionResult> List(Guid? after, CancellationToken cancel)
    {
        var found = await Lines(db.FeeChanges.AsNoTracking().Where(change => after == null || change.Id < after).OrderByDescending(change => change.Id).Take(PageSize + 1)).ToListAsync(cancel);
        var lines = found.OrderByDescending(line => line.Change.Id).ToList();
        return View("Changes", new ChangesPage([.. lines.Take(PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Change.Id.ToString() : null));
    }

    [HttpGet("/fee-tables/changes/{id:guid}")]
    public async Task<IActionResult> Look(Guid id, CancellationToken cancel) => await Page(id, null, cancel);

    [HttpPost("/fee-tables/changes/{id:guid}")]
    public async Task<IActionResult> Decide(Guid id, string? @do, string? reason, CancellationToken cancel)
    {
        if (!await db.FeeChanges.AnyAsync(change => change.Id == id, cancel)) return NotFound();
        if (@do is not ("accept" or "refuse")) ModelState.AddModelError("", "Say whether you accept the change or refuse it.");
        if (string.IsNullOrWhiteSpace(reason)) ModelState.AddModelError("Reason", "Say why. The history keeps it.");
        if (ModelState.IsValid && await book.Decide(id, SignedIn.From(User).Id, @do == "accept", reason!.Trim(), cancel) is { } whyNot) ModelState.AddModelError("Reason", whyNot);
        if (!ModelState.IsValid) return await Page(id, reason, cancel);
        TempData["said"] = @do == "accept" ? "The change was accepted. It holds for everything that is computed from now on; no verdict that was given changes." : "The change was refused. Nothing changes.";
        return Redirect($"/fee-tables/changes/{id}");
    }

    private async Task<IActionResult> Page(Guid id, string? reason, CancellationToken cancel)
    {
        if (await Lines(db.FeeChanges.AsNoTracking().Where(change => change.Id == id)).SingleOrDefaultAsync(cancel) is not { } line) return NotFound();
        var (change, law) = (line.Change, await inForce.WithNumber(cancel));
        // What was decided is shown against what was in force when it was proposed.
        var before = line.Decision is null ? law.Reference : (await inForce.As(change.BasedOn, cancel)).Reference;
        var revision = FeeRevision.Of(before, change.Of, change.Versions);
        var since = line.Decision is null ? await ReferenceInForce.Accepted(db, change.BasedOn).Select(accepted => accepted.Change).ToListAsync(cancel) : [];
        return View("Change", new ChangePage(
            line, law.Reference, [.. revision.Entries.Take(Shown)], change.WhyNotBy(SignedIn.From(User).Id), line.Decision is null ? change.WhyNotOn(law.Reference, since) : null, reason));
    }

    private IQueryable<ChangeLine> Lines(IQueryable<FeeChange> changes) =>
        from change in changes
        join proposer in db.Users on change.ProposedBy equals proposer.Id
        join decided in db.FeeChangeDecisions on change.Id equals decided.ChangeId into decisions
        from decision in decisions.DefaultIfEmpty()
        select new ChangeLine(change, proposer.DisplayName, decision, db.Users.Where(decider => decider.Id == decision.DecidedBy).Select(decider => decider.DisplayName).FirstOrDefault());
}
