using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.IssueProvisional;

/// <param name="Liable">Whom the law of today holds for the repayment.</param>
internal sealed record IssueProvisionalPage(OpenCase Open, FeeCheck Check, IReadOnlyList<LiableForRepayment> Liable, int Seq, string? Reason);

/// <summary>A decider who did not compute gives the parties the provisional verdict, as they will read it.</summary>
[For(Roles.FeeDecider)]
internal sealed class IssueProvisionalController(CaseAccess access, StepDesk desk, MainContext db, ReferenceData reference) : Controller
{
    private const string Step = "issue-provisional";

    [HttpGet("/cases/{number}/provisional-verdict")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        return this.WhyNot(desk, open, Step) ?? View("IssueProvisional", new IssueProvisionalPage(open, check, await Liable(check, cancel), open.Case.Seq, null));
    }

    [HttpPost("/cases/{number}/provisional-verdict")]
    public async Task<IActionResult> Issue(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        var liable = await Liable(check, cancel);
        var taking = await desk.Take(open, Step, seq, reason ?? "", [], cancel, facts: () =>
        {
            check.ProvisionalIssuedOn = desk.Today;
            check.Liable.RemoveAll(held => held.EndedOn is null); // who was freed on appeal stays on record
            check.Liable.AddRange(liable);
        });
        return this.Answer(open, taking, () => View("IssueProvisional", new IssueProvisionalPage(open, check, liable, seq, reason)));
    }

    private async Task<IReadOnlyList<LiableForRepayment>> Liable(FeeCheck check, CancellationToken cancel)
    {
        var names = await db.Agencies.Where(found => found.Id == check.AgencyId).Select(found => new { found.Id, found.Name })
            .Concat(db.Employers.Where(found => found.Id == check.EmployerId).Select(found => new { found.Id, found.Name }))
            .ToDictionaryAsync(found => found.Id, found => found.Name, cancel);
        return check.LiableUnder(reference.FeeLiabilities, names, desk.Today);
    }
}
