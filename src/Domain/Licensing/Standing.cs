using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Domain.Licensing;

/// <summary>What the public is told of a licence. Only the first may recruit.</summary>
public enum Standing { Active, Suspended, Expired, Surrendered, Revoked }

public sealed record StandingChange(Instant At, Standing Standing);

public static class Standings
{
    /// <summary>
    /// How the standing of a licence changed, oldest first; empty while nothing was granted. A hearing, a proposal or an appeal
    /// changes nothing for the public: what was before holds until it is decided.
    /// </summary>
    public static IReadOnlyList<StandingChange> Of(IEnumerable<HistoryEntry> history)
    {
        List<StandingChange> changes = [];
        foreach (var entry in history.OrderBy(entry => entry.Seq))
        {
            if (After(entry) is { } standing && (changes.Count > 0 ? changes[^1].Standing != standing : standing == Standing.Active))
                changes.Add(new StandingChange(entry.At, standing));
        }
        return changes;
    }

    private static Standing? After(HistoryEntry entry) => entry.ToState switch
    {
        "active" => Standing.Active,
        "suspended" or "suspended-urgently" => Standing.Suspended,
        "expired" => Standing.Expired,
        "revoked" => Standing.Revoked,
        "winding-down" when entry.FromState == "surrender-asked" => Standing.Surrendered,
        _ => null,
    };
}
