using Inspectorate.Data.Cases;
using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Retaliation.FindRetaliation;

/// <param name="StartsCollection">Something is ordered or agreed and not yet due.</param>
internal sealed record FindRetaliationPage(OpenCase Open, bool StartsCollection, int Seq, string? Reason);

/// <summary>She was punished for her claim. What is owed to her is then collected at once: the claim takes that step with this one.</summary>
[For(Roles.ClaimsDecider)]
internal sealed class FindRetaliationController(CaseAccess access, StepDesk desk, CaseBook book) : Controller
{
    public const string Step = "find-retaliation";
    public const string OfClaim = "collect-at-once";

    [HttpGet("/cases/{number}/find-retaliation")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<RetaliationReport>(number, User, cancel) is not { Facts: RetaliationReport report } open) return NotFound();
        return this.WhyNot(desk, open, Step) ?? View("FindRetaliation", new FindRetaliationPage(open, StartsCollection((await book.Find(report.ClaimId, cancel))!), open.Case.Seq, null));
    }

    [HttpPost("/cases/{number}/find-retaliation")]
    public async Task<IActionResult> Find(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.About<RetaliationReport>(number, User, cancel) is not { Facts: RetaliationReport report } open) return NotFound();
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step) is { } refusal) return refusal;
        var claimCase = (await book.Find(report.ClaimId, cancel))!;
        var claim = (WageClaim)await book.FactsOf(claimCase, cancel);
        var taking = await desk.Take(open, Step, seq, reason ?? "", [], cancel, also: async act =>
        {
            claim.RetaliationFoundOn = desk.Today;
            claim.Record(new RecordedFact(desk.Now, open.Me.Id, RecordedKind.RetaliationFound, $"Report {open.Case.Number}"));
            return StartsCollection(claimCase) ? await book.Take(OfClaim, claimCase, claim, act, cancel) : null;
        });
        return this.Answer(open, taking, () => View("FindRetaliation", new FindRetaliationPage(open, StartsCollection(claimCase), seq, reason)));
    }

    private bool StartsCollection(WorkflowCase claim) => desk.Lifecycles.Of(claim).Step(OfClaim)!.From.Contains(claim.State);
}
