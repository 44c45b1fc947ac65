namespace Inspectorate.Domain.WageClaims;

/// <summary>An exact fraction. A seventh of a week has no end in decimals, and a cent must not depend on where they were cut off.</summary>
internal readonly record struct Fraction(decimal Over, decimal Under)
{
    public static implicit operator Fraction(decimal number) => new(number, 1);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Over * b.Over, a.Under * b.Under);
    public static Fraction operator +(Fraction a, Fraction b) => a.Under == b.Under
        ? a with { Over = a.Over + b.Over }
        : new(a.Over * b.Under + b.Over * a.Under, a.Under * b.Under);
    public static Fraction operator -(Fraction a, Fraction b) => a + b with { Over = -b.Over };
    public static bool operator <(Fraction a, Fraction b) => a.Over * b.Under < b.Over * a.Under;
    public static bool operator >(Fraction a, Fraction b) => b < a;

    public static Fraction Max(Fraction a, Fraction b) => a < b ? b : a;
    public static Fraction Min(Fraction a, Fraction b) => a < b ? a : b;

    /// <summary>For showing only; sums are made of the fraction itself.</summary>
    public decimal Shown => Over / Under;

    /// <summary>Half up, once, at the end.</summary>
    public long Rounded => (long)decimal.Floor((2 * Over + Under) / (2 * Under));
}
