using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Lost = Inspectorate.Domain.WageClaims.LostCode;

namespace Inspectorate.Web.WageClaims.LostCode;

internal static class LostCodesWaiting
{
    /// <summary>The number of a claim whose worker waits for this person to agree; null when none does.</summary>
    public static async Task<string?> FirstFor(MainContext db, SignedIn me, Instant now, CancellationToken cancel)
    {
        if (me.Role is not (Roles.ClaimsOfficer or Roles.ClaimsDecider)) return null;
        var since = now - Lost.WaitsFor;
        return await (
            from lost in db.LostCodes
            join claim in db.WageClaims on lost.ClaimId equals claim.Id
            join @case in db.Cases on claim.Id equals @case.Id
            where lost.WordWasRight && lost.Agreed == null && lost.AskedBy != me.Id && lost.AskedAt > since && claim.OfficeId == me.OfficeId
            orderby lost.AskedAt
            select @case.Number).FirstOrDefaultAsync(cancel);
    }
}
