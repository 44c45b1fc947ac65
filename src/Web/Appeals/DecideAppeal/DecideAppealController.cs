using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Licensing;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Licensing;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Appeals.DecideAppeal;

internal sealed class DecideAppealForm
{
    public int Seq { get; set; }

    /// <summary>Null while not chosen.</summary>
    public AppealOutcome? Outcome { get; set; }

    /// <summary>Asked when the amount is changed.</summary>
    public string? Amount { get; set; }

    /// <summary>Asked when conditions of a licence are changed.</summary>
    public List<ConditionForm> Conditions { get; set; } = [];

    public string? Reasons { get; set; }
}

internal sealed record DecideAppealPage(OpenCase Open, DecideAppealForm Form);

/// <summary>The outcome of an appeal with its reasons. It is carried into the other case by a step of its own.</summary>
[For(Roles.AppealBody)]
internal sealed class DecideAppealController(CaseAccess access, StepDesk desk, ReferenceData reference) : Controller
{
    private const string Step = "decide";

    [HttpGet("/cases/{number}/appeal-decision")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { Facts: Appeal } open) return NotFound();
        var form = new DecideAppealForm { Seq = open.Case.Seq, Conditions = open.Subject is Licence licence ? ConditionForm.Of(licence.Conditions.Where(condition => condition.MetOn is null)) : [] };
        return WhyNot(open) ?? View("DecideAppeal", new DecideAppealPage(open, form));
    }

    [HttpPost("/cases/{number}/appeal-decision")]
    public async Task<IActionResult> Decide(string number, DecideAppealForm form, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { Facts: Appeal appeal } open) return NotFound();
        IActionResult Again() => View("DecideAppeal", new DecideAppealPage(open, form));
        if (open.Case.Seq == form.Seq && WhyNot(open) is { } refusal) return refusal;
        var kind = Appealed.Of(appeal, open.Subject);
        if (form.Outcome is null || !kind.Outcomes(appeal, open.Subject).ContainsKey(form.Outcome.Value)) ModelState.AddModelError("Outcome", "Choose how the appeal ends.");
        var isVaried = form.Outcome == AppealOutcome.Varied;
        long? amount = isVaried && kind.CurrencyOf(open.Subject) is { } currency ? ModelState.Amount("Amount", form.Amount, currency, reference) : null;
        var conditions = isVaried && kind.AsksForConditions(appeal) ? ConditionForm.Read(form.Conditions, ModelState) : [];
        if (amount == 0) ModelState.AddModelError("Amount", "Write how much has to be paid.");
        if (string.IsNullOrWhiteSpace(form.Reasons)) ModelState.AddModelError("Reasons", "Write the reasons: both sides read them.");
        if (!ModelState.IsValid) return Again();
        return this.Answer(open, await desk.Take(open, Step, form.Seq, form.Reasons!, [], cancel, facts: () =>
            (appeal.Outcome, appeal.VariedMinorUnits, appeal.VariedConditions, appeal.Reasons) = (form.Outcome, amount, conditions, form.Reasons!.Trim())), Again);
    }

    /// <summary>That no outcome is written yet is what this page is for; that the judge decided before is not.</summary>
    private IActionResult? WhyNot(OpenCase open) => open.Facts is Appeal appeal && appeal.FirstDecider == open.Me.Actor.Id
        ? this.WhyNot(desk, open, Step)
        : this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard);
}
