using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>Paid counts only what the worker confirmed. Said: somebody says that it was paid, and she has not answered.</summary>
public enum InstalmentStanding { Open, Said, Paid, Missed }

/// <param name="By">Last day, inclusive.</param>
/// <param name="OverAt">The end of that day, in the authority's zone.</param>
public sealed record PlannedInstalment(LocalDate By, Instant OverAt, long MinorUnits);

/// <summary>What is still owed, in parts, when the worker agrees to it.</summary>
public sealed class InstalmentPlan
{
    /// <summary>The clock of the lifecycle that the plan sets.</summary>
    public const string Clock = "instalment";

    public required LocalDate OfferedOn { get; init; }

    /// <summary>What she had confirmed before the plan.</summary>
    public required long BeforeMinorUnits { get; init; }

    /// <summary>By their day.</summary>
    public List<PlannedInstalment> Instalments { get; init; } = [];

    /// <summary>Null until the worker agreed.</summary>
    public LocalDate? AgreedOn { get; set; }

    /// <summary>Each part with how it stands: money fills the parts in their order, whatever it was paid for.</summary>
    public IReadOnlyList<(PlannedInstalment Part, InstalmentStanding Standing)> Standing(WageClaim claim, Instant now)
    {
        var lines = new List<(PlannedInstalment, InstalmentStanding)>();
        var (paid, said) = (claim.Confirmed() - BeforeMinorUnits, Said(claim));
        foreach (var part in Instalments)
        {
            lines.Add((part, paid >= part.MinorUnits ? InstalmentStanding.Paid
                : said >= part.MinorUnits ? InstalmentStanding.Said
                : part.OverAt <= now ? InstalmentStanding.Missed : InstalmentStanding.Open));
            (paid, said) = (paid - part.MinorUnits, said - part.MinorUnits);
        }
        return lines;
    }

    /// <summary>The clock that the case has just started ends with the day of the next part that nobody says to have paid.</summary>
    public void SetClock(WorkflowCase @case, WageClaim claim)
    {
        if (@case.Dues.SingleOrDefault(due => due.Deadline == Clock && due.IsRunning) is not { } due) return;
        var said = Said(claim);
        foreach (var part in Instalments)
        {
            said -= part.MinorUnits;
            if (said >= 0) continue;
            due.MoveTo(part.OverAt);
            return;
        }
    }

    private long Said(WageClaim claim) =>
        claim.Confirmed() - BeforeMinorUnits + claim.Payments.Where(payment => payment.ConfirmedAt is null).Sum(payment => payment.MinorUnits);
}
