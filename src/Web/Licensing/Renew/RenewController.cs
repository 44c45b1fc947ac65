using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Licensing.Renew;

/// <summary>The next term: a case of its own, linked to this one, with what the agency wrote before. Only the fee is asked anew.</summary>
[For(Roles.Agency)]
internal sealed class RenewController(CaseAccess access, CaseBook book, StepDesk desk, MainContext db, ReferenceData reference) : Controller
{
    [HttpPost("/cases/{number}/renewal")]
    public async Task<IActionResult> Start(string number, CancellationToken cancel)
    {
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence { EndsOn: not null } before } open) return NotFound();
        var begun = await db.Cases.Where(@case => @case.ParentId == open.Case.Id && @case.Lifecycle == "licence" && @case.State == "draft")
            .Select(@case => @case.Number).FirstOrDefaultAsync(cancel);
        if (begun is not null) return Redirect($"/cases/{begun}/application");

        var (rule, zone) = (reference.LicenceRuleOn(desk.Today), desk.Lifecycles.Calendar.Zone);
        var next = new Licence
        {
            Id = desk.NewId(),
            OfficeId = before.OfficeId,
            AgencyId = before.AgencyId,
            RenewalOf = before.Id,
            RenewalOpensAt = zone.AtStartOfDay(RenewalWindow.First(before, rule)).ToInstant(),
            RenewalClosesAt = zone.AtStartOfDay(RenewalWindow.Last(before, rule).PlusDays(1)).ToInstant(),
            Entries = [.. before.Entries.Where(entry => entry.Section != "fee")],
            DepositLodgedOn = before.DepositLodgedOn,
            DepositReference = before.DepositReference,
        };
        next.Begin(reference.LicenceApplication, desk.Today);
        var isOpen = RenewalWindow.IsOpen(before, open.Case.State, rule, desk.Today);
        switch (isOpen ? book.Open("licence", "start-renewal", next, new Act(open.Me.Actor, desk.Now, ""), parentId: open.Case.Id) : null)
        {
            case StepTaken taken:
                await db.SaveChangesAsync(cancel);
                return Redirect($"/cases/{taken.Case.Number}/application");
            case StepRefused refused:
                return this.Refuse(open, refused.Sentence, refused.Kind);
            default:
                return this.Refuse(open, "The next term cannot be applied for now. It opens shortly before this one ends.", RefusalKind.WrongState);
        }
    }
}
