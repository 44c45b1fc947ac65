using System.ComponentModel.DataAnnotations;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Recipients.ProposeRecipient;

internal sealed class ProposeRecipientForm
{
    [Required(ErrorMessage = "Write the name of the body."), StringLength(160, ErrorMessage = "At most 160 letters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Choose the kind. A body of no kind in the list is no recipient.")]
    public RecipientKind? Kind { get; set; }

    [Required(ErrorMessage = "Say why. The history keeps it.")]
    public string? Reason { get; set; }
}

/// <summary>The firewall officer proposes a body; another person, of legal, activates it.</summary>
[For(Roles.FirewallOfficer)]
[Route("recipients/new")]
internal sealed class ProposeRecipientController(MainContext db, CaseBook book, StepDesk desk, RecipientReference rules) : Controller
{
    [HttpGet("")]
    public IActionResult Ask() => View("ProposeRecipient", new ProposeRecipientForm());

    [HttpPost("")]
    public async Task<IActionResult> Propose(ProposeRecipientForm form, CancellationToken cancel)
    {
        if (form.Kind is { } kind && rules.KindOn(desk.Today, kind) is null) ModelState.AddModelError(nameof(form.Kind), "Records go to no body of this kind.");
        if (rules.WhyBarred(desk.Today, form.Name, null) is { } barred) ModelState.AddModelError(nameof(form.Name), barred);
        if (!ModelState.IsValid) return View("ProposeRecipient", form);
        var me = SignedIn.From(User);
        var recipient = new Recipient { Id = desk.NewId(), OfficeId = me.OfficeId!.Value, Name = form.Name!.Trim(), Kind = form.Kind!.Value };
        if (book.Open("recipient", "propose", recipient, new Act(me.Actor, desk.Now, form.Reason!.Trim())) is not StepTaken taken)
            throw new InvalidOperationException("A firewall officer may propose a recipient.");
        await db.SaveChangesAsync(cancel);
        return Redirect($"/cases/{taken.Case.Number}?done=1");
    }
}
