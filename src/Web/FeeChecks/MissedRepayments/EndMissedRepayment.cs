using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.FeeChecks.MissedRepayments;

/// <summary>
/// The block ends when what was overdue is paid, and with the order itself. Points stay until they end by their rule; only where the verdict fell on
/// appeal are they taken back. What was drawn from the deposit has gone to the workers.
/// </summary>
internal sealed class EndMissedRepayment(MainContext db, CaseBook book, Lifecycles lifecycles, IClock clock) : IFollowOn
{
    public string Name => Notices.EndMissedRepayment;

    public async Task Run(StepDone done, CancellationToken cancel)
    {
        var today = lifecycles.Calendar.DateOf(done.Entry.At);
        var fell = done.Step.Name.EndsWith("-on-appeal", StringComparison.Ordinal);
        foreach (var block in await db.ProcurementBlocks.Where(block => block.CaseId == done.Case.Id && block.Until == null).ToListAsync(cancel))
            (block.Until, block.Ended) = (today, fell ? "The order fell on appeal." : "What was overdue is paid.");
        if (!fell) return;
        var agency = await db.FeeChecks.Where(check => check.Id == done.Case.Id).Select(check => check.AgencyId).SingleAsync(cancel);
        foreach (var licence in await db.Licences.Where(term => term.AgencyId == agency).ToListAsync(cancel))
        {
            if (licence.Points.FindIndex(point => point.CaseId == done.Case.Id && point.CancelledOn is null) is var at && at < 0) continue;
            licence.Points[at] = licence.Points[at] with { CancelledOn = today };
            await FollowUpMissedRepayment.OnLicence(book, "cancel-points", licence, "The order on which the points rest fell on appeal.", clock.GetCurrentInstant(), cancel);
        }
    }
}
