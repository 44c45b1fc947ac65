using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Disclosures;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.OutsideRequests.RequestStep;

internal sealed record RequestStepPage(OpenCase Open, StepDefinition Step, StateDefinition To, Asked Asked, RequestStepForm Form, IReadOnlyList<CaseDocument> Documents);

/// <summary>The page of every step of an outside request that carries facts, and of the two that put the notice into the vault.</summary>
[For(Roles.FirewallOfficer, Roles.Legal)]
internal sealed class RequestStepController(CaseAccess access, StepDesk desk, NamedRecords records, MainContext db) : Controller
{
    private DateTimeZone Zone => desk.Lifecycles.Calendar.Zone;

    [HttpGet("/cases/{number}/request/{step}")]
    public async Task<IActionResult> Ask(string number, string step, CancellationToken cancel)
    {
        if (await access.About<OutsideRequest>(number, User, cancel) is not { Facts: OutsideRequest request } open || !IsHere(open, step)) return NotFound();
        return WhyNot(open, step) ?? Page(open, step, RequestStepForm.Of(request, open.Case.Seq, Zone), await Documents(open, cancel));
    }

    [HttpPost("/cases/{number}/request/{step}")]
    public async Task<IActionResult> Take(string number, string step, RequestStepForm form, CancellationToken cancel)
    {
        if (await access.About<OutsideRequest>(number, User, cancel) is not { Facts: OutsideRequest request } open || !IsHere(open, step)) return NotFound();
        var isLate = open.Case.Seq != form.Seq;
        if (!isLate && WhyNot(open, step) is { } refusal) return refusal;
        var documents = await Documents(open, cancel);
        IActionResult Again() => Page(open, step, form, documents);
        if (string.IsNullOrWhiteSpace(form.Reason)) ModelState.AddModelError("Reason", "Say why. The history keeps it.");
        var write = form.Read(RequestStepForm.AskedBy(step), desk.Today, Zone, [.. documents.Select(document => document.Id)], ModelState);
        if (!ModelState.IsValid) return Again();
        var noticeFrom = NoticeFrom(step, request);
        // The vault before the main database: a notice that nobody knows of is sent again, one that is not there would be missed.
        if (noticeFrom is { } from && !isLate) await records.Tell(request.Id, from, cancel);
        return this.Answer(open, await desk.Take(open, step, form.Seq, form.Reason!, [], cancel, facts: () =>
        {
            write(request);
            if (noticeFrom is not null) (request.NoticeSentAt, request.NoticeReadAt) = (noticeFrom, null);
        }), Again);
    }

    /// <summary>From when on the person can read it; null when the step tells nobody. After a ban it shows by itself when the ban's last day is over.</summary>
    private Instant? NoticeFrom(string step, OutsideRequest request) => step switch
    {
        "send-notice" => desk.Now,
        "hold-notice" when request.Order?.NoticeForbiddenUntil is { } until => Zone.AtStartOfDay(until.PlusDays(1)).ToInstant(),
        _ => null,
    };

    private ViewResult Page(OpenCase open, string step, RequestStepForm form, IReadOnlyList<CaseDocument> documents)
    {
        var lifecycle = desk.Lifecycles.Of(open.Case);
        var found = lifecycle.Step(step)!;
        return View("RequestStep", new RequestStepPage(open, found, lifecycle.State(found.To), RequestStepForm.AskedBy(step), form, documents));
    }

    private Task<List<CaseDocument>> Documents(OpenCase open, CancellationToken cancel) =>
        db.Documents.Where(document => document.CaseId == open.Case.Id).OrderBy(document => document.AddedAt).ToListAsync(cancel);

    private static bool IsHere(OpenCase open, string step) => StepPages.OwnPathOf(open, step) == $"{open.Path}/request/{step}";

    /// <summary>That facts are missing is what the page is there for; its own sentences stand beside the fields.</summary>
    private IActionResult? WhyNot(OpenCase open, string step)
    {
        var choice = desk.Choices(open).FirstOrDefault(choice => choice.Step.Name == step);
        return this.WhyNot(desk, open, step, butFor: choice is not null && StepPages.AsksForWhatIsMissing(open, choice) ? RefusalKind.Guard : null);
    }
}
