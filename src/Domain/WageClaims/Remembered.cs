namespace Inspectorate.Domain.WageClaims;

/// <summary>Which of what she remembers is counted: the least of a range, its middle, or the most.</summary>
public enum Remembered { Least, Likely, Most }

internal static class RememberedRange
{
    public static decimal Between(this Remembered level, decimal least, decimal most) => level switch
    {
        Remembered.Least => least,
        Remembered.Most => most,
        _ => (least + most) / 2,
    };

    /// <summary>For what makes less owed, such as days of leave that were given: the most of those is the least of her claim.</summary>
    public static Remembered Turned(this Remembered level) => (Remembered)((int)Remembered.Most - (int)level);
}
