using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Matching;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks.ComputeResult;
using Inspectorate.Web.FeeChecks.Evidence;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.Matches;

/// <param name="Missing">What stands in the way of any matching; null when nothing does.</param>
/// <param name="WhyNot">Why no pair can be taken apart now; null when it can.</param>
internal sealed record MatchesPage(OpenCase Open, FeeCheck Check, PaymentMatching? Matching, IReadOnlyList<PaymentMatch> Matches, string? Missing, string? WhyNot, string? Next);

/// <summary>Which payment is for which invoice, and why we think so. The analyst takes a pair apart with a reason; everybody of the office sees it.</summary>
internal sealed class MatchesController(CaseAccess access, StepDesk desk, FeeInputs inputs, MainContext db, ReferenceData reference) : Controller
{
    private const int PageSize = 50;

    [For(Roles.FeeAnalyst, Roles.FeeDecider)]
    [HttpGet("/cases/{number}/matches")]
    public async Task<IActionResult> Look(string number, string? after, CancellationToken cancel) =>
        await access.About<FeeCheck>(number, User, cancel) is { Facts: FeeCheck check, Seat: Seat.Office } open ? await Page(open, check, after, cancel) : NotFound();

    /// <param name="reason">By the pair, so that each field keeps what was typed into it.</param>
    [For(Roles.FeeAnalyst)]
    [HttpPost("/cases/{number}/matches")]
    public async Task<IActionResult> Undo(string number, string? invoice, string? payment, Dictionary<string, string?> reason, string? after, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check, Seat: Seat.Office } open) return NotFound();
        if (EvidenceBook.WhyNot(open) is { } late) return this.Refuse(open, late, RefusalKind.WrongState);
        var why = reason.GetValueOrDefault($"{invoice}-{payment}")?.Trim() ?? "";
        if (why.Length == 0) ModelState.AddModelError($"Reason[{invoice}-{payment}]", "Say why this payment is not for this invoice.");
        if (!ModelState.IsValid || invoice is null || payment is null) return await Page(open, check, after, cancel);
        if (!check.UndoneMatches.Any(pair => pair.Invoice == invoice && pair.Payment == payment && pair.TakenBackAt is null))
        {
            check.UndoneMatches.Add(new UndoneMatch(invoice, payment, open.Me.Id, desk.Now, why));
            check.Recorded.Add(new RecordedFact(desk.Now, open.Me.Id, RecordedKind.PairTakenApart, $"{await Named(check, invoice, payment, cancel)}: {why}"));
        }
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "The pair was taken apart. What is computed from here on knows it.";
        return Redirect($"{open.Path}/matches");
    }

    [For(Roles.FeeAnalyst)]
    [HttpPost("/cases/{number}/matches/back")]
    public async Task<IActionResult> TakeBack(string number, string? invoice, string? payment, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check, Seat: Seat.Office } open) return NotFound();
        if (EvidenceBook.WhyNot(open) is { } late) return this.Refuse(open, late, RefusalKind.WrongState);
        for (var i = 0; i < check.UndoneMatches.Count; i++)
        {
            if (check.UndoneMatches[i] is not { TakenBackAt: null } pair || pair.Invoice != invoice || pair.Payment != payment) continue;
            check.UndoneMatches[i] = pair with { TakenBackAt = desk.Now };
            check.Recorded.Add(new RecordedFact(desk.Now, open.Me.Id, RecordedKind.PairPutBack, $"{await Named(check, invoice, payment, cancel)}. It had been taken apart because: {pair.Reason}"));
        }
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "The pair may belong together again.";
        return Redirect($"{open.Path}/matches");
    }

    private async Task<string> Named(FeeCheck check, string invoice, string payment, CancellationToken cancel)
    {
        var lines = await db.EvidenceLines.AsNoTracking().Where(line => line.CheckId == check.Id && !line.IsPreview && (line.Fingerprint == invoice || line.Fingerprint == payment)).ToListAsync(cancel);
        return string.Join(" and ", lines.OrderBy(line => line.Fingerprint == payment).Select(line =>
            string.Join(' ', new[] { line.Item, FeeWords.Say(line.Kind), line.Reference }.Where(part => part.Length > 0)) + $" of {reference.Format(new Money(line.MinorUnits, line.Currency))}"));
    }

    /// <param name="after">Fingerprint of the last invoice of the page before.</param>
    private async Task<IActionResult> Page(OpenCase open, FeeCheck check, string? after, CancellationToken cancel)
    {
        var input = await inputs.Of(check, cancel);
        var missing = input.WhyNot();
        var matching = missing is null ? FeeComputation.WorkOut(input, desk.Now).Matching : null;
        var all = matching?.Matches ?? [];
        var rest = all.SkipWhile(match => after is not null && match.Invoice.Fingerprint != after).Skip(after is null ? 0 : 1).Take(PageSize + 1).ToList();
        var next = rest.Count > PageSize ? rest[PageSize - 1].Invoice.Fingerprint : null;
        return View("Matches", new MatchesPage(
            open, check, matching, [.. rest.Take(PageSize)], missing, open.Me.Role == Roles.FeeAnalyst ? EvidenceBook.WhyNot(open) : "The fee analyst takes pairs apart.", next));
    }
}
