using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks.MissedRepayments;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.ReportRepayment;

internal sealed class ReportRepaymentForm
{
    public int Seq { get; set; }
    public string? On { get; set; }
    public string? Amount { get; set; }
    public string? Workers { get; set; }
    public string? Way { get; set; }
    public string? Reason { get; set; }
}

/// <param name="Deposit">What the agency's deposit still holds, when the decider draws on it, which is a step; null where a party says what it paid.</param>
internal sealed record ReportRepaymentPage(OpenCase Open, FeeCheck Check, long? Deposit, ReportRepaymentForm Form)
{
    public bool FromDeposit => Deposit is not null;
}

/// <summary>Money on its way to the workers: paid by a party, or drawn from the deposit. It counts once they confirm it.</summary>
internal sealed class ReportRepaymentController(CaseAccess access, StepDesk desk, MainContext db, Deposits deposits, ReferenceData reference) : Controller
{
    private const string Draw = "draw-deposit";

    public static readonly IReadOnlyList<string> Ways = ["bank transfer", "mobile wallet", "remittance", "trust account"];

    [For(Roles.Employer, Roles.Agency)]
    [HttpGet("/cases/{number}/repayments")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        return WhyNot(open) ?? Page(open, check, null, new ReportRepaymentForm { Seq = open.Case.Seq, Workers = $"{check.WorkersInCohort}" });
    }

    [For(Roles.Employer, Roles.Agency)]
    [HttpPost("/cases/{number}/repayments")]
    public async Task<IActionResult> Report(string number, ReportRepaymentForm form, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (WhyNot(open) is { } refusal) return refusal;
        if (form.Way is null || !Ways.Contains(form.Way)) ModelState.AddModelError("Way", "Say how it was paid.");
        if (Read(open, check, form, form.Way ?? "") is not { } made) return Page(open, check, null, form);
        if (!check.Repayments.Any(known => known with { At = made.At } == made)) check.Repayments.Add(made);
        check.SetClocks(open.Case, desk.Lifecycles.Calendar);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Refuse(open, "Something else was saved at the same moment. Open the case again.", RefusalKind.WrongState);
        }
        TempData["said"] = "It was written down. It counts when the workers confirm it.";
        return Redirect(open.Path);
    }

    [For(Roles.FeeDecider)]
    [HttpGet("/cases/{number}/draw-deposit")]
    public async Task<IActionResult> AskToDraw(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (this.WhyNot(desk, open, Draw) is { } refusal) return refusal;
        var left = deposits.LeftOf(await deposits.LicenceOf(check, cancel), desk.Today);
        return Page(open, check, left, new ReportRepaymentForm { Seq = open.Case.Seq, Workers = $"{check.WorkersInCohort}", On = Typed.Written(desk.Today) });
    }

    [For(Roles.FeeDecider)]
    [HttpPost("/cases/{number}/draw-deposit")]
    public async Task<IActionResult> DrawDeposit(string number, ReportRepaymentForm form, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (open.Case.Seq == form.Seq && this.WhyNot(desk, open, Draw) is { } refusal) return refusal;
        var licence = await deposits.LicenceOf(check, cancel);
        var left = deposits.LeftOf(licence, desk.Today);
        var made = Read(open, check, form, "");
        if (made is not null && made.MinorUnits > left) ModelState.AddModelError("Amount", $"The deposit holds {reference.Format(new Money(left, FeeReference.Currency))}.");
        if (made is null || !ModelState.IsValid) return Page(open, check, left, form);
        var taking = await desk.Take(open, Draw, form.Seq, form.Reason ?? "", [], cancel,
            facts: () => Deposits.Draw(licence!, check, made.MinorUnits, made.Workers, made.On, open.Me.Role, desk.Now));
        return this.Answer(open, taking, () => Page(open, check, left, form));
    }

    private RepaymentMade? Read(OpenCase open, FeeCheck check, ReportRepaymentForm form, string way)
    {
        var on = ModelState.Date("On", form.On);
        if (on > desk.Today) ModelState.AddModelError("On", "This day has not come yet.");
        var amount = ModelState.Amount("Amount", form.Amount, FeeReference.Currency, reference);
        if (amount == 0) ModelState.AddModelError("Amount", "Write how much was paid.");
        if (!int.TryParse(form.Workers, out var workers) || workers < 1 || workers > check.WorkersInCohort)
            ModelState.AddModelError("Workers", $"Write a number from 1 to {check.WorkersInCohort}.");
        return ModelState.IsValid ? new RepaymentMade(on!.Value, amount!.Value, workers, way, open.Me.Role, desk.Now) : null;
    }

    private ViewResult Page(OpenCase open, FeeCheck check, long? deposit, ReportRepaymentForm form) =>
        View("ReportRepayment", new ReportRepaymentPage(open, check, deposit, form));

    private IActionResult? WhyNot(OpenCase open) => open.Case.State is "repayment-open" or "repayment-missed"
        ? null
        : this.Refuse(open, "A repayment can be reported once it was ordered.", RefusalKind.WrongState);
}
