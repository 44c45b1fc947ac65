using Inspectorate.Data;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.WageClaims;

/// <param name="MayBeOne">What is claimed is so alike that one claim may have been filed twice; see <see cref="TwinClaims"/>.</param>
internal sealed record NearClaim(string Number, string State, LocalDate FiledOn, bool MayBeOne);

/// <summary>Other claims on one employer: those of the same office, and those of old registers under the same name.</summary>
/// <param name="HasMore">There are more than are shown.</param>
internal sealed record NearClaims(IReadOnlyList<NearClaim> Claims, IReadOnlyList<OldClaim> Old, bool HasMore)
{
    private const int Most = 20;
    private const int MostOld = 10;

    public static async Task<NearClaims> Of(MainContext db, WageClaim claim, Employer employer, CancellationToken cancel)
    {
        var others = await db.WageClaims.AsNoTracking().Where(other => other.EmployerId == employer.Id && other.Id != claim.Id && other.OfficeId == claim.OfficeId)
            .OrderByDescending(other => other.FiledOn).ThenBy(other => other.Id).Take(Most + 1).ToListAsync(cancel);
        var ids = others.Take(Most).Select(other => other.Id).ToList();
        var cases = await db.Cases.Where(@case => ids.Contains(@case.Id)).Select(@case => new { @case.Id, @case.Number, @case.State }).ToDictionaryAsync(@case => @case.Id, cancel);
        var name = SearchWords.Folded(employer.Name);
        var old = employer.Kind == EmployerKind.Household ? [] : await db.OldRegister.AsNoTracking().Where(before => before.SortName == name)
            .OrderByDescending(before => before.OpenedOn).ThenBy(before => before.Id).Take(MostOld).ToListAsync(cancel);
        return new NearClaims(
            [.. others.Take(Most).Select(other => new NearClaim(cases[other.Id].Number, cases[other.Id].State, other.FiledOn, TwinClaims.MayBeOne(claim, other))).OrderByDescending(near => near.MayBeOne)],
            old, others.Count > Most);
    }
}
