using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Support;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Support.WriteSupport;

internal sealed class WriteSupportForm
{
    public int Seq { get; set; }

    /// <summary>Not asked for a refusal.</summary>
    public List<RecipientKind> Gives { get; set; } = [];

    public string? Reasons { get; set; }
}

internal sealed record WriteSupportPage(OpenCase Open, string Step, WriteSupportForm Form)
{
    public bool IsRefusal => Step == WriteSupportController.Refuse;
}

/// <summary>One member of the team writes what it gives, or why nothing; a member of another profession agrees by a step of its own.</summary>
[For(Roles.SocialWorker, Roles.Legal, Roles.ClaimsOfficer)]
internal sealed class WriteSupportController(CaseAccess access, StepDesk desk) : Controller
{
    public const string Give = "propose-support";
    public const string Refuse = "propose-refusal";

    [HttpGet("/cases/{number}/{step:regex(^propose-support$|^propose-refusal$)}")]
    public async Task<IActionResult> Ask(string number, string step, CancellationToken cancel)
    {
        if (await access.About<SupportRequest>(number, User, cancel) is not { Facts: SupportRequest request } open) return NotFound();
        return this.WhyNot(desk, open, step, butFor: RefusalKind.Guard)
            ?? View("WriteSupport", new WriteSupportPage(open, step, new WriteSupportForm { Seq = open.Case.Seq, Gives = request.Wanted }));
    }

    [HttpPost("/cases/{number}/{step:regex(^propose-support$|^propose-refusal$)}")]
    public async Task<IActionResult> Write(string number, string step, WriteSupportForm form, CancellationToken cancel)
    {
        if (await access.About<SupportRequest>(number, User, cancel) is not { Facts: SupportRequest request } open) return NotFound();
        IActionResult Again() => View("WriteSupport", new WriteSupportPage(open, step, form));
        if (open.Case.Seq == form.Seq && this.WhyNot(desk, open, step, butFor: RefusalKind.Guard) is { } refusal) return refusal;
        List<RecipientKind> gives = step == Give ? SupportKind.Known(form.Gives) : [];
        if (step == Give && gives.Count == 0) ModelState.AddModelError("Gives", "Choose the support. If there is none, propose a refusal.");
        if (string.IsNullOrWhiteSpace(form.Reasons)) ModelState.AddModelError("Reasons", "Write the reasons: the worker reads them.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Again();
        }
        // The history tells of the step, and nothing of her life.
        return this.Answer(open, await desk.Take(open, step, form.Seq, "The reasons stand in the proposal.", [], cancel,
            facts: () => request.Propose(gives, form.Reasons!, open.Me.Role)), Again);
    }
}
