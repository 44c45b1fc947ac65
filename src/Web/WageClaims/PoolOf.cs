using Inspectorate.Data;
using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims;

internal static class PoolOf
{
    /// <summary>How many wait together with this claim, itself included; never more than the size of a pool, since nobody needs to know.</summary>
    public static Task<int> CountPooledWith(this MainContext db, WageClaim claim, CancellationToken cancel) =>
        claim is { Visibility: Visibility.Pooled, EmployerId: { } employer }
            ? db.WageClaims.Where(other => other.EmployerId == employer && other.Visibility == Visibility.Pooled
                && db.Cases.Any(@case => @case.Id == other.Id && Pool.States.Contains(@case.State))).Take(Pool.Size).CountAsync(cancel)
            : Task.FromResult(0);
}
