namespace Inspectorate.Web.Languages;

/// <summary>One line of languages.json. Direction is data, never guessed from text.</summary>
/// <param name="Digits">The ten digits in which this language's readers are shown amounts and dates.</param>
/// <param name="Group">Stands between thousands.</param>
/// <param name="Point">Stands before the minor units.</param>
public sealed record Language(string Code, string Name, string Direction, string Digits, char Group, char Point)
{
    public const string Source = "en";

    /// <param name="amount">As 1,234.50.</param>
    public string InItsSigns(string amount) => InItsDigits(string.Concat(amount.Select(sign => sign switch { ',' => Group, '.' => Point, _ => sign })));

    public string InItsDigits(string text) => string.Concat(text.Select(sign => sign is >= '0' and <= '9' ? Digits[sign - '0'] : sign));
}

/// <summary>One string in one language.</summary>
/// <param name="CheckedBy">A named speaker; null marks a machine translation.</param>
public sealed record Wording(string Text, string? CheckedBy = null, string? CheckedOn = null);
