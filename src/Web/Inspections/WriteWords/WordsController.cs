using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.Inspections.WriteWords;

internal sealed class WordsForm
{
    public int Seq { get; set; }
    public string? Words { get; set; }

    /// <summary>Asked of staff only.</summary>
    public string? Reason { get; set; }
}

/// <param name="Until">Last day, inclusive, of the clock that the step starts; null when it starts none.</param>
internal sealed record WordsPage(OpenCase Open, Inspection Visit, StepDefinition Step, WordsStep Asks, LocalDate? Until, WordsForm Form);

/// <summary>The page of every step of a visit that carries one text: reply, order, proof, sanction, and what goes to the prosecutor.</summary>
[For(Roles.Inspector, Roles.InspectionSupervisor, Roles.Employer, Roles.Agency)]
internal sealed class WordsController(CaseAccess access, StepDesk desk) : Controller
{
    private const int MostLetters = 8000;

    [HttpGet("/cases/{number}/visit/{step}")]
    public async Task<IActionResult> Ask(string number, string step, CancellationToken cancel)
    {
        if (await Page(number, step, null, cancel) is not { } page) return NotFound();
        return this.WhyNot(desk, page.Open, step, butFor: RefusalKind.Guard) ?? View("Words", page);
    }

    [HttpPost("/cases/{number}/visit/{step}")]
    public async Task<IActionResult> Write(string number, string step, WordsForm form, CancellationToken cancel)
    {
        if (await Page(number, step, form, cancel) is not { } page) return NotFound();
        var (open, words) = (page.Open, form.Words?.Trim() ?? "");
        if (open.Case.Seq == form.Seq && this.WhyNot(desk, open, step, butFor: RefusalKind.Guard) is { } refusal) return refusal;
        if (words.Length == 0) ModelState.AddModelError("Words", page.Asks.IsShort ? "Write the number." : "Write it down first.");
        if (words.Length > MostLetters) ModelState.AddModelError("Words", $"This is too long: {words.Length} letters. Use {MostLetters} or fewer, and add the rest as a document.");
        if (page.Asks.PartyReads && SourceWords.FirstIn(words) is { } found)
            ModelState.AddModelError("Words", $"“{found}” could show who came to us. Say only what has to be done.");
        if (!ModelState.IsValid) return View("Words", page);
        var taking = await desk.Take(open, step, form.Seq, form.Reason ?? "", [], cancel, facts: () => page.Asks.Keep(page.Visit, words, desk.Now, desk.Today));
        return this.Answer(open, taking, () => View("Words", page));
    }

    private async Task<WordsPage?> Page(string number, string step, WordsForm? form, CancellationToken cancel)
    {
        if (!WordsSteps.All.TryGetValue(step, out var asks)) return null;
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return null;
        var lifecycle = desk.Lifecycles.Of(open.Case);
        var calendar = desk.Lifecycles.Calendar;
        var until = asks.Deadline is null ? (LocalDate?)null : calendar.LastDayOf(calendar.DueAt(desk.Now, lifecycle.Deadline(asks.Deadline).Within));
        return new WordsPage(open, visit, lifecycle.Step(step)!, asks, until, form ?? new WordsForm { Seq = open.Case.Seq });
    }
}
