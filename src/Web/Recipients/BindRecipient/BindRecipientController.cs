using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Recipients.BindRecipient;

internal sealed class BindRecipientForm
{
    public int Seq { get; set; }
    public bool? ReportsOnward { get; set; }
    public string? SignedOn { get; set; }
    public string? EndsOn { get; set; }
    public string? ProtectiveOrder { get; set; }
    public string? Reason { get; set; }
}

internal sealed record BindRecipientPage(OpenCase Open, Recipient Recipient, int Months, BindRecipientForm Form);

/// <summary>What binds the body: its answer on passing on, and an undertaking with an end, or for adjudicators a protective order.</summary>
[For(Roles.FirewallOfficer)]
[Route("cases/{number}/undertaking")]
internal sealed class BindRecipientController(CaseAccess access, StepDesk desk, RecipientReference rules) : Controller
{
    private const string Step = "bind";

    [HttpGet("")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel) =>
        await access.About<Recipient>(number, User, cancel) is { Facts: Recipient recipient } open
            ? this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) ?? Page(open, recipient, new BindRecipientForm { Seq = open.Case.Seq, ProtectiveOrder = recipient.ProtectiveOrder })
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Bind(string number, BindRecipientForm form, CancellationToken cancel)
    {
        if (await access.About<Recipient>(number, User, cancel) is not { Facts: Recipient recipient } open) return NotFound();
        if (open.Case.Seq == form.Seq && this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) is { } refusal) return refusal;
        IActionResult Again() => Page(open, recipient, form);
        if (form.ReportsOnward is null) ModelState.AddModelError(nameof(form.ReportsOnward), "Ask the body, and write down its answer.");
        if (string.IsNullOrWhiteSpace(form.Reason)) ModelState.AddModelError(nameof(form.Reason), "Say why. The history keeps it.");
        var write = Recipient.IsAdjudicator(recipient.Kind) ? Order(form) : Undertaking(form);
        if (!ModelState.IsValid) return Again();
        return this.Answer(open, await desk.Take(open, Step, form.Seq, form.Reason!, [], cancel, facts: () =>
        {
            recipient.ReportsOnward = form.ReportsOnward;
            write(recipient);
        }), Again);
    }

    private Action<Recipient> Order(BindRecipientForm form)
    {
        if (string.IsNullOrWhiteSpace(form.ProtectiveOrder)) ModelState.AddModelError(nameof(form.ProtectiveOrder), "Write the reference of the protective order.");
        return recipient => recipient.ProtectiveOrder = form.ProtectiveOrder!.Trim();
    }

    private Action<Recipient> Undertaking(BindRecipientForm form)
    {
        var (signed, ends) = (ModelState.Date(nameof(form.SignedOn), form.SignedOn), ModelState.Date(nameof(form.EndsOn), form.EndsOn));
        var months = rules.MonthsOn(desk.Today);
        if (signed > desk.Today) ModelState.AddModelError(nameof(form.SignedOn), "This day has not come yet.");
        if (ends < desk.Today) ModelState.AddModelError(nameof(form.EndsOn), "This day is over.");
        if (signed is { } from && ends > from.PlusMonths(months)) ModelState.AddModelError(nameof(form.EndsOn), $"An undertaking holds at most {months} months.");
        return recipient => (recipient.UndertakingSignedOn, recipient.UndertakingEndsOn) = (signed, ends);
    }

    private ViewResult Page(OpenCase open, Recipient recipient, BindRecipientForm form) => View("BindRecipient", new BindRecipientPage(open, recipient, rules.MonthsOn(desk.Today), form));
}
