using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.AssessClaim;

internal sealed class AssessClaimForm
{
    public int Seq { get; set; }
    public List<PeriodForm> Periods { get; set; } = [];
    public string? Reason { get; set; }

    /// <summary>work-out saves the periods and shows the sum; add gives one more period; finish hands the claim to a decider.</summary>
    public string? Do { get; set; }
}

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
        return WhyNot(open) ?? Page(open, AsSaved(open), saved);
    }

    [HttpPost("/cases/{number}/assessment")]
    public async Task<IActionResult> Work(string number, AssessClaimForm form, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        IActionResult Again() => Page(open, form, saved: false);
        if (open.Case.Seq == form.Seq && WhyNot(open) is { } refusal) return refusal;
        if (form.Do == "add")
        {
            form.Periods.Add(new PeriodForm());
            return Again();
        }
        var periods = Read(form, open.Claim.Currency);
        if (!ModelState.IsValid) return Again();
        if (open.Case.Seq == form.Seq) Set(open, periods);
        if (!ModelState.IsValid) return Again();
        if (form.Do == "finish") return this.Answer(open, await desk.Take(open, Step, form.Seq, form.Reason ?? "", [], cancel), Again);
        if (open.Case.Seq != form.Seq) return this.Refuse(open, "The case moved on after you opened this page.", RefusalKind.WrongState);
        await db.SaveChangesAsync(cancel);
        return Redirect($"{open.Path}/assessment?saved=true#sum");
    }

    private List<PayPeriod> Read(AssessClaimForm form, string currency)
    {
        var periods = new List<PayPeriod>();
        for (var i = 0; i < form.Periods.Count; i++)
            if (!form.Periods[i].Remove && form.Periods[i].Read($"Periods[{i}]", currency, reference, ModelState) is { } period) periods.Add(period);
        return periods;
    }

    /// <summary>The officer's periods replace what was there before, the worker's first rough one included.</summary>
    private void Set(OpenCase open, List<PayPeriod> periods)
    {
        var claim = open.Claim;
        claim.Periods.Clear();
        claim.Periods.AddRange(periods);
        var calculation = new WageAssessment(reference);
        if (calculation.WhyNot(claim) is { } sentence)
            ModelState.AddModelError("Periods[0].From", sentence);
        else
        {
            claim.Assessment = calculation.Of(claim, desk.Now);
            var sum = reference.Format(new Money(claim.Assessment.TotalMinorUnits, claim.Currency));
            claim.Record(new RecordedFact(desk.Now, open.Me.Id, RecordedKind.SumWorkedOut, sum));
        }
    }

    private AssessClaimForm AsSaved(OpenCase open)
    {
        var claim = open.Claim;
        return new AssessClaimForm
        {
            Seq = open.Case.Seq,
            Periods = claim.Periods.Count == 0 ? [new PeriodForm()] : [.. claim.Periods.OrderBy(period => period.From).Select(period => PeriodForm.Of(period, claim.Currency, reference))],
        };
    }

    private ViewResult Page(OpenCase open, AssessClaimForm form, bool saved)
    {
        // One empty line a period, so that another deduction can always be written.
        foreach (var period in form.Periods.Where(period => period.Deductions.All(taken => !string.IsNullOrWhiteSpace(taken.Amount))))
            period.Deductions.Add(new DeductionForm());
        return View("AssessClaim", new AssessClaimPage(open, form, saved));
    }

    /// <summary>That no amount is worked out yet is what this page is for.</summary>
    private IActionResult? WhyNot(OpenCase open) => this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard);
}
