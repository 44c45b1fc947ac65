using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.ShowRecovery;

/// <summary>What became of the money in the claims of an office, over all claims whose sum was worked out first from her account and then from the facts; added up by the database.</summary>
[For(Roles.ClaimsOfficer, Roles.ClaimsDecider)]
internal sealed class RecoveryController(MainContext db) : Controller
{
    [HttpGet("/recovery")]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        var office = SignedIn.From(User).OfficeId;
        var claims = db.WageClaims.Where(claim => claim.OfficeId == office && claim.Assessment != null && claim.ClaimedMinorUnits != null);
        var sums = await claims.GroupBy(claim => claim.Currency).Select(same => new
        {
            Currency = same.Key,
            Claimed = same.Sum(claim => claim.ClaimedMinorUnits!.Value),
            Assessed = same.Sum(claim => claim.Assessment!.TotalMinorUnits),
        }).ToListAsync(cancel);
        var ordered = await claims.Where(claim => claim.Decision != null && claim.Decision.Kind != ClaimDecisionKind.Dismissal)
            .GroupBy(claim => claim.Currency).Select(same => new { Currency = same.Key, Sum = same.Sum(claim => claim.Decision!.OrderedMinorUnits) }).ToDictionaryAsync(sum => sum.Currency, sum => sum.Sum, cancel);
        var settled = await claims.Where(claim => claim.Decision == null && claim.Settlement != null && claim.Settlement.WorkerAgreedOn != null)
            .GroupBy(claim => claim.Currency).Select(same => new { Currency = same.Key, Sum = same.Sum(claim => claim.Settlement!.MinorUnits) }).ToDictionaryAsync(sum => sum.Currency, sum => sum.Sum, cancel);
        var payments = await claims.SelectMany(claim => claim.Payments, (claim, payment) => new { claim.Currency, payment.MinorUnits, Kept = payment.GaveBack == false ? payment.ConfirmedMinorUnits ?? 0 : 0 })
            .GroupBy(payment => payment.Currency).Select(same => new { Currency = same.Key, Paid = same.Sum(payment => payment.MinorUnits), Kept = same.Sum(payment => payment.Kept) }).ToDictionaryAsync(sum => sum.Currency, cancel);
        return View("Recovery", sums.OrderBy(sum => sum.Currency, StringComparer.Ordinal).Select(sum => new Recovery(
            sum.Currency, sum.Claimed, sum.Assessed, ordered.GetValueOrDefault(sum.Currency) + settled.GetValueOrDefault(sum.Currency),
            payments.GetValueOrDefault(sum.Currency)?.Paid ?? 0, payments.GetValueOrDefault(sum.Currency)?.Kept ?? 0)).ToList());
    }
}
