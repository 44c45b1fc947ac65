using Inspectorate.Data;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.ClaimGroup;

/// <param name="Seq">The case's step number when the page was made.</param>
/// <param name="Assessed">In minor units; null while nothing is worked out.</param>
internal sealed record GroupLine(Guid Id, string Number, string State, int Seq, Visibility Visibility, string Currency, long? Assessed)
{
    public bool IsForDecision => State == "for-decision" && Visibility == Visibility.Named && Assessed > 0;
}

/// <summary>The claims that one office looks at together, and those that could join them: of the same employer, or written at one sitting with a helper.</summary>
internal sealed class ClaimGroups(MainContext db)
{
    private const int MostOffered = 50;

    /// <summary>Null when the claim is in no group.</summary>
    public async Task<Guid?> Of(Guid claim, CancellationToken cancel) =>
        await db.GroupedClaims.Where(grouped => grouped.ClaimId == claim).Select(grouped => (Guid?)grouped.GroupId).FirstOrDefaultAsync(cancel);

    private async Task<IReadOnlyList<GroupLine>> Members(Guid group, Guid office, CancellationToken cancel) => await Lines(
        db.WageClaims.Where(claim => claim.OfficeId == office && db.GroupedClaims.Any(grouped => grouped.ClaimId == claim.Id && grouped.GroupId == group)),
        GroupedClaim.MostInAGroup, cancel);

    private async Task<IReadOnlyList<GroupLine>> Offered(WageClaim claim, CancellationToken cancel) => await Lines(Joinable(claim), MostOffered, cancel);

    /// <summary>Those of these claims that may be looked at together with this one.</summary>
    public Task<List<Guid>> ThatMayJoin(WageClaim claim, IReadOnlyCollection<Guid> chosen, CancellationToken cancel) =>
        Joinable(claim).Where(other => chosen.Contains(other.Id)).Select(other => other.Id).ToListAsync(cancel);

    private IQueryable<WageClaim> Joinable(WageClaim claim)
    {
        var sittings = db.AssistedFilings.Where(filing => filing.ClaimId == claim.Id).Select(filing => filing.Sitting);
        return db.WageClaims.Where(other => other.Id != claim.Id && other.OfficeId == claim.OfficeId
            && ((claim.EmployerId != null && other.EmployerId == claim.EmployerId) || db.AssistedFilings.Any(filing => filing.ClaimId == other.Id && sittings.Contains(filing.Sitting)))
            && !db.GroupedClaims.Any(grouped => grouped.ClaimId == other.Id));
    }

    public async Task<ClaimGroupPage> PageOf(OpenCase open, RoundForm form, IReadOnlyList<RoundLine> round, CancellationToken cancel) => new(
        open, await Of(open.Claim.Id, cancel) is { } group ? await Members(group, open.Claim.OfficeId, cancel) : [], await Offered(open.Claim, cancel), form, round);

    private async Task<IReadOnlyList<GroupLine>> Lines(IQueryable<WageClaim> claims, int most, CancellationToken cancel)
    {
        var found = await (
            from claim in claims.AsNoTracking()
            join @case in db.Cases on claim.Id equals @case.Id
            where @case.State != Retention.Erased
            orderby @case.Number
            select new { claim, @case.Number, @case.State, @case.Seq }).Take(most).ToListAsync(cancel);
        return [.. found.Select(line => new GroupLine(
            line.claim.Id, line.Number, line.State, line.Seq, line.claim.Visibility, line.claim.Currency, line.claim.Assessment?.TotalMinorUnits))];
    }
}
