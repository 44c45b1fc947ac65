using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Appeals;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Cases.TakeStep;

internal sealed class TakeStepForm
{
    /// <summary>The case's step number when the page was made.</summary>
    public int Seq { get; set; }

    public string? Reason { get; set; }

    /// <summary>Documents of the case on which the step rests.</summary>
    public List<Guid> Evidence { get; set; } = [];
}

internal sealed record TakeStepPage(OpenCase Open, StepDefinition Step, StateDefinition To, TakeStepForm Form, IReadOnlyList<CaseDocument> Documents);

/// <summary>The common page of every step that carries no facts but its reason.</summary>
[ForPeopleWithCases]
internal sealed class TakeStepController(CaseAccess access, StepDesk desk, MainContext db) : Controller
{
    [HttpGet("/cases/{number}/steps/{step}")]
    public async Task<IActionResult> Ask(string number, string step, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { } open) return NotFound();
        if (StepPages.OwnPathOf(open, step) is { } own) return Redirect(own);
        if (this.WhyNot(desk, open, step) is { } refusal) return refusal;
        return await Page(open, step, new TakeStepForm { Seq = open.Case.Seq }, cancel);
    }

    [HttpPost("/cases/{number}/steps/{step}")]
    public async Task<IActionResult> Take(string number, string step, TakeStepForm form, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { } open) return NotFound();
        if (StepPages.OwnPathOf(open, step) is not null)
            return this.Refuse(open, "This step needs more than a reason. Take it from the case’s page.", RefusalKind.Guard);
        var documents = await Documents(open, cancel);
        var evidence = documents.Where(document => form.Evidence.Contains(document.Id)).Select(document => document.Id.ToString("N")).ToList();
        var taking = await desk.Take(open, step, form.Seq, form.Reason ?? "", evidence, cancel, facts: () =>
        {
            AppealFiling.Ended(step, open);
            access.OnStep(step, open);
        });
        if (taking is Taking.Refused { Why: { Kind: not RefusalKind.NoReason } why }) return this.Refuse(open, why.Sentence, why.Kind);
        var page = await Page(open, step, form, cancel);
        return this.Answer(open, taking, () => page);
    }

    private async Task<IActionResult> Page(OpenCase open, string step, TakeStepForm form, CancellationToken cancel)
    {
        var lifecycle = desk.Lifecycles.Of(open.Case);
        var found = lifecycle.Step(step)!;
        return View("TakeStep", new TakeStepPage(open, found, lifecycle.State(found.To), form, await Documents(open, cancel)));
    }

    private Task<List<CaseDocument>> Documents(OpenCase open, CancellationToken cancel) => db.Documents
        .Where(document => document.CaseId == open.Case.Id && (open.Seat != Seat.Party || (document.AddedByRole == open.Me.Role && document.PartyId == open.Me.PartyId)))
        .OrderBy(document => document.AddedAt).ToListAsync(cancel);
}
