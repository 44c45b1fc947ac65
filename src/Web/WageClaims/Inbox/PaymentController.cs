using Inspectorate.Domain.Shared;
using System.Globalization;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>Did you get the money? How much? Did you have to give any back? Only this makes a payment count.</summary>
internal sealed class PaymentController(WorkerSessions sessions, Speech say, OwnCase own, ReferenceData reference) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/payment")]
    public IActionResult Ask() => Unanswered.Any() ? View("Payment", Page()) : SeeOther("/w/inbox");

    [HttpPost("/w/inbox/payment")]
    public async Task<IActionResult> Answer([FromForm] string? got, [FromForm] string? meant, [FromForm] string? gaveBack, [FromForm] string? punished, CancellationToken cancel)
    {
        if (!Unanswered.Any())
            return SeeOther("/w/inbox");
        var kept = Amounts.Read(got ?? "", Currency.Decimals);
        var amount = kept switch
        {
            ClearAmount clear => clear.MinorUnits,
            UnclearAmount unclear when long.TryParse(meant, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen)
                && (chosen == unclear.AsThousands || chosen == unclear.AsFraction) => chosen,
            _ => (long?)null,
        };
        if (amount is null)
            Complain("got", kept is UnclearAmount ? "e.amount.unclear" : "e.amount");
        if (gaveBack is not ("yes" or "no"))
            Complain("gaveBack", "e.choice");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Payment", Page() with { Unclear = kept as UnclearAmount });
        }
        // She answers for what was said to be paid since she was last asked, all together.
        var left = amount!.Value;
        var payments = Unanswered.ToList();
        foreach (var payment in payments)
        {
            var isLast = payment == payments[^1];
            payment.ConfirmedMinorUnits = isLast ? left : Math.Min(left, payment.MinorUnits);
            left -= payment.ConfirmedMinorUnits.Value;
            payment.ConfirmedAt = Own.Now;
            payment.GaveBack = gaveBack == "yes";
        }
        // All of it; or a part of a plan, all of that part; or money is missing.
        foreach (var step in new[] { "confirm-payment", "confirm-instalment", "say-short-or-cash-back" })
            if (await Own.Take(step, "", cancel) is StepTaken)
                break;
        return SeeOther(punished == "yes" ? "/w/inbox/punished" : "/w/inbox?done=true");
    }

    /// <summary>The states in which somebody says that she was paid.</summary>
    public static bool IsAsked(string state) => state is "paid-claimed" or "paid-unconfirmed" or "instalment-claimed";

    private IEnumerable<Payment> Unanswered => IsAsked(Own.Case.State)
        ? Own.Claim.Payments.Where(payment => payment.ConfirmedAt is null).OrderBy(payment => payment.PaidOn)
        : [];

    private Currency Currency => reference.Currency(Own.Claim.Currency);

    private PaymentPage Page() => new(Unanswered.Sum(payment => payment.MinorUnits), Currency, null, Unanswered.All(payment => payment.ByRole is "" or Roles.Employer));
}

/// <param name="ByEmployer">The employer says so; otherwise whoever is liable with it, or the office.</param>
internal sealed record PaymentPage(long SaidMinorUnits, Currency Currency, UnclearAmount? Unclear, bool ByEmployer);
