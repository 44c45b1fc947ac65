using Inspectorate.Data;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.WageClaims.HelpToFile;

/// <summary>Who writes a draft together with the worker. Lies in the draft, sealed with it, until the claim is filed.</summary>
/// <param name="ConsentReadAt">Unix time in milliseconds.</param>
/// <param name="PaperNumber">Null when nothing is typed in from paper.</param>
/// <param name="Sitting">See <see cref="AssistedFiling.Sitting"/>.</param>
internal sealed record HelpWithDraft(Guid HelperId, string HelperRole, HelpWay Way, long ConsentReadAt, string? PaperNumber, Guid Sitting, HelperKind? Kind = null)
{
    /// <summary>Whoever helps is the one who files: who triages or decides the claim has to be somebody else.</summary>
    public Actor Helper => new(HelperId.ToString(), HelperRole);

    public string Reason => "Written with the worker, to whom the consent was read aloud and who said yes.";

    public AssistedFiling For(WageClaim claim) => new()
    {
        ClaimId = claim.Id, HelperId = HelperId, HelperRole = HelperRole, Kind = Kind, Way = Way,
        ConsentReadAt = Instant.FromUnixTimeMilliseconds(ConsentReadAt), PaperNumber = PaperNumber, Sitting = Sitting,
    };

    /// <summary>The draft lies in a browser that others may use: only the helper who began it sends it.</summary>
    public bool IsBy(System.Security.Claims.ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && SignedIn.From(user) is var me && me.Id == HelperId && me.Role == HelperRole;
}

/// <summary>The claim that was typed in from a sheet before.</summary>
/// <param name="Number">Of the case; null when it is not this helper's to know.</param>
internal sealed record SheetUsed(string? Number);

internal static class Sheets
{
    public static Task<bool> IsUsed(MainContext db, string paperNumber) => db.AssistedFilings.AnyAsync(filing => filing.PaperNumber == paperNumber);

    /// <summary>Null when nothing was typed in from this sheet yet.</summary>
    public static async Task<SheetUsed?> UseOf(MainContext db, string paperNumber, Guid helper, CancellationToken cancel) =>
        await (from filing in db.AssistedFilings
               join @case in db.Cases on filing.ClaimId equals @case.Id
               where filing.PaperNumber == paperNumber
               select new SheetUsed(filing.HelperId == helper && filing.May != HelperMay.Nothing ? @case.Number : null)).FirstOrDefaultAsync(cancel);
}
