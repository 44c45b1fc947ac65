using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.FeeChecks.ReplyToVerdict;

internal sealed record ReplyToVerdictPage(OpenCase Open, int Seq, string? Words);

/// <summary>A party answers the provisional verdict, in words and with new evidence.</summary>
[For(Roles.Employer, Roles.Agency)]
internal sealed class ReplyToVerdictController(CaseAccess access, StepDesk desk) : Controller
{
    private const string Step = "rebut";

    [HttpGet("/cases/{number}/reply")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck } open) return NotFound();
        return this.WhyNot(desk, open, Step) ?? View("ReplyToVerdict", new ReplyToVerdictPage(open, open.Case.Seq, null));
    }

    [HttpPost("/cases/{number}/reply")]
    public async Task<IActionResult> Reply(string number, int seq, string? words, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        IActionResult Again() => View("ReplyToVerdict", new ReplyToVerdictPage(open, seq, words));
        if (string.IsNullOrWhiteSpace(words))
        {
            ModelState.AddModelError("Words", "Write your answer.");
            return Again();
        }
        var taking = await desk.Take(open, Step, seq, "", [], cancel, facts: () => check.Replies.Add(new PartyReply(desk.Now, open.Me.Role, words.Trim())));
        return this.Answer(open, taking, Again);
    }
}
