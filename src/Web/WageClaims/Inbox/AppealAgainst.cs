using Inspectorate.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>The appeal that is heard about her claim, or about a case linked to it, as she needs to know it.</summary>
/// <param name="Grounds">What the other side says is wrong; empty for her own, which are sealed.</param>
/// <param name="AsksHer">The other side appealed, and it is her turn to say something to it.</param>
internal sealed record AppealAgainst(bool IsHers, string Grounds, bool AsksHer)
{
    /// <summary>Null while none is heard.</summary>
    public static async Task<AppealAgainst?> Of(OwnCase own, IDecided decided, CancellationToken cancel)
    {
        if (decided.OpenAppealId is not { } id || own.IsErased) return null;
        var found = await (
            from appeal in own.Db.Appeals
            join @case in own.Db.Cases on appeal.Id equals @case.Id
            where appeal.Id == id
            select new { appeal.Appellant, appeal.Grounds, @case.State }).SingleAsync(cancel);
        var isHers = found.Appellant == Roles.Worker;
        return new AppealAgainst(isHers, found.Grounds, AsksHer: !isHers && found.State == "exchange");
    }
}
