using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.FeeChecks.ConfirmRepaid;

internal sealed class ConfirmRepaidForm
{
    public int Seq { get; set; }
    public string? InTrust { get; set; }
    public string? Reason { get; set; }
}

internal sealed record ConfirmRepaidPage(OpenCase Open, FeeCheck Check, ConfirmRepaidForm Form);

/// <summary>Enough workers confirmed, and the money of the rest lies in trust.</summary>
[For(Roles.FeeDecider)]
internal sealed class ConfirmRepaidController(CaseAccess access, StepDesk desk) : Controller
{
    private const string Step = "confirm-repaid";

    [HttpGet("/cases/{number}/confirm-repaid")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        return WhyNot(open) ?? View("ConfirmRepaid", new ConfirmRepaidPage(open, check, new ConfirmRepaidForm { Seq = open.Case.Seq, InTrust = $"{check.WorkersInTrust}" }));
    }

    [HttpPost("/cases/{number}/confirm-repaid")]
    public async Task<IActionResult> Confirm(string number, ConfirmRepaidForm form, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        IActionResult Again() => View("ConfirmRepaid", new ConfirmRepaidPage(open, check, form));
        if (open.Case.Seq == form.Seq && WhyNot(open) is { } refusal) return refusal;
        if (!int.TryParse(form.InTrust, out var inTrust) || inTrust < 0 || inTrust > check.WorkersInCohort - check.RepaidWorkers)
        {
            ModelState.AddModelError("InTrust", $"Write a number from 0 to {check.WorkersInCohort - check.RepaidWorkers}.");
            return Again();
        }
        return this.Answer(open, await desk.Take(open, Step, form.Seq, form.Reason ?? "", [], cancel, facts: () => check.WorkersInTrust = inTrust), Again);
    }

    /// <summary>That the rest is not in trust yet is what this page is for.</summary>
    private IActionResult? WhyNot(OpenCase open) => this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard);
}
