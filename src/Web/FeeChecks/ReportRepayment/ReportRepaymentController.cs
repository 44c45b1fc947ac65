using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

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

/// <param name="FromDeposit">The decider draws on the agency's deposit, which is a step; otherwise a party says what it paid.</param>
internal sealed record ReportRepaymentPage(OpenCase Open, FeeCheck Check, bool FromDeposit, ReportRepaymentForm Form);

/// <summary>Money on its way to the workers: paid by a party, or drawn from the deposit. It counts once they confirm it.</summary>
internal sealed class ReportRepaymentController(CaseAccess access, StepDesk desk, MainContext db, ReferenceData reference) : Controller
{
    private const string Draw = "draw-deposit";

    public static readonly IReadOnlyList<string> Ways = ["bank transfer", "mobile wallet", "remittance", "trust account"];

    [For(Roles.Employer, Roles.Agency)]
    [HttpGet("/cases/{number}/repayments")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        return WhyNot(open) ?? Page(open, check, false, new ReportRepaymentForm { Seq = open.Case.Seq, Workers = $"{check.WorkersInCohort}" });
    }

    [For(Roles.Employer, Roles.Agency)]
    [HttpPost("/cases/{number}/repayments")]
    public async Task<IActionResult> Report(string number, ReportRepaymentForm form, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (WhyNot(open) is { } refusal) return refusal;
        if (form.Way is null || !Ways.Contains(form.Way)) ModelState.AddModelError("Way", "Say how it was paid.");
        if (Read(open, check, form, form.Way ?? "") is not { } made) return Page(open, check, false, form);
        if (!check.Repayments.Any(known => known with { At = made.At } == made)) check.Repayments.Add(made);
        await db.SaveChangesAsync(cancel);
        TempData["said"] = "It was written down. It counts when the workers confirm it.";
        return Redirect(open.Path);
    }

    [For(Roles.FeeDecider)]
    [HttpGet("/cases/{number}/draw-deposit")]
    public async Task<IActionResult> AskToDraw(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        return this.WhyNot(desk, open, Draw)
            ?? Page(open, check, true, new ReportRepaymentForm { Seq = open.Case.Seq, Workers = $"{check.WorkersInCohort}", On = Typed.Written(desk.Today) });
    }

    [For(Roles.FeeDecider)]
    [HttpPost("/cases/{number}/draw-deposit")]
    public async Task<IActionResult> DrawDeposit(string number, ReportRepaymentForm form, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (open.Case.Seq == form.Seq && this.WhyNot(desk, open, Draw) is { } refusal) return refusal;
        if (Read(open, check, form, "the agency's deposit") is not { } made) return Page(open, check, true, form);
        var taking = await desk.Take(open, Draw, form.Seq, form.Reason ?? "", [], cancel, facts: () => check.Repayments.Add(made));
        return this.Answer(open, taking, () => Page(open, check, true, form));
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

    private ViewResult Page(OpenCase open, FeeCheck check, bool fromDeposit, ReportRepaymentForm form) =>
        View("ReportRepayment", new ReportRepaymentPage(open, check, fromDeposit, form));

    private IActionResult? WhyNot(OpenCase open) => open.Case.State is "repayment-open" or "repayment-missed"
        ? null
        : this.Refuse(open, "A repayment can be reported once it was ordered.", RefusalKind.WrongState);
}
