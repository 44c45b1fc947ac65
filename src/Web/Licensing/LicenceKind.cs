using Inspectorate.Data;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Licensing;

/// <param name="Rule">The numbers of licensing as they are today.</param>
/// <param name="Points">For breaches, of all terms of the agency, oldest first.</param>
/// <param name="Line">What the public sees; null before the grant.</param>
internal sealed record MoreOfLicence(Agency Agency, LicenceRule Rule, IReadOnlyList<DemeritPoint> Points, RegisterEntry? Line, LocalDate Today)
{
    public int PointsThatCount => Points.Where(point => point.CountsOn(Today)).Sum(point => point.Points);
}

internal sealed class LicenceKind(MainContext db, ReferenceData reference, StepDesk desk) : ICaseKind
{
    public string Lifecycle => "licence";

    public IQueryable<Guid> KnownTo(SignedIn party) => db.Licences
        .Where(licence => party.AgencyId != null && licence.AgencyId == party.AgencyId).Select(licence => licence.Id);

    public async Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, ICaseFacts facts, CancellationToken cancel) => me.Role switch
    {
        Roles.LicensingOfficer or Roles.LicensingDecider => facts.OfficeId == me.OfficeId ? Seat.Office : null,
        Roles.InspectionSupervisor =>
            facts.OfficeId == me.OfficeId && await db.WorkItems.AnyAsync(item => item.CaseId == @case.Id && item.Role == me.Role, cancel) ? Seat.Office : null,
        Roles.Agency => facts is Licence licence && licence.AgencyId == me.AgencyId ? Seat.Party : null,
        _ => null,
    };

    public async Task<object?> MoreOf(OpenCase open, CancellationToken cancel)
    {
        var licence = (Licence)open.Facts;
        var terms = await db.Licences.AsNoTracking().Where(term => term.AgencyId == licence.AgencyId).ToListAsync(cancel);
        return new MoreOfLicence(
            await db.Agencies.SingleAsync(agency => agency.Id == licence.AgencyId, cancel), reference.LicenceRuleOn(desk.Today),
            [.. terms.SelectMany(term => term.Points).OrderBy(point => point.On)],
            licence.Number.Length == 0 ? null : await db.RegisterEntries.SingleOrDefaultAsync(line => line.Number == licence.Number, cancel),
            desk.Today);
    }
}
