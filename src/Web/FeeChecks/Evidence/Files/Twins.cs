using Inspectorate.Data;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.Evidence.Files;

/// <summary>Too many different lines of one file stand in it more than once.</summary>
internal sealed class TooManyTwins() : Exception($"More than {Twins.Most} different lines stand in the file more than once.");

/// <summary>
/// Counts equal lines of one file: the second of two is another line than the first. Only lines that have a twin are remembered; the
/// others are looked up among those that were kept already.
/// </summary>
internal sealed class Twins(MainContext db, Guid upload)
{
    public const int Most = 100_000;

    private readonly Dictionary<ReadLine, int> _seen = [];

    /// <summary>For each line its place among its equals, from 1.</summary>
    public async Task<IReadOnlyList<int>> PlacesOf(IReadOnlyList<ReadLine> lines, CancellationToken cancel)
    {
        var fresh = lines.Where(line => !_seen.ContainsKey(line)).Distinct().ToDictionary(line => line.Fingerprint(1));
        var prints = fresh.Keys.ToList();
        foreach (var print in await db.EvidenceLines.Where(line => line.UploadId == upload && prints.Contains(line.Fingerprint)).Select(line => line.Fingerprint).ToListAsync(cancel))
            _seen[fresh[print]] = 1;
        var first = new HashSet<ReadLine>();
        var places = new List<int>(lines.Count);
        foreach (var line in lines)
        {
            if (_seen.TryGetValue(line, out var before)) _seen[line] = before + 1;
            else if (!first.Add(line)) _seen[line] = 2;
            places.Add(_seen.GetValueOrDefault(line, 1));
        }
        return _seen.Count <= Most ? places : throw new TooManyTwins();
    }
}
