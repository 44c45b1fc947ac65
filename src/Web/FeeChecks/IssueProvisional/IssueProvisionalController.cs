using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

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

    /// <summary>Who was told before is held since then.</summary>
    private async Task<List<LiableForRepayment>> Liable(FeeCheck check, CancellationToken cancel)
    {
        var agency = await db.Agencies.Where(found => found.Id == check.AgencyId).Select(found => found.Name).SingleAsync(cancel);
        var employer = await db.Employers.Where(found => found.Id == check.EmployerId).Select(found => found.Name).SingleOrDefaultAsync(cancel);
        List<(string Role, Guid? Id, string? Name)> parties = [(Roles.Employer, check.EmployerId, employer), (Roles.Agency, check.AgencyId, agency)];
        return
        [
            .. from party in parties
               where party is { Id: not null, Name: not null }
               from law in reference.FeeLiabilities
               where law.Role == party.Role && law.IsInForceOn(desk.Today)
               let since = check.Liable.Where(held => held.PartyId == party.Id && held.EndedOn is null).Select(held => (LocalDate?)held.Since).FirstOrDefault()
               select new LiableForRepayment(party.Id!.Value, party.Role, party.Name!, law.Law, since ?? desk.Today),
        ];
    }
}
