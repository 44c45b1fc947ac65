using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeTables;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.FeeChecks.AskNewVersion;

internal sealed record AskNewVersionPage(OpenCase Open, string? NewEvidence);

/// <summary>New evidence after a verdict: a new check, linked to the old, once a decider allows it. The old verdict stays as it is.</summary>
[For(Roles.FeeAnalyst)]
internal sealed class AskNewVersionController(CaseAccess access, CaseBook book, StepDesk desk, MainContext db, ReferenceInForce reference) : Controller
{
    [HttpGet("/cases/{number}/new-version")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck } open) return NotFound();
        return await WhyNot(open, cancel) ?? View("AskNewVersion", new AskNewVersionPage(open, null));
    }

    [HttpPost("/cases/{number}/new-version")]
    public async Task<IActionResult> Send(string number, string? newEvidence, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck old } open) return NotFound();
        if (await WhyNot(open, cancel) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(newEvidence))
        {
            ModelState.AddModelError("NewEvidence", "Describe the new evidence.");
            return View("AskNewVersion", new AskNewVersionPage(open, newEvidence));
        }
        var rules = (await reference.Now(cancel)).Fees.RulesOn(desk.Today);
        var anew = new FeeCheck
        {
            Id = desk.NewId(), OfficeId = old.OfficeId, CohortId = old.CohortId, AgencyId = old.AgencyId, EmployerId = old.EmployerId,
            WorkersInCohort = old.WorkersInCohort, NewVersionOf = old.Id, NewEvidence = newEvidence.Trim(),
            InterviewsNeeded = rules.SampleOf(old.WorkersInCohort), PercentThatConfirms = rules.PercentThatConfirms,
        };
        var outcome = book.Open("fee-check", "ask-new-version", anew, new Act(open.Me.Actor, desk.Now, newEvidence.Trim()), parentId: old.Id);
        if (outcome is not StepTaken taken) return this.Refuse(open, ((StepRefused)outcome).Sentence, ((StepRefused)outcome).Kind);
        await db.SaveChangesAsync(cancel);
        return Redirect($"/cases/{taken.Case.Number}?done=1");
    }

    private async Task<IActionResult?> WhyNot(OpenCase open, CancellationToken cancel) =>
        await access.MoreOf(open, cancel) is FeeCheckMore { MayAskNewVersion: true }
            ? null
            : this.Refuse(open, "A new version is asked for after the verdict, once.", RefusalKind.WrongState);
}
