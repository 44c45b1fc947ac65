using Inspectorate.Domain.EmergencyReads;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Disclosures;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>Where the claim stands, what we need from her, and who has read what.</summary>
internal sealed class InboxController(WorkerSessions sessions, Speech say, OwnCase own, Lifecycles lifecycles, NamedRecords records) : InboxPage(sessions, say, own)
{
    protected override bool StaysAfterErasure => true;

    [HttpGet("/w/inbox")]
    public async Task<IActionResult> Home(bool changed, bool done, CancellationToken cancel)
    {
        var unread = await Own.Db.Messages.CountAsync(message => message.CaseId == Own.Case.Id && !message.FromWorker && message.ReadAt == null, cancel);
        var letters = await Own.Db.Letters.CountAsync(letter => Own.OfHer.Contains(letter.CaseId) && letter.To == Own.Herself.Role, cancel);
        var notices = await records.NoticesFor(Own.Claim.Worker, cancel);
        var asked = await Own.Db.Disclosures.AnyAsync(disclosure => disclosure.CaseId == Own.Case.Id && disclosure.Agreed == null, cancel);
        return View("Home", new InboxHome(Own, Own.IsErased ? [] : Own.Choices(lifecycles), unread, letters, notices.Count > 0, asked, changed, done)
        {
            IsPoolFull = !Own.IsErased && await Own.Db.CountPooledWith(Own.Claim, cancel) == Pool.Size,
            WasHelped = await Own.Db.AssistedFilings.AnyAsync(help => help.ClaimId == Own.Case.Id, cancel),
            KeptUntil = Own.IsErased ? null : Retention.LastDay(Own.Case, Own.Claim, Own.Calendar),
            Appeal = await AppealAgainst.Of(Own, Own.Claim, cancel),
        });
    }

    [HttpGet("/w/inbox/readers")]
    public async Task<IActionResult> Readers([FromServices] ReadLog log, CancellationToken cancel)
    {
        var inEmergency =
            from read in Own.Db.EmergencyReads
            join @case in Own.Db.Cases on read.Id equals @case.Id
            where read.ClaimId == Own.Case.Id
            orderby @case.OpenedAt descending
            select new EmergencySeen(@case.OpenedAt, @case.State, read);
        return View("Readers", new ReadersPage(await log.For(Own.Claim.Worker, cancel), await inEmergency.AsNoTracking().ToListAsync(cancel)));
    }

    [HttpGet("/w/inbox/letters")]
    public async Task<IActionResult> Letters(CancellationToken cancel) => View("Letters", await Own.Db.Letters.AsNoTracking()
        .Where(letter => Own.OfHer.Contains(letter.CaseId) && letter.To == Own.Herself.Role).OrderByDescending(letter => letter.CreatedAt).ToListAsync(cancel));
}

/// <param name="AsksToShare">A question about her record waits for her yes or no.</param>
/// <param name="HasNotice">There is something that needs legal help; what it is, no list says.</param>
internal sealed record InboxHome(OwnCase Own, IReadOnlyList<string> Choices, int Unread, int Letters, bool HasNotice, bool AsksToShare, bool WasChanged, bool WasDone)
{
    /// <summary>The last day on which we know who she is; null while her case runs and after the erasure.</summary>
    public LocalDate? KeptUntil { get; init; }

    /// <summary>She wanted to be named only with others, and they are there now.</summary>
    public bool IsPoolFull { get; init; }

    /// <summary>Null while none is heard.</summary>
    public AppealAgainst? Appeal { get; init; }

    /// <summary>Somebody filed with her: she says what that helper may see.</summary>
    public bool WasHelped { get; init; }
}

/// <param name="State">What the firewall officer found, or that she still looks at it.</param>
internal sealed record EmergencySeen(Instant At, string State, EmergencyRead Read);

internal sealed record ReadersPage(IReadOnlyList<ReadByOther> Looks, IReadOnlyList<EmergencySeen> InEmergency);
