using Inspectorate.Data;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Retaliation;

/// <param name="Claim">Its number.</param>
internal sealed record RetaliationOnPage(Employer? Employer, string Claim);

/// <summary>Known to the claims people of the office, and to the employer once the worker let it be asked.</summary>
internal sealed class RetaliationKind(MainContext db) : ICaseKind
{
    /// <summary>The step with which an employer first hears of it.</summary>
    public const string EmployerIsAsked = "ask-employer";

    public string Lifecycle => "retaliation";

    public IQueryable<Guid> KnownTo(SignedIn party) => db.RetaliationReports
        .Where(report => party.EmployerId != null && report.EmployerId == party.EmployerId
            && db.History.Any(entry => entry.CaseId == report.Id && entry.Step == EmployerIsAsked))
        .Select(report => report.Id);

    public async Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, ICaseFacts facts, CancellationToken cancel) => me.Role switch
    {
        Roles.ClaimsOfficer or Roles.ClaimsDecider => facts.OfficeId == me.OfficeId ? Seat.Office : null,
        Roles.Employer => await KnownTo(me).AnyAsync(known => known == facts.Id, cancel) ? Seat.Party : null,
        _ => null,
    };

    public async Task<object?> MoreOf(OpenCase open, CancellationToken cancel)
    {
        var report = (RetaliationReport)open.Facts;
        return new RetaliationOnPage(
            await db.Employers.SingleOrDefaultAsync(employer => employer.Id == report.EmployerId, cancel),
            await db.Cases.Where(@case => @case.Id == report.ClaimId).Select(@case => @case.Number).SingleAsync(cancel));
    }

    public static string InWords(PunishingAct act) => act switch
    {
        PunishingAct.Dismissed => "Lost the work", PunishingAct.LessWork => "Less work or pay", PunishingAct.Threats => "Threats", PunishingAct.Violence => "Violence",
        PunishingAct.Lodging => "Put out of the lodging", PunishingAct.ThingsTaken => "Papers, phone or things taken", PunishingAct.LockedIn => "May not go out", _ => "Something else",
    };
}
