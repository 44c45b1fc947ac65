using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Inspections.WriteFindings;

internal sealed class FindingsForm
{
    public int Seq { get; set; }

    /// <summary>What is added to the checklist's own sentence, by code.</summary>
    public Dictionary<string, string?> Words { get; set; } = [];

    /// <summary>Codes of findings that do not stand; for a correction.</summary>
    public List<string> TakenOut { get; set; } = [];

    public string? Reason { get; set; }
}

/// <param name="IsCorrection">The supervisor corrects; before that the inspector writes.</param>
internal sealed record FindingsPage(OpenCase Open, Inspection Visit, FindingsForm Form, bool IsCorrection);

/// <summary>What the employer will read of each finding. The inspector writes it; after the approval only a correction changes it, and the old version stays.</summary>
internal sealed class FindingsController(CaseAccess access, StepDesk desk, MainContext db) : Controller
{
    private const string Correction = "correct-findings";

    [For(Roles.Inspector)]
    [HttpGet("/cases/{number}/findings")]
    public async Task<IActionResult> Write(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return WhyNot(open) ?? View("Findings", new FindingsPage(open, visit, Standing(open, visit), IsCorrection: false));
    }

    [For(Roles.Inspector)]
    [HttpPost("/cases/{number}/findings")]
    public async Task<IActionResult> Keep(string number, FindingsForm form, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        if (WhyNot(open) is { } refusal) return refusal;
        if (!NamesNoSource(form)) return View("Findings", new FindingsPage(open, visit, form, IsCorrection: false));
        visit.Findings = Changed(visit, form);
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "The findings are saved.";
        return Redirect(open.Path);
    }

    [For(Roles.InspectionSupervisor)]
    [HttpGet("/cases/{number}/correct-findings")]
    public async Task<IActionResult> AskCorrection(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return this.WhyNot(desk, open, Correction, butFor: RefusalKind.Guard)
            ?? View("Findings", new FindingsPage(open, visit, Standing(open, visit), IsCorrection: true));
    }

    [For(Roles.InspectionSupervisor)]
    [HttpPost("/cases/{number}/correct-findings")]
    public async Task<IActionResult> Correct(string number, FindingsForm form, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        IActionResult Again() => View("Findings", new FindingsPage(open, visit, form, IsCorrection: true));
        if (open.Case.Seq == form.Seq && this.WhyNot(desk, open, Correction, butFor: RefusalKind.Guard) is { } refusal) return refusal;
        if (!NamesNoSource(form)) return Again();
        var taking = await desk.Take(open, Correction, form.Seq, form.Reason ?? "", [], cancel, facts: () =>
        {
            visit.Kept.Add(new FindingsBefore(visit.Kept.Count + 1, desk.Now, visit.Findings));
            visit.Findings = Changed(visit, form);
        });
        return this.Answer(open, taking, Again);
    }

    private static FindingsForm Standing(OpenCase open, Inspection visit) => new()
    {
        Seq = open.Case.Seq, Words = visit.Findings.ToDictionary(finding => finding.Code, finding => (string?)finding.Words),
    };

    private static List<Finding> Changed(Inspection visit, FindingsForm form) =>
    [
        .. visit.Findings.Where(finding => !form.TakenOut.Contains(finding.Code))
            .Select(finding => finding with { Words = form.Words.GetValueOrDefault(finding.Code)?.Trim() ?? "" }),
    ];

    private bool NamesNoSource(FindingsForm form)
    {
        foreach (var (code, words) in form.Words)
            if (SourceWords.FirstIn(words ?? "") is { } found)
                ModelState.AddModelError($"Words[{code}]", $"{code}: “{found}” could show the employer who came to us. Say only what you saw.");
        return ModelState.IsValid;
    }

    private IActionResult? WhyNot(OpenCase open) => open.Case.State is "received" or "desk-correction"
        ? null
        : this.Refuse(open, "Findings are written when the record is in, before the quality check.", RefusalKind.WrongState);
}
