using Inspectorate.Data.Cases;
using Inspectorate.Domain.EmergencyReads;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Data.Transparency;

/// <summary>What the public learns of visits, emergency readings and erasures. Every kind is there, also with a zero.</summary>
/// <param name="CameAlong">Visits that were handed in, by who came along. There is no kind for those who look after borders.</param>
/// <param name="OthersThere">Visits that were handed in, by who else was there.</param>
/// <param name="EscortsThatBrokeRules">Safety escorts of which the inspector said so after the visit.</param>
/// <param name="EmergencyReads">By what the firewall officer found; by the names of the lifecycle's states.</param>
/// <param name="ContactsErased">Workers who had their contact details erased while their case went on.</param>
public sealed record FirewallFigures(
    IReadOnlyDictionary<CompanionKind, int> CameAlong, IReadOnlyDictionary<OtherBody, int> OthersThere, int EscortsThatBrokeRules,
    IReadOnlyDictionary<WithdrawalCause, int> Withdrawals, IReadOnlyDictionary<string, int> EmergencyReads, int IdentitiesErased, int ContactsErased)
{
    private static readonly string[] Findings = ["to-review", "justified", "not-justified"];

    /// <param name="first">The period's first day, and <paramref name="last"/> its last, inclusive, in the authority's zone.</param>
    public static async Task<FirewallFigures> Between(MainContext db, LocalDate first, LocalDate last, DateTimeZone zone, CancellationToken cancel = default)
    {
        var (from, until) = (first.AtStartOfDayInZone(zone).ToInstant(), last.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());
        var handedIn = db.Inspections.Where(visit => visit.OthersSaidOn >= first && visit.OthersSaidOn <= last);
        var cameAlong = await handedIn.SelectMany(visit => visit.Companions).GroupBy(companion => companion.Kind)
            .Select(kind => new { Of = kind.Key, Count = kind.Count() }).ToDictionaryAsync(kind => kind.Of, kind => kind.Count, cancel);
        var others = await handedIn.SelectMany(visit => visit.OthersThere).GroupBy(other => other.Body)
            .Select(body => new { Of = body.Key, Count = body.Count() }).ToDictionaryAsync(body => body.Of, body => body.Count, cancel);
        var broke = await handedIn.CountAsync(visit => visit.Escort!.Declaration != null
            && !(visit.Escort.Declaration.StayedOutside && visit.Escort.Declaration.GotNoList && visit.Escort.Declaration.AskedNobody), cancel);
        // Earlier withdrawals of one visit stand with it as a list.
        var withdrawn = await db.Inspections.Where(visit => db.History.Any(entry => entry.CaseId == visit.Id && entry.Step == "withdraw" && entry.At >= from && entry.At < until))
            .AsNoTracking().ToListAsync(cancel);
        var causes = withdrawn.SelectMany(visit => visit.EarlierWithdrawals.Append(visit.Withdrawal)).OfType<Withdrawal>()
            .Where(withdrawal => withdrawal.At >= from && withdrawal.At < until).CountBy(withdrawal => withdrawal.Cause).ToDictionary();
        var reads = await (
            from read in db.EmergencyReads
            join @case in db.Cases on read.Id equals @case.Id
            where @case.OpenedAt >= @from && @case.OpenedAt < until
            group @case by @case.State into found
            select new { Of = found.Key, Count = found.Count() }).ToDictionaryAsync(found => found.Of, found => found.Count, cancel);
        return new FirewallFigures(
            WithZeros(Enum.GetValues<CompanionKind>(), cameAlong), WithZeros(Enum.GetValues<OtherBody>(), others), broke,
            WithZeros(Enum.GetValues<WithdrawalCause>(), causes), WithZeros(Findings, reads),
            await db.History.CountAsync(entry => entry.Step == Retention.Step && entry.At >= from && entry.At < until, cancel),
            await db.WageClaims.CountAsync(claim => claim.ContactErasedOn >= first && claim.ContactErasedOn <= last, cancel));
    }

    private static Dictionary<T, int> WithZeros<T>(IEnumerable<T> all, Dictionary<T, int> counted) where T : notnull =>
        all.ToDictionary(one => one, one => counted.GetValueOrDefault(one));
}
