namespace Inspectorate.Web.Shared.Fields;

/// <summary>A date as it was typed, part by part: not yet a date. <c>&lt;date-parts for="…"/&gt;</c> shows it.</summary>
internal sealed class TypedDate
{
    public string? Day { get; set; }
    public string? Month { get; set; }
    public string? Year { get; set; }

    /// <summary>The worker does not know it exactly.</summary>
    public bool About { get; set; }
}

/// <summary>An amount as it was typed: not yet money. <c>&lt;amount for="…"/&gt;</c> shows it.</summary>
internal sealed class TypedAmount
{
    public string? Amount { get; set; }
    public string? Currency { get; set; }

    /// <summary>Per day, week or month; null where it is not asked.</summary>
    public string? Per { get; set; }
}
