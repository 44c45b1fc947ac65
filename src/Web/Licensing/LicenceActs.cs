using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Licensing;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Licensing;

/// <param name="Facts">Written together with the step.</param>
/// <param name="Also">What happens in another case in the same transaction; null: nothing.</param>
internal sealed record Doing(Action Facts, Func<Act, Task<StepOutcome?>>? Also = null);

/// <summary>What a step of a licence does beyond what is typed on its page: the grant, the visit, the end of the term before.</summary>
internal sealed class LicenceActs(MainContext db, CaseBook book, StepDesk desk)
{
    public async Task<Doing> Prepare(OpenCase open, string step, CancellationToken cancel)
    {
        var licence = (Licence)open.Facts;
        switch (step)
        {
            case "grant" or "grant-with-conditions":
                var before = licence.RenewalOf is { } earlier ? await db.Licences.SingleAsync(found => found.Id == earlier, cancel) : null;
                return new Doing(
                    () => Grant(open, licence, before, withConditions: step == "grant-with-conditions"),
                    before is null ? null : act => End(before, licence, act, cancel));
            case "order-visit":
                return new Doing(() => db.VisitRequests.Add(new VisitRequest
                {
                    Id = desk.NewId(), OfficeId = licence.OfficeId, Origin = VisitOrigin.Licence, SourceCaseId = licence.Id,
                    AskedBy = open.Me.Id, AskedAt = desk.Now, Words = "The premises, before a licence is decided.",
                }));
            case "approve-visit-report":
                var reportedOn = await db.VisitRequests.Where(wanted => wanted.SourceCaseId == licence.Id).MaxAsync(wanted => wanted.ReportedOn, cancel);
                return new Doing(() => licence.VisitReportedOn = reportedOn);
            default:
                return new Doing(() => { });
        }
    }

    private void Grant(OpenCase open, Licence licence, Licence? before, bool withConditions)
    {
        var calendar = desk.Lifecycles.Calendar;
        licence.Number = before?.Number ?? $"L{CaseBook.NewNumber()}";
        licence.GrantedOn = desk.Today;
        licence.EndsOn = calendar.LastDayOf(calendar.DueAt(desk.Now, desk.Lifecycles.Of(open.Case).Deadline("term").Within));
        if (!withConditions) licence.Conditions.Clear();
    }

    private async Task<StepOutcome?> End(Licence before, Licence next, Act act, CancellationToken cancel)
    {
        before.NextTermFrom = next.GrantedOn;
        var term = (await book.Find(before.Id, cancel))!;
        return await book.Take("end-by-renewal", term, before, act, cancel);
    }
}
