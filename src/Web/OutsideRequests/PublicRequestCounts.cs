using Inspectorate.Data;
using Inspectorate.Domain.OutsideRequests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.OutsideRequests;

internal enum RequestOutcome { Open, Refused, Withdrawn, Released }

/// <summary>What the public learns of requests that came in a period. Every kind stands there, zeros included.</summary>
/// <param name="NotRegistered">Noted, and not yet known by kind or basis.</param>
/// <param name="MedianDaysToNotice">From the day it came to the day the person could read of it; null when nobody had to be told.</param>
internal sealed record RequestCounts(
    int Received, int NotRegistered, IReadOnlyDictionary<AskerKind, int> ByAsker, IReadOnlyDictionary<LegalBasis, int> ByBasis,
    IReadOnlyDictionary<RequestOutcome, int> ByOutcome, decimal? MedianDaysToNotice, int RecordsDisclosed);

internal sealed class PublicRequestCounts(MainContext db, Workflows.Deadlines.WorkingCalendar calendar)
{
    /// <param name="first">First day, inclusive.</param>
    /// <param name="last">Last day, inclusive.</param>
    public async Task<RequestCounts> Between(LocalDate first, LocalDate last, CancellationToken cancel = default)
    {
        var found = await (
            from request in db.OutsideRequests
            where request.ReceivedOn >= first && request.ReceivedOn <= last
            join @case in db.Cases on request.Id equals @case.Id
            select new { request.AskerKind, request.Basis, request.ReceivedOn, request.NoticeSentAt, request.RecordsReleased, @case.State }).ToListAsync(cancel);
        var days = found.Where(line => line.NoticeSentAt is not null)
            .Select(line => Period.DaysBetween(line.ReceivedOn, calendar.DateOf(line.NoticeSentAt!.Value))).Order().ToList();
        return new RequestCounts(
            found.Count, found.Count(line => line.AskerKind is null),
            Counted(found.Select(line => line.AskerKind)), Counted(found.Select(line => line.Basis)),
            Counted(found.Select(line => (RequestOutcome?)OutcomeOf(line.State))), Median(days), found.Sum(line => line.RecordsReleased));
    }

    private static Dictionary<T, int> Counted<T>(IEnumerable<T?> values) where T : struct, Enum
    {
        var counts = values.OfType<T>().CountBy(value => value).ToDictionary();
        return Enum.GetValues<T>().ToDictionary(value => value, value => counts.GetValueOrDefault(value));
    }

    private static decimal? Median(List<int> sorted) => sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;

    private static RequestOutcome OutcomeOf(string state) => state switch
    {
        "refused" => RequestOutcome.Refused,
        "asker-withdrew" => RequestOutcome.Withdrawn,
        "released" or "closed" => RequestOutcome.Released,
        _ => RequestOutcome.Open,
    };
}
