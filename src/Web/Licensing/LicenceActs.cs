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
    /// <summary>States of a visit from which on its report is approved.</summary>
    private static readonly string[] Reported =
        ["findings", "employer-reply", "decision", "danger-order-open", "wage-order-open", "fee-order-open", "other-order-open", "order-overdue",
            "verification", "proof-checked", "sanction-proposed", "sanctioned", "closed"];

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
                return new Doing(() => { }, act => Task.FromResult<StepOutcome?>(OpenVisit(open, licence, act)));
            case "approve-visit-report":
                var isReported = await db.Cases.AnyAsync(
                    visit => visit.ParentId == open.Case.Id && visit.Lifecycle == "inspection" && Reported.Contains(visit.State), cancel);
                return new Doing(() => licence.VisitReportedOn = isReported ? desk.Today : null);
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

    /// <summary>The visit is a case of its own, planned by the calendar's hand so that it looks like any other.</summary>
    private StepOutcome OpenVisit(OpenCase open, Licence licence, Act act)
    {
        var visit = new Inspection { Id = Guid.CreateVersion7(desk.Now.ToDateTimeOffset()), OfficeId = licence.OfficeId };
        return book.Open("inspection", "plan", visit, act with { By = Actor.Calendar, Reason = "" }, parentId: open.Case.Id);
    }
}
