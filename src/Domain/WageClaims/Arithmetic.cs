using NodaTime;

namespace Inspectorate.Domain.WageClaims;

public enum FigureKind { Amount, Number, Name }

/// <param name="Value">Minor units of the claim's currency (a rate may have a part of one), or a bare number; 0 for a name.</param>
/// <param name="Name">A key of the language files, such as "owed.unit.hour"; empty for a number.</param>
public sealed record Figure(FigureKind Kind, decimal Value, string Name = "")
{
    public static Figure Amount(decimal minorUnits) => new(FigureKind.Amount, minorUnits);
    public static Figure Number(decimal number) => new(FigureKind.Number, number);
    public static Figure Unit(PayPer unit) => new(FigureKind.Name, 0, $"owed.unit.{unit.ToString().ToLowerInvariant()}");
    public static Figure Deduction(string kind) => new(FigureKind.Name, 0, $"deduction.{kind}");
}

/// <summary>A sum as data, so that worker, officer and employer each read it in their own language.</summary>
/// <param name="Form">Names the words, which stand under "owed.sum.{Form}" in the language files, with a place for each figure.</param>
public sealed record Arithmetic(string Form, IReadOnlyDictionary<string, Figure> Figures)
{
    public static Arithmetic Of(string form, params (string Name, Figure Figure)[] figures) =>
        new(form, figures.ToDictionary(it => it.Name, it => it.Figure));
}

/// <summary>Something that was due, before what was paid is set against it.</summary>
/// <param name="Source">The law it rests on; empty when it rests on what was agreed.</param>
internal sealed record DueLine(DateInterval Days, string Element, long MinorUnits, Arithmetic Sum, string Source)
{
    public const string RegularWages = "regular-wages";
    public const string BelowContract = "below-contract";
    public const string MinimumWage = "minimum-wage";
    public const string Overtime = "overtime";
    public const string UnlawfulDeductions = "unlawful-deductions";
    public const string InKindOverLimit = "in-kind-over-limit";
    public const string Interest = "interest";

    /// <summary>Why it is claimed, in the officer's words; empty where the figures say it.</summary>
    public string Reason { get; init; } = "";
}
