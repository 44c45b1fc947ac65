using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Matching;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks.ComputeResult;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.FeeChecks.Matches;

/// <param name="Shares">Those of this page.</param>
/// <param name="Of">How many there are in all.</param>
/// <param name="Left">What is for no invoice, in minor units of the payment's currency.</param>
internal sealed record PaymentPage(OpenCase Open, EvidenceLine Payment, PaymentMatching Matching, IReadOnlyList<PaymentShare> Shares, FeeReference Fees, int Of, decimal Left, string? Next);

/// <summary>One payment and the papers that it covers, as a picture.</summary>
[For(Roles.FeeAnalyst, Roles.FeeDecider)]
internal sealed class PaymentController(CaseAccess access, StepDesk desk, FeeInputs inputs) : Controller
{
    private const int PageSize = 20;

    /// <param name="payment">Fingerprint of its line.</param>
    /// <param name="after">Fingerprint of the last invoice of the page before.</param>
    [HttpGet("/cases/{number}/matches/{payment}")]
    public async Task<IActionResult> Look(string number, string payment, string? after, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check, Seat: Seat.Office } open) return NotFound();
        var input = await inputs.Of(check, cancel);
        if (input.WhyNot() is not null || input.Of(EvidenceKind.BankLine).FirstOrDefault(line => line.Fingerprint == payment) is not { } found) return NotFound();
        var matching = FeeComputation.WorkOut(input, desk.Now).Matching;
        var all = PaymentShare.Of(found, matching, input.Reference);
        var rest = all.SkipWhile(share => after is not null && share.Match.Invoice.Fingerprint != after).Skip(after is null ? 0 : 1).Take(PageSize + 1).ToList();
        var next = rest.Count > PageSize ? rest[PageSize - 1].Match.Invoice.Fingerprint : null;
        return View("Payment", new PaymentPage(open, found, matching, [.. rest.Take(PageSize)], input.Reference, all.Count, found.MinorUnits - all.Sum(share => share.OfPayment), next));
    }
}
