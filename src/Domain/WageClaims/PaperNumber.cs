using System.Security.Cryptography;

namespace Inspectorate.Domain.WageClaims;

/// <summary>
/// The number on a paper form: eight random signs and a check sign. It tells no order and no time, and leads to nothing by itself.
/// Signs that are misread for one another are left out; 29 is a prime, so that the check sign finds every wrong sign and every two swapped.
/// </summary>
public static class PaperNumber
{
    private const string Signs = "23456789ABCDEFGHJKMNPQRTVWXYZ";
    private const int Length = 9;

    public static string New()
    {
        var random = RandomNumberGenerator.GetString(Signs, Length - 1);
        return random + Signs[Enumerable.Range(0, Signs.Length).First(check => Sum(random + Signs[check]) == 0)];
    }

    /// <summary>In threes, as it stands on the sheet.</summary>
    public static string Shown(string number) => string.Join(' ', number.Chunk(3).Select(group => new string(group)));

    /// <summary>Null when it cannot be the number of a sheet.</summary>
    public static string? Read(string typed)
    {
        var number = string.Concat(typed.ToUpperInvariant().Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '.')));
        return number.Length == Length && number.All(sign => Signs.Contains(sign)) && Sum(number) == 0 ? number : null;
    }

    private static int Sum(string number) => number.Select((sign, place) => (place + 1) * Signs.IndexOf(sign)).Sum() % Signs.Length;
}
