using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>As it was typed.</summary>
public sealed record PayWayForm(string? Way, string? Details, string? Away)
{
    public static readonly IReadOnlyDictionary<string, PayWay> Ways = new Dictionary<string, PayWay>
    {
        ["account"] = PayWay.Account, ["account-abroad"] = PayWay.AccountAbroad, ["transfer-office"] = PayWay.TransferOffice,
        ["trusted-person"] = PayWay.TrustedPerson, ["wait"] = PayWay.Wait,
    };

    public const int Longest = 1000;
}

/// <summary>How the money reaches her, wherever she is. Only the way is a fact of the claim; where exactly is sealed.</summary>
internal sealed class PayWayController(WorkerSessions sessions, Speech say, OwnCase own, Seal seal) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/pay-way")]
    public IActionResult Ask() => View("PayWay", Own.Claim);

    [HttpPost("/w/inbox/pay-way")]
    public async Task<IActionResult> Keep([FromForm] PayWayForm form, CancellationToken cancel)
    {
        if (!PayWayForm.Ways.TryGetValue(form.Way ?? "", out var way))
            Complain("Way", "e.choice");
        else if (way != PayWay.Wait && string.IsNullOrWhiteSpace(form.Details) && !(Own.Claim.PayWay == way && Own.Claim.PayDetails is not null))
            Complain("Details", "payway.details.missing");
        if (form.Details?.Length > PayWayForm.Longest)
            Complain("Details", "e.too-long");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("PayWay", Own.Claim);
        }
        if (way == PayWay.Wait)
            Own.Claim.PayDetails = null;
        else if (!string.IsNullOrWhiteSpace(form.Details))
            Own.Claim.PayDetails = await seal.Text(Own.Claim.Worker, TextKinds.PayDetails, form.Details.Trim(), cancel);
        (Own.Claim.PayWay, Own.Claim.IsAway) = (way, form.Away == "true");
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox?done=true");
    }
}
