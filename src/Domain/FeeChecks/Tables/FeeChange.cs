using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks.Tables;

/// <summary>A change of fee reference data that one person proposes and another decides. It is written once and never again.</summary>
public sealed class FeeChange
{
    public required Guid Id { get; init; }

    /// <summary>As in <see cref="FeeTable.Name"/>.</summary>
    public required string Table { get; init; }

    /// <summary>The new versions, each with its source, as <see cref="FeeTable.WriteAll"/> writes them.</summary>
    public required string Entries { get; init; }

    public required int EntryCount { get; init; }

    /// <summary>Number of the last change that was accepted when this one was proposed.</summary>
    public required int BasedOn { get; init; }

    public required bool IsImport { get; init; }
    public required string Reason { get; init; }
    public required Guid ProposedBy { get; init; }
    public required Instant ProposedAt { get; init; }

    public FeeTable Of => FeeTable.Named(Table) ?? throw new InvalidOperationException($"There is no table {Table}.");

    public IReadOnlyList<Dated> Versions => Of.ReadAll(Entries);

    public ReferenceData AppliedTo(ReferenceData law) => law with { Fees = Of.With(law.Fees, Versions) };

    /// <summary>Null when this person may decide it; else the sentence that says why not.</summary>
    public string? WhyNotBy(Guid person) => person == ProposedBy
        ? "You proposed this change. Legal numbers are changed by two people: another analyst or a decider has to look at it." : null;

    /// <summary>Null when it can be accepted; else the sentence that says why not.</summary>
    /// <param name="since">Accepted after this one was proposed.</param>
    public string? WhyNotOn(ReferenceData law, IEnumerable<FeeChange> since)
    {
        var keys = Versions.Select(FeeTable.KeyOf).ToHashSet();
        if (since.Where(other => other.Table == Table).SelectMany(other => other.Versions).Select(FeeTable.KeyOf).FirstOrDefault(keys.Contains) is { } key)
            return $"Another change of “{key}” was accepted meanwhile. Refuse this one, and propose it again on what is in force now.";
        return FeeRevision.ErrorsOf(law, Of, Versions).FirstOrDefault() is { } error ? $"With what is in force now it cannot be: {error}" : null;
    }
}

/// <summary>What the second person found. Written once.</summary>
public sealed class FeeChangeDecision
{
    public required Guid ChangeId { get; init; }

    /// <summary>Accepted changes are numbered from 1, without a gap; null for one that was refused.</summary>
    public required int? Number { get; init; }

    public required string Reason { get; init; }
    public required Guid DecidedBy { get; init; }
    public required Instant DecidedAt { get; init; }
}
