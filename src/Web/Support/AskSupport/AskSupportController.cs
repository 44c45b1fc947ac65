using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.Support;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Support.AskSupport;

internal sealed class AskSupportForm
{
    /// <summary>Names of circumstances.</summary>
    public List<string> Circumstances { get; set; } = [];

    public string? Words { get; set; }
    public List<RecipientKind> Kinds { get; set; } = [];
    public bool SaidYes { get; set; }
}

internal sealed record AskSupportPage(OpenCase Open, IReadOnlyList<Circumstance> Circumstances, AskSupportForm Form);

/// <summary>An officer asks for support together with the worker, who says yes to it. It can be asked for in every state of the claim.</summary>
[For(Roles.ClaimsOfficer)]
internal sealed class AskSupportController(CaseAccess access, StepDesk desk, CaseBook book, Seal seal, ReferenceData reference, MainContext db) : Controller
{
    [HttpGet("/cases/{number}/support")]
    public async Task<IActionResult> Begin(string number, CancellationToken cancel) =>
        await Find(number, cancel) is { } open ? Page(open, new AskSupportForm()) : NotFound();

    [HttpPost("/cases/{number}/support")]
    public async Task<IActionResult> Ask(string number, AskSupportForm form, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { } open) return NotFound();
        var told = SupportAsked.Of(reference, desk.Today, form.Circumstances);
        var wanted = SupportKind.Known(form.Kinds);
        if (told.Count == 0 && string.IsNullOrWhiteSpace(form.Words)) ModelState.AddModelError("Circumstances", "Choose what is so for her, or write it down in her words.");
        if (form.Words?.Length > SupportAsked.Longest) ModelState.AddModelError("Words", $"Use {SupportAsked.Longest} letters or fewer.");
        if (wanted.Count == 0) ModelState.AddModelError("Kinds", "Choose what help she wants.");
        if (!form.SaidYes) ModelState.AddModelError("SaidYes", "Without her yes nothing is written down.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page(open, form);
        }
        var text = SupportAsked.Text(told.Select(circumstance => circumstance.Title), form.Words);
        var request = SupportAsked.About(open.Claim, desk.NewId(), desk.Today, await seal.Text(open.Claim.Worker, TextKinds.Circumstances, text, cancel), wanted);
        var outcome = book.Open(SupportKind.Name, SupportAsked.Step, request, new Act(open.Me.Actor, desk.Now, "Asked together with the worker, who said yes."), parentId: open.Case.Id);
        if (outcome is StepRefused refused) return this.Refuse(open, refused.Sentence, refused.Kind);
        await db.SaveChangesAsync(cancel);
        return Redirect($"/cases/{((StepTaken)outcome).Case.Number}?done=1");
    }

    private async Task<OpenCase?> Find(string number, CancellationToken cancel) =>
        await access.About<WageClaim>(number, User, cancel) is { Facts: WageClaim, IsErased: false, HelpedToFile: false } open ? open : null;

    private ViewResult Page(OpenCase open, AskSupportForm form) => View("AskSupport", new AskSupportPage(open, reference.CircumstancesOn(desk.Today), form));
}
