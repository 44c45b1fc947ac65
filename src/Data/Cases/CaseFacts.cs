using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Data.Cases;

/// <summary>The entity that a lifecycle's guards look at, by the case's id.</summary>
internal static class CaseFacts
{
    public static async Task<object> Of(MainContext db, string lifecycle, Guid caseId, CancellationToken cancel) => lifecycle switch
    {
        "wage-claim" => await db.WageClaims.SingleAsync(claim => claim.Id == caseId, cancel),
        "appeal" => await db.Appeals.SingleAsync(appeal => appeal.Id == caseId, cancel),
        _ => throw new InvalidOperationException($"No facts are kept for lifecycle '{lifecycle}'."),
    };
}
