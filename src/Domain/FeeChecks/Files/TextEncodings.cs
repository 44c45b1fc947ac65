using System.Text;

namespace Inspectorate.Domain.FeeChecks.Files;

/// <summary>The encodings in which spreadsheets write tables, and which of them some bytes are in.</summary>
public static class TextEncodings
{
    public static readonly IReadOnlyList<(string Name, string Title)> Names =
    [
        ("utf-8", "UTF-8"), ("utf-16le", "UTF-16, little end first"), ("utf-16be", "UTF-16, big end first"),
        ("windows-1252", "Windows 1252, Western"), ("windows-1256", "Windows 1256, Arabic"), ("windows-1251", "Windows 1251, Cyrillic"),
        ("windows-1250", "Windows 1250, Central European"), ("windows-1253", "Windows 1253, Greek"), ("windows-1254", "Windows 1254, Turkish"),
        ("windows-1255", "Windows 1255, Hebrew"), ("windows-1257", "Windows 1257, Baltic"), ("windows-1258", "Windows 1258, Vietnamese"),
        ("windows-874", "Windows 874, Thai"),
    ];

    /// <summary>Of one byte each sign, in the order in which they are tried.</summary>
    private static readonly string[] CodePages = ["windows-1252", "windows-1256", "windows-1251", "windows-1253", "windows-1255", "windows-874"];

    public static Encoding Of(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ when name.StartsWith("windows-", StringComparison.Ordinal) && CodePagesEncodingProvider.Instance.GetEncoding(int.Parse(name["windows-".Length..], System.Globalization.CultureInfo.InvariantCulture)) is { } page => page,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "This encoding is not among those that are offered."),
    };

    /// <summary>The likeliest encoding of a text that begins so, and whether the bytes leave no doubt.</summary>
    public static (string Name, bool IsCertain) Guess(ReadOnlySpan<byte> first)
    {
        if (first.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return ("utf-8", true);
        if (first.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return ("utf-16le", true);
        if (first.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return ("utf-16be", true);
        var (even, odd) = (0, 0);
        for (var i = 0; i < first.Length; i++)
            if (first[i] == 0 && i % 2 == 0) even++;
            else if (first[i] == 0) odd++;
        // Digits and separators have a zero byte in UTF-16, in whatever script the rest is.
        if (odd * 8 > first.Length && even == 0) return ("utf-16le", true);
        if (even * 8 > first.Length && odd == 0) return ("utf-16be", true);
        if (IsUtf8(first)) return ("utf-8", true);
        var bytes = first.ToArray();
        return (CodePages.MaxBy(name => Likelihood(Of(name).GetString(bytes)))!, false);
    }

    /// <summary>A last letter that the sample cuts in two is no mistake.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> first)
    {
        for (var cut = 0; cut < 4 && cut <= first.Length; cut++)
            if (System.Text.Unicode.Utf8.IsValid(first[..^cut])) return true;
        return false;
    }

    /// <summary>Words of one script speak for a code page; signs in the middle of words and two scripts in one word against it.</summary>
    private static int Likelihood(string text)
    {
        var score = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAscii(text[i])) continue;
            if (!char.IsLetter(text[i]))
            {
                score -= char.IsControl(text[i]) ? 10 : 1;
                continue;
            }
            var before = i > 0 && char.IsLetter(text[i - 1]) ? text[i - 1] : (char?)null;
            // Latin words have an accent here and there; one beside the other is another script's word.
            var stands = before is null || (Script(before.Value) == Script(text[i]) && (Script(text[i]) > 1 || char.IsAscii(before.Value)));
            score += stands ? 2 : -3;
            // A capital within a word of small letters is another code page's letter.
            if (before is { } small && char.IsLower(small) && char.IsUpper(text[i])) score -= 4;
        }
        return score;
    }

    private static int Script(char letter) => letter switch
    {
        < '\u0370' => 1, < '\u0400' => 2, < '\u0530' => 3, < '\u0600' => 4, < '\u0700' => 5, _ => 6,
    };
}
