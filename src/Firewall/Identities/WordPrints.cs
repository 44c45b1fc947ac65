using System.Text;
using Inspectorate.Firewall.Identities.Keys;

namespace Inspectorate.Firewall.Identities;

/// <summary>
/// Tells whether two workers of one check used the same words, without keeping the words: an HMAC under a key of the server over letters and
/// digits alone. Case, marks and gaps do not matter. Prints of two checks cannot be compared.
/// </summary>
public sealed class WordPrints
{
    private readonly Keyring _keyring;

    internal WordPrints(Keyring keyring) => _keyring = keyring;

    /// <summary>Empty when no word was said.</summary>
    public string Of(Guid check, string words)
    {
        var plain = new StringBuilder();
        foreach (var rune in words.Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) plain.Append(Rune.ToLowerInvariant(rune));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        var said = plain.ToString().Trim();
        return said.Length == 0 ? "" : Convert.ToHexStringLower(_keyring.Server.Mac("words of interviews", Encoding.UTF8.GetBytes($"{check:N}\n{said}")));
    }
}
