using Inspectorate.Data;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Register;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Register;

/// <param name="Next">For the next page; null on the last.</param>
internal sealed record FoundLicences(IReadOnlyList<RegisterEntry> Lines, string? Next);

/// <param name="Next">For the next page; null on the last.</param>
internal sealed record FoundBlocks(IReadOnlyList<ProcurementBlock> Lines, string? Next);

/// <summary>
/// Finds licences by the beginnings of words of their names, or by their number. Every page is one range of an index, whatever is stored.
/// </summary>
internal sealed class RegisterSearch(MainContext db)
{
    public const int PageSize = 25;

    /// <summary>More words than these tell nothing new.</summary>
    private const int MostWords = 5;

    /// <summary>Which word is the rarest is seen long before all of a common one are counted.</summary>
    private const int MostCounted = 500;

    public async Task<RegisterEntry?> Find(string number, CancellationToken cancel)
    {
        var typed = number.Trim().ToUpperInvariant();
        return typed.All(char.IsAsciiLetterOrDigit) ? await db.RegisterEntries.AsNoTracking().SingleOrDefaultAsync(line => line.Number == typed, cancel) : null;
    }

    /// <param name="standing">Only these; null for all.</param>
    /// <param name="after">The key that the page before gave; anything else is taken as none.</param>
    public async Task<FoundLicences> Of(string? name, Standing? standing, string? after, CancellationToken cancel)
    {
        var words = await RarestFirst([.. SearchWords.Of(name ?? "").Take(MostWords)], cancel);
        var (sort, number) = Place(after);
        var found = await (words.Count == 0 ? All(standing, sort, number) : Named(words, standing, sort, number)).Take(PageSize + 1).ToListAsync(cancel);
        var lines = found.Take(PageSize).ToList();
        return new FoundLicences([.. lines.Select(line => line.Entry)], found.Count > PageSize ? $"{lines[^1].Sort}.{lines[^1].Entry.Number}" : null);
    }

    /// <summary>Blocks from public tenders that hold, by name.</summary>
    /// <param name="after">As for <see cref="Of"/>.</param>
    public async Task<FoundBlocks> Blocked(string? after, CancellationToken cancel)
    {
        var blocks = db.ProcurementBlocks.AsNoTracking().Where(block => block.Until == null);
        if (Place(after) is ({ } sort, { } number))
            blocks = blocks.Where(block => string.Compare(block.SortName, sort) >= 0 && (string.Compare(block.SortName, sort) > 0 || string.Compare(block.Number, number) > 0));
        var found = await blocks.OrderBy(block => block.SortName).ThenBy(block => block.Number).Take(PageSize + 1).ToListAsync(cancel);
        return new FoundBlocks([.. found.Take(PageSize)], found.Count > PageSize ? $"{found[PageSize - 1].SortName}.{found[PageSize - 1].Number}" : null);
    }

    /// <summary>Since when the agency of this licence is blocked; null when it is not.</summary>
    public Task<LocalDate?> BlockedFrom(string licence, CancellationToken cancel) => db.ProcurementBlocks
        .Where(block => block.LicenceNumber == licence && block.Until == null).Select(block => (LocalDate?)block.From).MinAsync(cancel);

    private static (string? Sort, string? Number) Place(string? after) =>
        after?.Split('.', 2) is [var place, var key] && key.All(char.IsAsciiLetterOrDigit) && SearchWords.Folded(place) == place ? (place, key) : (null, null);

    private IQueryable<Line> All(Standing? standing, string? sort, string? number)
    {
        var lines = db.RegisterEntries.AsNoTracking();
        if (standing is not null) lines = lines.Where(line => line.Standing == standing);
        if (sort is not null && number is not null)
        {
            lines = lines.Where(line => string.Compare(line.SortName, sort) >= 0
                && (string.Compare(line.SortName, sort) > 0 || string.Compare(line.Number, number) > 0));
        }
        return lines.OrderBy(line => line.SortName).ThenBy(line => line.Number).Select(line => new Line { Entry = line, Sort = line.SortName });
    }

    /// <summary>In the order of the word that was found: the rarest one typed has the shortest range.</summary>
    private IQueryable<Line> Named(List<string> words, Standing? standing, string? sort, string? number)
    {
        var (first, end) = (words[0], SearchWords.After(words[0]));
        var from = sort is not null && string.CompareOrdinal(sort, first) > 0 ? sort : first;
        var hits = db.RegisterWords.Where(hit => string.Compare(hit.Word, from) >= 0 && string.Compare(hit.Word, end) < 0
            // A licence whose name has two such words is shown once, at the first.
            && !db.RegisterWords.Any(other => other.Number == hit.Number && string.Compare(other.Word, first) >= 0 && string.Compare(other.Word, hit.Word) < 0));
        if (sort is not null && number is not null)
            hits = hits.Where(hit => string.Compare(hit.Word, sort) > 0 || string.Compare(hit.Number, number) > 0);
        foreach (var word in words.Skip(1))
        {
            var (begins, ends) = (word, SearchWords.After(word));
            hits = hits.Where(hit => db.RegisterWords.Any(other =>
                other.Number == hit.Number && string.Compare(other.Word, begins) >= 0 && string.Compare(other.Word, ends) < 0));
        }
        return from hit in hits
               join line in db.RegisterEntries.AsNoTracking() on hit.Number equals line.Number
               where standing == null || line.Standing == standing
               orderby hit.Word, hit.Number
               select new Line { Entry = line, Sort = hit.Word };
    }

    private async Task<List<string>> RarestFirst(List<string> words, CancellationToken cancel)
    {
        if (words.Count < 2) return words;
        List<(string Word, int Hits)> counted = [];
        foreach (var word in words)
        {
            var end = SearchWords.After(word);
            counted.Add((word, await db.RegisterWords
                .Where(hit => string.Compare(hit.Word, word) >= 0 && string.Compare(hit.Word, end) < 0).Take(MostCounted).CountAsync(cancel)));
        }
        return [.. counted.OrderBy(hits => hits.Hits).Select(hits => hits.Word)];
    }

    private sealed class Line
    {
        public required RegisterEntry Entry { get; init; }
        public required string Sort { get; init; }
    }
}
