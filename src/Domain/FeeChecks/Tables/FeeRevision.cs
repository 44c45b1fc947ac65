using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks.Tables;

public enum RevisionKind { New, Ended, Corrected, Unchanged }

/// <param name="Before">The version in force; null for a new entry.</param>
public sealed record RevisedEntry(RevisionKind Kind, Dated Entry, Dated? Before);

/// <summary>
/// What proposed entries change in a table. Nothing is edited: an entry that is there already gets a new version. An entry without a last day
/// ends before the next of its subject begins; so does the one before a new entry.
/// </summary>
public sealed class FeeRevision
{
    private FeeRevision(IReadOnlyList<RevisedEntry> entries, IReadOnlyList<string> errors) => (Entries, Errors) = (entries, errors);

    public IReadOnlyList<RevisedEntry> Entries { get; }

    /// <summary>What the reader of the files would refuse.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>The new versions.</summary>
    public IEnumerable<Dated> Changed => Entries.Where(entry => entry.Kind != RevisionKind.Unchanged).Select(entry => entry.Entry);

    /// <param name="proposed">Each key once.</param>
    public static FeeRevision Of(ReferenceData law, FeeTable table, IReadOnlyList<Dated> proposed)
    {
        var before = table.Of(law.Fees).ToDictionary(FeeTable.KeyOf);
        var own = proposed.ToDictionary(FeeTable.KeyOf);
        var subjects = proposed.Select(entry => entry.Subject).ToHashSet();
        var revised = before.Where(known => subjects.Contains(known.Value.Subject) && !own.ContainsKey(known.Key)).Select(known => known.Value).Concat(proposed)
            .GroupBy(entry => entry.Subject).SelectMany(same => InTurn([.. same.OrderBy(entry => entry.From)], entry => !before.ContainsKey(FeeTable.KeyOf(entry))))
            .Select(entry => Revised(entry, before.GetValueOrDefault(FeeTable.KeyOf(entry))))
            .Where(entry => entry.Kind != RevisionKind.Unchanged || own.ContainsKey(FeeTable.KeyOf(entry.Entry))).ToList();
        return new FeeRevision(revised, ErrorsOf(law, table, [.. revised.Select(entry => entry.Entry)]));
    }

    /// <summary>What would be wrong with the reference data when these versions were in it.</summary>
    public static IReadOnlyList<string> ErrorsOf(ReferenceData law, FeeTable table, IReadOnlyList<Dated> entries) =>
        [.. FeeReferenceChecks.AllErrors(law with { Fees = table.With(law.Fees, entries) }).Select(WithoutFile)];

    private static IEnumerable<Dated> InTurn(IReadOnlyList<Dated> entries, Func<Dated, bool> isNew)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var next = i + 1 < entries.Count ? entries[i + 1] : null;
            var endsLate = next is not null && (entries[i].To is null || (entries[i].To >= next.From && isNew(next) && !isNew(entries[i])));
            yield return endsLate ? entries[i] with { To = next!.From.PlusDays(-1) } : entries[i];
        }
    }

    private static RevisedEntry Revised(Dated entry, Dated? before) => new(
        before is null ? RevisionKind.New : entry == before ? RevisionKind.Unchanged : (entry with { To = before.To }) == before && entry.To is not null ? RevisionKind.Ended : RevisionKind.Corrected,
        entry, before);

    /// <summary>"expected-costs.json: " is for who reads files.</summary>
    private static string WithoutFile(string error) => error[(error.IndexOf(": ", StringComparison.Ordinal) + 2)..];
}
