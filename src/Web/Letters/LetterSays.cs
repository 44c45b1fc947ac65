using System.Text.Json;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.WageClaims;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.Letters;

/// <summary>One line of the sum, as it stood.</summary>
internal sealed record SaidLine(string From, string To, string Element, long Due, long Paid, long Owed, Arithmetic Sum, string Source, string Reason)
{
    public static SaidLine Of(AssessmentLine line) => new(
        Iso(line.From)!, Iso(line.To)!, line.Element, line.DueMinorUnits, line.PaidMinorUnits, line.OwedMinorUnits, line.Sum, line.Source, line.Reason);

    internal static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}

/// <summary>
/// What a letter is filled with: figures, dates and reasons as they stood when it was written. No member can hold who a worker is,
/// when she came to us, or that there is any other claim.
/// </summary>
internal sealed record LetterSays
{
    public required string Number { get; init; }

    /// <summary>Null while the employer is not known.</summary>
    public string? Employer { get; init; }

    /// <summary>Null in a letter that is not about an agency.</summary>
    public string? Agency { get; init; }

    /// <summary>To whom it goes, when that is neither the employer nor the agency that it speaks of.</summary>
    public string? Addressee { get; init; }

    /// <summary>The licence's number; empty before it was granted and in other letters.</summary>
    public string Licence { get; init; } = "";

    /// <summary>What is missing, or what has to be done and by when, line by line.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    public required string Currency { get; init; }
    public required string WrittenOn { get; init; }

    /// <summary>The state that the case had come to.</summary>
    public required string State { get; init; }

    /// <summary>Last day to do what is asked; null when nothing is.</summary>
    public string? Until { get; init; }

    /// <summary>In minor units; null when the letter is about no amount.</summary>
    public long? Amount { get; init; }

    public ClaimDecisionKind? Decision { get; init; }
    public AppealOutcome? Outcome { get; init; }
    public string Reasons { get; init; } = "";

    /// <summary>Last day to appeal; null when there is nothing to appeal against.</summary>
    public string? AppealUntil { get; init; }

    public IReadOnlyList<SaidLine> Lines { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static LetterSays Read(string json) => JsonSerializer.Deserialize<LetterSays>(json, JsonSerializerOptions.Web)!;
}
