using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Letters;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Retaliation;

internal sealed class RetaliationLetters(MainContext db, Lifecycles lifecycles) : ILetterWriter
{
    public string Lifecycle => "retaliation";

    /// <summary>An employer that was not asked hears nothing of it, not even how it ended.</summary>
    public async Task<Guid?> PartyOf(StepDone done, string role, CancellationToken cancel) =>
        done.Case.History.Any(entry => entry.Step == RetaliationKind.EmployerIsAsked)
            ? await db.RetaliationReports.Where(report => report.Id == done.Case.Id).Select(report => report.EmployerId).SingleAsync(cancel)
            : null;

    public async Task<LetterSays> Says(StepDone done, CancellationToken cancel)
    {
        var report = await db.RetaliationReports.SingleAsync(found => found.Id == done.Case.Id, cancel);
        var calendar = lifecycles.Calendar;
        return new LetterSays
        {
            Number = done.Case.Number,
            Employer = await db.Employers.Where(found => found.Id == report.EmployerId).Select(found => found.Name).SingleOrDefaultAsync(cancel),
            Currency = await db.WageClaims.Where(claim => claim.Id == report.ClaimId).Select(claim => claim.Currency).SingleAsync(cancel),
            WrittenOn = SaidLine.Iso(calendar.DateOf(done.Entry.At))!,
            State = done.Entry.ToState,
            Until = SaidLine.Iso(done.Case.Dues.Where(due => due.Deadline == "explanation" && due.StartedBySeq == done.Entry.Seq)
                .Select(due => (LocalDate?)calendar.LastDayOf(due.DueAt)).SingleOrDefault()),
            Reasons = done.Entry.Step is FindRetaliation.FindRetaliationController.Step or "find-none" ? done.Entry.Reason : "",
        };
    }
}
