using Inspectorate.Data;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Licensing.MarkStandards;

internal sealed class MarkForm
{
    public string Code { get; set; } = "";

    /// <summary>Null while not chosen.</summary>
    public Mark? Mark { get; set; }

    public string? Note { get; set; }
}

internal sealed class MarkStandardsForm
{
    public int Seq { get; set; }
    public List<MarkForm> Marks { get; set; } = [];

    /// <summary>"finish", or anything else to go on later.</summary>
    public string? Do { get; set; }
}

internal sealed record MarkStandardsPage(OpenCase Open, Licence Licence, LicenceRule Rule, MarkStandardsForm Form, bool MayWrite);

/// <summary>The points sheet: a mark for each licensing standard, saved as often as one likes, then finished.</summary>
[For(Roles.LicensingOfficer, Roles.LicensingDecider, Roles.AppealBody)]
internal sealed class MarkStandardsController(CaseAccess access, StepDesk desk, MainContext db, ReferenceData reference) : Controller
{
    private const int LongestNote = 1000;

    [HttpGet("/cases/{number}/points-sheet")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence licence } open) return NotFound();
        var marks = licence.Marks.Select(mark => new MarkForm { Code = mark.Code, Mark = mark.Mark, Note = mark.Note }).ToList();
        return Page(open, new MarkStandardsForm { Seq = open.Case.Seq, Marks = marks });
    }

    [HttpPost("/cases/{number}/points-sheet")]
    public async Task<IActionResult> Keep(string number, MarkStandardsForm form, CancellationToken cancel)
    {
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence licence } open) return NotFound();
        if (!MayWrite(open) || open.Case.Seq != form.Seq)
            return this.Refuse(open, "The points sheet is written while the application is under review. The case has moved on.", Workflows.Running.RefusalKind.WrongState);
        if (form.Marks.FindIndex(mark => mark.Note?.Length > LongestNote) is var tooLong and >= 0)
            ModelState.AddModelError($"Marks[{tooLong}].Note", $"At most {LongestNote} characters.");
        var marks = form.Marks.Where(mark => mark.Mark is not null && reference.LicensingStandards.Any(standard => standard.Code == mark.Code))
            .DistinctBy(mark => mark.Code).Select(mark => new StandardMark(mark.Code, mark.Mark!.Value, mark.Note?.Trim() ?? "")).ToList();
        var isFinished = form.Do == "finish";
        if (isFinished && PointsSheet.WhatIsMissing(marks, reference.LicensingStandards) is { } missing) ModelState.AddModelError("", missing);
        if (!ModelState.IsValid && !isFinished) return Page(open, form);
        // What was marked is kept also when the sheet cannot be finished yet.
        licence.Marks.Clear();
        licence.Marks.AddRange(marks);
        licence.PointsSheetCompletedOn = isFinished && ModelState.IsValid ? desk.Today : null;
        await db.SaveChangesAsync(cancel);
        if (!ModelState.IsValid) return Page(open, form);
        TempData["said"] = isFinished
            ? $"The points sheet is finished: {PointsSheet.Points(marks, reference, reference.LicenceRuleOn(desk.Today))} points."
            : "The points sheet is saved.";
        return Redirect(isFinished ? open.Path : $"{open.Path}/points-sheet");
    }

    private ViewResult Page(OpenCase open, MarkStandardsForm form) =>
        View("MarkStandards", new MarkStandardsPage(open, (Licence)open.Facts, reference.LicenceRuleOn(desk.Today), form, MayWrite(open)));

    private static bool MayWrite(OpenCase open) => open is { Me.Role: Roles.LicensingOfficer, Case.State: "under-review" };
}
