using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Workflows.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Letters;

/// <summary>Letters that say no more than that a case has moved on: what there is to read stands on the case's own page.</summary>
internal abstract class NewsLetters(MainContext db, WorkingCalendar calendar, ReferenceData reference) : ILetterWriter
{
    public abstract string Lifecycle { get; }

    protected MainContext Db { get; } = db;

    public async Task<Guid?> PartyOf(StepDone done, string role, CancellationToken cancel)
    {
        var (employer, agency) = await PartiesOf(done.Case.Id, cancel);
        return role == Roles.Employer ? employer : agency;
    }

    public async Task<LetterSays> Says(StepDone done, CancellationToken cancel)
    {
        var (employer, agency) = await PartiesOf(done.Case.Id, cancel);
        return new LetterSays
        {
            Number = done.Case.Number,
            Employer = await Db.Employers.Where(found => found.Id == employer).Select(found => found.Name).SingleOrDefaultAsync(cancel),
            Agency = employer is null ? await Db.Agencies.Where(found => found.Id == agency).Select(found => found.Name).SingleOrDefaultAsync(cancel) : null,
            Currency = reference.Currencies[0].Code,
            WrittenOn = SaidLine.Iso(calendar.DateOf(done.Entry.At))!,
            State = done.Entry.ToState,
        };
    }

    protected abstract Task<(Guid? Employer, Guid? Agency)> PartiesOf(Guid caseId, CancellationToken cancel);
}

internal sealed class FeeCheckLetters(MainContext db, WorkingCalendar calendar, ReferenceData reference) : NewsLetters(db, calendar, reference)
{
    public override string Lifecycle => "fee-check";

    protected override async Task<(Guid? Employer, Guid? Agency)> PartiesOf(Guid caseId, CancellationToken cancel)
    {
        var check = await Db.FeeChecks.Where(found => found.Id == caseId).Select(found => new { found.EmployerId, found.AgencyId }).SingleAsync(cancel);
        return (check.EmployerId, check.AgencyId);
    }
}
