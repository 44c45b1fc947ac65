using Inspectorate.Data;
using Inspectorate.Domain.EmergencyReads;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.EmergencyReads;

/// <param name="Claim">Its number.</param>
internal sealed record EmergencyReadOnPage(string Claim);

/// <summary>Known to the firewall officer alone, of whichever office.</summary>
internal sealed class EmergencyReadKind(MainContext db) : ICaseKind
{
    public string Lifecycle => "emergency-read";

    public IQueryable<Guid> KnownTo(SignedIn party) => db.EmergencyReads.Where(_ => false).Select(read => read.Id);

    public Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, ICaseFacts facts, CancellationToken cancel) =>
        Task.FromResult<Seat?>(me.Role == Roles.FirewallOfficer ? Seat.Office : null);

    public async Task<object?> MoreOf(OpenCase open, CancellationToken cancel)
    {
        var claim = ((EmergencyRead)open.Facts).ClaimId;
        return new EmergencyReadOnPage(await db.Cases.Where(@case => @case.Id == claim).Select(@case => @case.Number).SingleAsync(cancel));
    }

    public static string InWords(Danger danger) => danger switch
    {
        Danger.LifeAtRisk => "Somebody’s life is in danger",
        Danger.Violence => "She is beaten or threatened with it",
        Danger.HeldAgainstHerWill => "She is held against her will",
        _ => "She is badly hurt or ill",
    };
}
