using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Disclosures;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.Cases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.OutsideRequests;

/// <summary>What the firewall asks of requests and claims, each by itself.</summary>
internal sealed class Orders(MainContext db, CaseAccess access, IClock clock) : IOrders
{
    private const string FoundValidByTwo = "confirm-valid";

    public async Task<ValidOrder?> Find(string number, HttpContext request)
    {
        var cancel = request.RequestAborted;
        if (await access.About<OutsideRequest>(number, request.User, cancel) is not { Facts: OutsideRequest { Order: { } order } facts } open
            || open.Me.Role != Roles.FirewallOfficer || open.Case.History.All(entry => entry.Step != FoundValidByTwo)) return null;
        return new ValidOrder(
            open.Case.Id, open.Case.Number, facts.Asker, order.NamedRecords, MayFind: open.Case.State == "valid", MayOpen: open.Case.State == "released",
            await open.Me.Reading(db, cancel));
    }

    public Task NoteSearch(ValidOrder order, CancellationToken cancel) =>
        Change(order, request => request.SearchedAt ??= clock.GetCurrentInstant(), cancel);

    public async Task<NamedClaim?> Claim(string number, CancellationToken cancel) => await Of(
        db.WageClaims.Where(claim => db.Cases.Any(@case => @case.Id == claim.Id && @case.Number == number.ToUpperInvariant())), cancel);

    public async Task<NamedClaim?> ClaimOf(WorkerRef worker, CancellationToken cancel) => await Of(db.WageClaims.Where(claim => claim.Worker == worker), cancel);

    public Task NoteFound(ValidOrder order, int records, CancellationToken cancel) => Change(order, request => request.RecordsFound = records, cancel);

    public Task NoteOpened(ValidOrder order, CancellationToken cancel) => Change(order, request => request.RecordsReleased++, cancel);

    private async Task<NamedClaim?> Of(IQueryable<WageClaim> claims, CancellationToken cancel) =>
        await claims.OrderBy(claim => claim.Id).FirstOrDefaultAsync(cancel) is { } claim
            ? new NamedClaim(
                claim.Id, await db.Cases.Where(@case => @case.Id == claim.Id).Select(@case => @case.Number).SingleAsync(cancel), claim.Worker, claim.Statement, claim.Workplace)
            : null;

    private async Task Change(ValidOrder order, Action<OutsideRequest> change, CancellationToken cancel)
    {
        change(await db.OutsideRequests.SingleAsync(request => request.Id == order.Request, cancel));
        await db.SaveChangesAsync(cancel);
    }
}
