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

    /// <summary>No support is proposed.</summary>
    public bool IsRefusal { get; set; }

    /// <summary>Not asked for a refusal.</summary>
    public List<RecipientKind> Gives { get; set; } = [];

    public string? Reasons { get; set; }

    public string Step => IsRefusal ? "propose-refusal" : "propose-support";
}

internal sealed record WriteSupportPage(OpenCase Open, WriteSupportForm Form);

/// <summary>One member of the team writes what it gives, or why nothing; a member of another profession agrees by a step of its own.</summary>
[For(Roles.SocialWorker, Roles.Legal, Roles.ClaimsOfficer)]
internal sealed class WriteSupportController(CaseAccess access, StepDesk desk) : Controller
{
    [HttpGet("/cases/{number}/support-proposal")]
    public async Task<IActionResult> Ask(string number, bool isRefusal, CancellationToken cancel)
    {
        if (await access.About<SupportRequest>(number, User, cancel) is not { Facts: SupportRequest request } open) return NotFound();
        var form = new WriteSupportForm { Seq = open.Case.Seq, IsRefusal = isRefusal, Gives = request.Wanted };
        return this.WhyNot(desk, open, form.Step, butFor: RefusalKind.Guard) ?? View("WriteSupport", new WriteSupportPage(open, form));
    }

    [HttpPost("/cases/{number}/support-proposal")]
    public async Task<IActionResult> Write(string number, WriteSupportForm form, CancellationToken cancel)
    {
        if (await access.About<SupportRequest>(number, User, cancel) is not { Facts: SupportRequest request } open) return NotFound();
        IActionResult Again() => View("WriteSupport", new WriteSupportPage(open, form));
        if (open.Case.Seq == form.Seq && this.WhyNot(desk, open, form.Step, butFor: RefusalKind.Guard) is { } refusal) return refusal;
        List<RecipientKind> gives = form.IsRefusal ? [] : SupportKind.Known(form.Gives);
        if (!form.IsRefusal && gives.Count == 0) ModelState.AddModelError("Gives", "Choose the support. If there is none, propose a refusal.");
        if (string.IsNullOrWhiteSpace(form.Reasons)) ModelState.AddModelError("Reasons", "Write the reasons: the worker reads them.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Again();
        }
        // The history tells of the step, and nothing of her life.
        return this.Answer(open, await desk.Take(open, form.Step, form.Seq, "The reasons stand in the proposal.", [], cancel,
            facts: () => request.Propose(gives, form.Reasons!, open.Me.Role)), Again);
    }
}
