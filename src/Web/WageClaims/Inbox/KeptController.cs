using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>How long we know who she is, what an erasure means, and her wish that we keep it longer (FW-32).</summary>
internal sealed class KeptController(WorkerSessions sessions, Speech say, OwnCase own) : InboxPage(sessions, say, own)
{
    protected override bool StaysAfterErasure => true;

    [HttpGet("/w/inbox/kept")]
    public IActionResult Show() => View("Kept", Page());

    [HttpPost("/w/inbox/kept")]
    public async Task<IActionResult> Longer(CancellationToken cancel)
    {
        Own.Claim.KeepIdentity(Page().LongerUntil.PlusDays(1).AtStartOfDayInZone(Own.Calendar.Zone).ToInstant() - Duration.FromMilliseconds(1));
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox/kept");
    }

    private KeptPage Page() => new(
        Own.IsErased, Own.IsErased ? null : Retention.LastDay(Own.Case, Own.Claim, Own.Calendar),
        Own.Today.PlusMonths(Own.Rule.MonthsLonger), Own.Claim.OpenAppealId is not null, Own.Rule.DaysAfterHerWord, Own.Rule.DaysUntilComplete);
}

/// <param name="LastDay">Null while her case runs.</param>
/// <param name="LongerUntil">How long we keep it when she asks for it today.</param>
internal sealed record KeptPage(bool IsErased, LocalDate? LastDay, LocalDate LongerUntil, bool IsAppealOpen, int DaysAfterHerWord, int DaysUntilComplete);
