using System.ComponentModel.DataAnnotations;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.OutsideRequests.NoteRequest;

internal sealed class NoteRequestForm
{
    [Required(ErrorMessage = "Write who asks."), StringLength(160, ErrorMessage = "At most 160 letters.")]
    public string? Asker { get; set; }

    [Required(ErrorMessage = "Choose in what form it came.")]
    public RequestForm? Form { get; set; }

    /// <summary>Year-month-day.</summary>
    public string? ReceivedOn { get; set; }
}

internal sealed record NotedRequest(string Number, string Asker, LocalDate ReceivedOn);

/// <param name="Noted">The newest that the reader noted. What became of them she does not learn.</param>
internal sealed record NoteRequestPage(NoteRequestForm Form, IReadOnlyList<NotedRequest> Noted);

/// <summary>
/// Somebody outside asks, and whoever of the staff receives it writes that down. Nothing here looks for anything, and no field takes a
/// person, so that the answer cannot depend on whether there is one.
/// </summary>
[For(Roles.FirewallOfficer, Roles.Legal, Roles.ClaimsOfficer, Roles.ClaimsDecider, Roles.LicensingOfficer, Roles.LicensingDecider, Roles.Inspector,
    Roles.InspectionSupervisor, Roles.FeeAnalyst, Roles.FeeDecider)]
[Route("outside-requests/note")]
internal sealed class NoteRequestController(MainContext db, CaseBook book, StepDesk desk) : Controller
{
    private const int Newest = 10;

    [HttpGet("")]
    public Task<IActionResult> Ask(CancellationToken cancel) => Page(new NoteRequestForm { ReceivedOn = Typed.Written(desk.Today) }, cancel);

    // Not "form": a field has that name, and the binder would take it for a prefix.
    [HttpPost("")]
    public async Task<IActionResult> Note(NoteRequestForm typed, CancellationToken cancel)
    {
        var receivedOn = ModelState.Date(nameof(typed.ReceivedOn), typed.ReceivedOn);
        if (receivedOn > desk.Today) ModelState.AddModelError(nameof(typed.ReceivedOn), "This day has not come yet.");
        if (typed.Form is { } chosen && !Enum.IsDefined(chosen)) ModelState.AddModelError(nameof(typed.Form), "Choose in what form it came.");
        if (!ModelState.IsValid) return await Page(typed, cancel);
        var me = SignedIn.From(User);
        var request = new OutsideRequest
        {
            Id = desk.NewId(), OfficeId = me.OfficeId!.Value, ReceivedOn = receivedOn!.Value, Form = typed.Form!.Value, Asker = typed.Asker!.Trim(),
        };
        if (book.Open("outside-request", "receive", request, new Act(me.Actor, desk.Now, "Noted as it came in.")) is not StepTaken taken)
            throw new InvalidOperationException("Everybody who comes here may note a request.");
        await db.SaveChangesAsync(cancel);
        TempData["said"] = $"It is noted under {taken.Case.Number}. The firewall officer answers. Tell who asks nothing else: not whether we know of anybody or any place.";
        return Redirect("/outside-requests/note");
    }

    private async Task<IActionResult> Page(NoteRequestForm form, CancellationToken cancel)
    {
        var me = SignedIn.From(User).Actor.Id;
        var noted = await (
            from entry in db.History
            where entry.ActorId == me && entry.Seq == 1
            join request in db.OutsideRequests on entry.CaseId equals request.Id
            join @case in db.Cases on request.Id equals @case.Id
            orderby request.ReceivedOn descending, @case.Number
            select new NotedRequest(@case.Number, request.Asker, request.ReceivedOn)).Take(Newest).ToListAsync(cancel);
        return View("NoteRequest", new NoteRequestPage(form, noted));
    }
}
