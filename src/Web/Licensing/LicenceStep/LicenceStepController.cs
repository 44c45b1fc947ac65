using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Licensing.LicenceStep;

internal sealed record LicenceStepPage(OpenCase Open, StepDefinition Step, StateDefinition To, Licence Licence, Asked Asked, LicenceStepForm Form);

/// <summary>The page of every step of a licence that carries facts.</summary>
[For(Roles.Agency, Roles.LicensingOfficer, Roles.LicensingDecider, Roles.InspectionSupervisor)]
internal sealed class LicenceStepController(CaseAccess access, StepDesk desk, LicenceActs acts) : Controller
{
    [HttpGet("/cases/{number}/licence/{step}")]
    public async Task<IActionResult> Ask(string number, string step, CancellationToken cancel)
    {
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence licence } open || !IsHere(open, step)) return NotFound();
        return WhyNot(open, step) ?? Page(open, step, LicenceStepForm.Of(step, licence, open.Case.Seq));
    }

    [HttpPost("/cases/{number}/licence/{step}")]
    public async Task<IActionResult> Take(string number, string step, LicenceStepForm form, CancellationToken cancel)
    {
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence licence } open || !IsHere(open, step)) return NotFound();
        if (open.Case.Seq == form.Seq && WhyNot(open, step) is { } refusal) return refusal;
        IActionResult Again() => Page(open, step, form);
        var write = form.Read(LicenceStepForm.AskedBy(step), desk.Now, desk.Today, ModelState);
        if (!ModelState.IsValid) return Again();
        var doing = await acts.Prepare(open, step, cancel);
        return this.Answer(open, await desk.Take(open, step, form.Seq, form.Reason ?? "", [], cancel,
            facts: () =>
            {
                write(licence);
                doing.Facts();
            },
            also: doing.Also), Again);
    }

    private ViewResult Page(OpenCase open, string step, LicenceStepForm form)
    {
        var lifecycle = desk.Lifecycles.Of(open.Case);
        var found = lifecycle.Step(step)!;
        return View("LicenceStep", new LicenceStepPage(open, found, lifecycle.State(found.To), (Licence)open.Facts, LicenceStepForm.AskedBy(step), form));
    }

    private static bool IsHere(OpenCase open, string step) => StepPages.OwnPathOf(open, step) == $"{open.Path}/licence/{step}";

    /// <summary>That facts are missing is what the page is there for; its own sentences stand beside the fields.</summary>
    private IActionResult? WhyNot(OpenCase open, string step)
    {
        var choice = desk.Choices(open).FirstOrDefault(choice => choice.Step.Name == step);
        return this.WhyNot(desk, open, step, butFor: choice is not null && StepPages.AsksForWhatIsMissing(open, choice) ? RefusalKind.Guard : null);
    }
}
