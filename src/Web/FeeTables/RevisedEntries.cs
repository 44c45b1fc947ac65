using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Shared.Parts;

namespace Inspectorate.Web.FeeTables;

/// <summary>What changes, as both people look at it.</summary>
internal sealed record RevisedEntries(FeeTable Table, ReferenceData Law, IReadOnlyList<RevisedEntry> Entries)
{
    public static string Word(RevisionKind kind) => kind switch
    {
        RevisionKind.New => "New",
        RevisionKind.Ended => "Ends",
        RevisionKind.Corrected => "New version",
        _ => "Unchanged",
    };

    public static Tone ToneOf(RevisionKind kind) => kind switch
    {
        RevisionKind.New => Tone.Good,
        RevisionKind.Unchanged => Tone.Info,
        _ => Tone.Warn,
    };
}
