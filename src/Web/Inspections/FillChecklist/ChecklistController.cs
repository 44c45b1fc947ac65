using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Inspections.FillChecklist;

internal sealed class SectionForm
{
    /// <summary>By the question's code; a question that is not answered yet is missing or empty.</summary>
    public Dictionary<string, string?> Verdicts { get; set; } = [];

    public Dictionary<string, string?> Notes { get; set; } = [];

    /// <summary>What is completed at the desk, after the supervisor returned the record.</summary>
    public Dictionary<string, string?> Added { get; set; } = [];
}

internal sealed record RecordPage(OpenCase Open, Inspection Visit, Checklist Checklist);

/// <param name="Place">Of the section, from 1.</param>
internal sealed record SectionPage(OpenCase Open, Inspection Visit, Checklist Checklist, int Place, SectionForm Form)
{
    public ChecklistSection Section => Checklist.Sections[Place - 1];

    /// <summary>The visit is over: what was answered there stays, and words are added.</summary>
    public bool IsAtDesk => Open.Case.State == "desk-correction";
}

/// <summary>The record of a visit, section by section. It works without script; what is saved stays saved.</summary>
internal sealed class ChecklistController(CaseAccess access, StepDesk desk, Checklists checklists, MainContext db) : Controller
{
    [For(Roles.Inspector, Roles.InspectionSupervisor, Roles.FirewallOfficer)]
    [HttpGet("/cases/{number}/checklist")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        if (visit.Checklist.Length == 0) return this.Refuse(open, "The visit has not begun.", RefusalKind.WrongState);
        if (visit.Withdrawal is { IsReleased: false }) return this.Refuse(open, "What was recorded was destroyed.", RefusalKind.WrongState);
        if (visit.IsInQuarantine != (open.Me.Role == Roles.FirewallOfficer))
            return this.Refuse(open, visit.IsInQuarantine ? "What was recorded is in quarantine. Only the firewall officer reads it." : "You read a record only while it is in quarantine.", RefusalKind.WrongState);
        return View("Record", new RecordPage(open, visit, checklists.Of(visit.Checklist, visit.ChecklistVersion)));
    }

    [For(Roles.Inspector)]
    [HttpGet("/cases/{number}/checklist/{section:int}")]
    public async Task<IActionResult> Ask(string number, int section, CancellationToken cancel)
    {
        if (await Page(number, section, new SectionForm(), cancel) is not { } page) return NotFound();
        return WhyNot(page) ?? View("Section", page with { Form = Answered(page) });
    }

    [For(Roles.Inspector)]
    [HttpPost("/cases/{number}/checklist/{section:int}")]
    public async Task<IActionResult> Save(string number, int section, SectionForm form, CancellationToken cancel)
    {
        if (await Page(number, section, form, cancel) is not { } page) return NotFound();
        if (WhyNot(page) is { } refusal) return refusal;
        if (page.IsAtDesk) AddWords(page);
        else KeepAnswers(page);
        if (!ModelState.IsValid) return View("Section", page);
        page.Visit.OpenQuestions = page.Checklist.Questions.Count() - page.Visit.Answers.Count;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            ModelState.AddModelError("", "The same questions were saved at the same moment. Look at them and save again.");
            return View("Section", page);
        }
        var isLast = section == page.Checklist.Sections.Count;
        return Redirect($"{page.Open.Path}/checklist{(isLast ? "" : $"/{section + 1}")}");
    }

    private void KeepAnswers(SectionPage page)
    {
        foreach (var question in page.Section.Questions)
        {
            if (!Enum.TryParse<Verdict>(page.Form.Verdicts.GetValueOrDefault(question.Code), out var verdict)) continue;
            var note = page.Form.Notes.GetValueOrDefault(question.Code)?.Trim() ?? "";
            if (verdict != Verdict.InOrder && note.Length == 0)
            {
                ModelState.AddModelError($"Notes[{question.Code}]", verdict == Verdict.NotSeen ? $"{question.Code}: say why it could not be seen." : $"{question.Code}: say what you saw.");
                continue;
            }
            if (page.Visit.Answers.Find(answer => answer.Code == question.Code) is not { } answer)
                page.Visit.Answers.Add(new ChecklistAnswer { Code = question.Code, Verdict = verdict, Note = note, At = desk.Now });
            else if ((answer.Verdict, answer.Note) != (verdict, note))
                (answer.Verdict, answer.Note, answer.At) = (verdict, note, desk.Now);
        }
    }

    private static void AddWords(SectionPage page)
    {
        foreach (var answer in page.Visit.Answers.Where(answer => page.Section.Questions.Any(question => question.Code == answer.Code)))
            answer.AddedAtDesk = page.Form.Added.GetValueOrDefault(answer.Code)?.Trim() ?? "";
    }

    private static SectionForm Answered(SectionPage page) => new()
    {
        Verdicts = page.Visit.Answers.ToDictionary(answer => answer.Code, answer => (string?)answer.Verdict.ToString()),
        Notes = page.Visit.Answers.ToDictionary(answer => answer.Code, answer => (string?)answer.Note),
        Added = page.Visit.Answers.ToDictionary(answer => answer.Code, answer => (string?)answer.AddedAtDesk),
    };

    private async Task<SectionPage?> Page(string number, int section, SectionForm form, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection { Checklist.Length: > 0 } visit } open) return null;
        var checklist = checklists.Of(visit.Checklist, visit.ChecklistVersion);
        return section < 1 || section > checklist.Sections.Count ? null : new SectionPage(open, visit, checklist, section, form);
    }

    private IActionResult? WhyNot(SectionPage page) => page.Open.Case.State switch
    {
        "in-progress" => page.Visit.OpeningReadOn is null ? Redirect($"{page.Open.Path}/opening") : null,
        "desk-correction" => null,
        _ => this.Refuse(page.Open, "Answers are given while the visit is in progress.", RefusalKind.WrongState),
    };
}
