using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.Evidence;

internal sealed class HeadcountForm
{
    public string? Places { get; set; }
    public string? Contracts { get; set; }
    public string? Arrivals { get; set; }
    public string? PayrollStarts { get; set; }
    public string? Explanation { get; set; }
}

/// <param name="MayHandIn">The step with which a party says that its evidence is in.</param>
internal sealed record EvidencePage(
    OpenCase Open, FeeCheck Check, string? WhyNot, IReadOnlyList<EvidenceLine> Lines, string? Next, IReadOnlyList<EvidenceUpload> Uploads,
    LineForm Form, HeadcountForm Counts, bool MayHandIn);

/// <summary>What the parties show: line by line, or as a file.</summary>
internal sealed class EvidenceController(CaseAccess access, StepDesk desk, EvidenceBook book, MainContext db) : Controller
{
    private const int PageSize = 50;

    [For(Roles.FeeAnalyst, Roles.FeeDecider, Roles.Inspector, Roles.Employer, Roles.Agency)]
    [HttpGet("/cases/{number}/evidence")]
    public async Task<IActionResult> Look(string number, Guid? after, CancellationToken cancel) =>
        await access.About<FeeCheck>(number, User, cancel) is { Facts: FeeCheck } open ? await Page(open, new LineForm(), null, after, cancel) : NotFound();

    [For(Roles.FeeAnalyst, Roles.Employer, Roles.Agency)]
    [HttpPost("/cases/{number}/evidence")]
    public async Task<IActionResult> Add(string number, LineForm form, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck } open) return NotFound();
        if (EvidenceBook.WhyNot(open) is { } late) return this.Refuse(open, late, RefusalKind.WrongState);
        List<CellProblem> problems = [];
        var read = (await book.ReadingFor(open, cancel)).Read(form, problems);
        foreach (var problem in problems) ModelState.AddModelError(problem.Field?.ToString() ?? "", problem.Reason);
        if (read is not null && !await book.Add(open, read.For(open.Case.Id, open.Me.Id, open.Me.Role, desk.Now), cancel))
            ModelState.AddModelError("Amount", "The very same line is there already.");
        if (!ModelState.IsValid) return await Page(open, form, null, null, cancel);
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "The line was added.";
        return Redirect($"{open.Path}/evidence");
    }

    [For(Roles.FeeAnalyst, Roles.Employer, Roles.Agency)]
    [HttpPost("/cases/{number}/evidence/headcount")]
    public async Task<IActionResult> Count(string number, HeadcountForm form, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (EvidenceBook.WhyNot(open) is { } late) return this.Refuse(open, late, RefusalKind.WrongState);
        int Read(string field, string? typed)
        {
            if (int.TryParse(typed?.Trim(), out var count) && count is >= 0 and <= 100_000) return count;
            ModelState.AddModelError(field, "Write a number.");
            return 0;
        }
        var counted = new Headcount(
            Read("Places", form.Places), Read("Contracts", form.Contracts), Read("Arrivals", form.Arrivals), Read("PayrollStarts", form.PayrollStarts), form.Explanation?.Trim() ?? "");
        if (!ModelState.IsValid) return await Page(open, new LineForm(), form, null, cancel);
        check.Headcount = counted;
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "The head count was kept.";
        return Redirect($"{open.Path}/evidence");
    }

    private async Task<IActionResult> Page(OpenCase open, LineForm form, HeadcountForm? counts, Guid? after, CancellationToken cancel)
    {
        var check = (FeeCheck)open.Facts;
        var lines = FeeCheckKind.LinesFor(db, open).Where(line => !line.IsPreview);
        if (after is { } last) lines = lines.Where(line => line.Id > last);
        var found = await lines.OrderBy(line => line.Id).Take(PageSize + 1).AsNoTracking().ToListAsync(cancel);
        var uploads = await db.EvidenceUploads.AsNoTracking().Where(upload => upload.CheckId == check.Id && upload.ThrownAwayAt == null && (open.Seat != Seat.Party || upload.AddedByRole == open.Me.Role))
            .OrderByDescending(upload => upload.Id).Take(10).ToListAsync(cancel);
        var mayHandIn = desk.Choices(open).Any(choice => choice.Step.Name == "hand-in-evidence" && choice.Refusal is null);
        counts ??= check.Headcount is { } kept
            ? new HeadcountForm { Places = $"{kept.Places}", Contracts = $"{kept.Contracts}", Arrivals = $"{kept.Arrivals}", PayrollStarts = $"{kept.PayrollStarts}", Explanation = kept.Explanation }
            : new HeadcountForm();
        return View("Evidence", new EvidencePage(
            open, check, EvidenceBook.WhyNot(open), [.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].Id.ToString() : null, uploads, form, counts, mayHandIn));
    }
}
