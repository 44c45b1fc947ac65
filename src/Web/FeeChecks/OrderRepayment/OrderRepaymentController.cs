using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.FeeChecks.OrderRepayment;

internal sealed class InstalmentForm
{
    public string? By { get; set; }
    public string? Amount { get; set; }
}

internal sealed class OrderRepaymentForm
{
    public int Seq { get; set; }
    public List<InstalmentForm> Instalments { get; set; } = [];
    public string? Reason { get; set; }
}

/// <param name="LastDay">Last day, inclusive, of the time that the lifecycle gives.</param>
internal sealed record OrderRepaymentPage(OpenCase Open, FeeResult Result, LocalDate LastDay, OrderRepaymentForm Form);

/// <summary>The order: one amount for every worker of the cohort, and the days by which it is paid.</summary>
[For(Roles.FeeDecider)]
internal sealed class OrderRepaymentController(CaseAccess access, StepDesk desk, ReferenceData reference) : Controller
{
    private const string Step = "order-repayment";
    private const int MostInstalments = 3;

    [HttpGet("/cases/{number}/repayment-order")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (WhyNot(open) is { } refusal) return refusal;
        var all = new InstalmentForm { By = Typed.Written(LastDay(open)), Amount = Typed.Written(check.Result!.TotalMinorUnits, FeeReference.Currency, reference) };
        return Page(open, check, new OrderRepaymentForm { Seq = open.Case.Seq, Instalments = check.Result.TotalMinorUnits > 0 ? [all] : [] });
    }

    [HttpPost("/cases/{number}/repayment-order")]
    public async Task<IActionResult> Order(string number, OrderRepaymentForm form, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (open.Case.Seq == form.Seq && WhyNot(open) is { } refusal) return refusal;
        var instalments = Read(open, check.Result!, form);
        if (!ModelState.IsValid) return Page(open, check, form);
        var taking = await desk.Take(open, Step, form.Seq, form.Reason ?? "", [], cancel, facts: () => check.Plan = RepaymentPlan.Of(check.Result!, desk.Today, instalments));
        return this.Answer(open, taking, () => Page(open, check, form));
    }

    private List<Instalment> Read(OpenCase open, FeeResult result, OrderRepaymentForm form)
    {
        var instalments = new List<Instalment>();
        for (var i = 0; i < form.Instalments.Count; i++)
        {
            var typed = form.Instalments[i];
            if (string.IsNullOrWhiteSpace(typed.Amount) && (i > 0 || string.IsNullOrWhiteSpace(typed.By))) continue;
            var amount = ModelState.Amount($"Instalments[{i}].Amount", typed.Amount, FeeReference.Currency, reference);
            var by = ModelState.Date($"Instalments[{i}].By", typed.By);
            if (by <= desk.Today || by > LastDay(open))
                ModelState.AddModelError($"Instalments[{i}].By", $"Choose a day after today and not after {Typed.Written(LastDay(open))}.");
            if (amount is { } money && by is { } day) instalments.Add(new Instalment(day, money));
        }
        if (ModelState.IsValid && instalments.Sum(instalment => instalment.MinorUnits) != result.TotalMinorUnits)
            ModelState.AddModelError("Instalments[0].Amount", $"The instalments have to come to {reference.Format(new Money(result.TotalMinorUnits, FeeReference.Currency))} together.");
        return instalments;
    }

    private LocalDate LastDay(OpenCase open)
    {
        var calendar = desk.Lifecycles.Calendar;
        return calendar.LastDayOf(calendar.DueAt(desk.Now, desk.Lifecycles.Of(open.Case).Deadline("repayment").Within));
    }

    private ViewResult Page(OpenCase open, FeeCheck check, OrderRepaymentForm form)
    {
        while (check.Result!.TotalMinorUnits > 0 && form.Instalments.Count < MostInstalments) form.Instalments.Add(new InstalmentForm());
        return View("OrderRepayment", new OrderRepaymentPage(open, check.Result, LastDay(open), form));
    }

    /// <summary>That there is no plan yet is what this page is for.</summary>
    private IActionResult? WhyNot(OpenCase open) => this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard);
}
