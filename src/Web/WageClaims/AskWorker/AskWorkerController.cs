using Inspectorate.Data.Cases;
using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.AskWorker;

/// <param name="Step">ask-worker, or refer-out with the body that would be the right one.</param>
internal sealed record AskWorkerPage(OpenCase Open, string Step, int Seq, string? Words);

/// <summary>A question to the worker, or the offer to send the claim elsewhere: her inbox shows it, and the claim waits for her answer.</summary>
[For(Roles.ClaimsOfficer)]
internal sealed class AskWorkerController(CaseAccess access, StepDesk desk, Seal seal, MainContext db) : Controller
{
    /// <summary>The page is named after its step.</summary>
    private string Step => Request.Path.Value!.Split('/')[^1];

    [HttpGet("/cases/{number}/ask-worker"), HttpGet("/cases/{number}/refer-out")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        return this.WhyNot(desk, open, Step) ?? View("AskWorker", new AskWorkerPage(open, Step, open.Case.Seq, null));
    }

    [HttpPost("/cases/{number}/ask-worker"), HttpPost("/cases/{number}/refer-out")]
    public async Task<IActionResult> Send(string number, int seq, string? words, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { } open) return NotFound();
        IActionResult Again() => View("AskWorker", new AskWorkerPage(open, Step, seq, words));
        if (string.IsNullOrWhiteSpace(words))
        {
            ModelState.AddModelError("Words", "Write what the worker should read.");
            return Again();
        }
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step) is { } refusal) return refusal;
        var text = await seal.Text(open.Claim.Worker, TextKinds.Message, words, cancel);
        var taking = await desk.Take(open, Step, seq, "Written to the worker; the words are in the messages.", [], cancel, facts: () =>
            db.Messages.Add(new CaseMessage { CaseId = open.Claim.Id, Text = text, FromWorker = false, SentAt = desk.Now, SentBy = open.Me.Id }));
        return this.Answer(open, taking, Again);
    }
}
