using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.AssessClaim;

internal sealed record AssessClaimPage(OpenCase Open, AssessClaimForm Form, bool Saved);

/// <summary>What is owed, period by period, from what was agreed, worked and paid.</summary>
[For(Roles.ClaimsOfficer)]
internal sealed class AssessClaimController(CaseAccess access, StepDesk desk, MainContext db, ReferenceData reference) : Controller
{
    private const string Step = "assess";

    [HttpGet("/cases/{number}/assessment")]
    public async Task<IActionResult> Ask(string number, bool saved, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        return WhyNot(open) ?? Page(open, AssessClaimForm.Of(open.Claim, open.Case.Seq, reference), saved);
    }

    [HttpPost("/cases/{number}/assessment")]
    public async Task<IActionResult> Work(string number, AssessClaimForm form, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        IActionResult Again() => Page(open, form, saved: false);
        if (open.Case.Seq == form.Seq && WhyNot(open) is { } refusal) return refusal;
        // What was left out is gone from the page: what was typed stands in the form, no longer under its old number.
        ModelState.Clear();
        form.DropEmpty();
        if (form.AddMore(open.Claim, reference)) return Again();
        if (open.Case.Seq == form.Seq)
        {
            if (open.Claim.Assessment is null) open.Claim.ClaimedMinorUnits = new WageAssessment(reference).Claimed(open.Claim, desk.Now);
            form.ReadInto(open.Claim, reference, ModelState);
            if (!ModelState.IsValid) return Again();
            WorkOut(open);
        }
        if (form.Do == "finish") return this.Answer(open, await desk.Take(open, Step, form.Seq, form.Reason ?? "", [], cancel), Again);
        if (open.Case.Seq != form.Seq) return this.Refuse(open, "The case moved on after you opened this page.", RefusalKind.WrongState);
        await db.SaveChangesAsync(cancel);
        return Redirect($"{open.Path}/assessment?saved=true#sum");
    }

    private void WorkOut(OpenCase open)
    {
        var claim = open.Claim;
        claim.Assessment = new WageAssessment(reference).Of(claim, desk.Now);
        var sum = reference.Format(new Money(claim.Assessment.TotalMinorUnits, claim.Currency));
        claim.Record(new RecordedFact(desk.Now, open.Me.Id, RecordedKind.SumWorkedOut, sum));
    }

    private ViewResult Page(OpenCase open, AssessClaimForm form, bool saved)
    {
        form.AddLines();
        return View("AssessClaim", new AssessClaimPage(open, form, saved));
    }

    /// <summary>That no amount is worked out yet is what this page is for.</summary>
    private IActionResult? WhyNot(OpenCase open) => this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard);
}
