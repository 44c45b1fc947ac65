using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.AnswerClaim;

internal sealed class AnswerClaimForm
{
    public int Seq { get; set; }

    /// <summary>"yes" or "no"; null while not chosen.</summary>
    public string? AgreesToPay { get; set; }

    public string? Words { get; set; }
    public string? HasRecords { get; set; }

    public EmployerAnswer ToAnswer(NodaTime.Instant at) => new()
    {
        At = at, AgreesToPay = AgreesToPay == "yes", Words = Words!.Trim(), HasRecords = HasRecords == "yes",
    };
}

internal sealed record AnswerClaimPage(OpenCase Open, AnswerClaimForm Form);

/// <summary>The employer's answer, in its own account.</summary>
[For(Roles.Employer)]
internal sealed class AnswerClaimController(CaseAccess access, StepDesk desk) : Controller
{
    private const string Step = "employer-answers";

    [HttpGet("/cases/{number}/answer")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        return WhyNot(open) ?? View("AnswerClaim", new AnswerClaimPage(open, new AnswerClaimForm { Seq = open.Case.Seq }));
    }

    [HttpPost("/cases/{number}/answer")]
    public async Task<IActionResult> Send(string number, AnswerClaimForm form, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        IActionResult Again() => View("AnswerClaim", new AnswerClaimPage(open, form));
        if (open.Case.Seq == form.Seq && WhyNot(open) is { } refusal) return refusal;
        if (form.AgreesToPay is not ("yes" or "no")) ModelState.AddModelError("AgreesToPay", "Say whether you owe something.");
        if (form.HasRecords is not ("yes" or "no")) ModelState.AddModelError("HasRecords", "Say whether you have records.");
        if (string.IsNullOrWhiteSpace(form.Words)) ModelState.AddModelError("Words", "Say in your words what is right and what is not.");
        if (!ModelState.IsValid) return Again();
        var taking = await desk.Take(open, Step, form.Seq, "", [], cancel, facts: () => open.Claim.Answer = form.ToAnswer(desk.Now));
        return this.Answer(open, taking, Again);
    }

    /// <summary>That the answer is still missing is what this page is for.</summary>
    private IActionResult? WhyNot(OpenCase open) =>
        this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard);
}
