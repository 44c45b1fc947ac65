using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Inspectorate.Firewall.Identities;

/// <summary>
/// 15 random digits and a check digit: all that a worker has to keep. The check digit (Damm) finds every single wrong digit
/// and every two neighbours swapped.
/// </summary>
public sealed class ReceiptCode
{
    public const int Length = 16;
    private const ulong Codes = 1_000_000_000_000_000;

    // H. M. Damm, Total anti-symmetrische Quasigruppen (2004): the table for base ten.
    private static readonly string[] Damm =
    [
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581", "5869720134", "8945362017", "9438617205", "2581436790",
    ];

    private readonly string digits;

    private ReceiptCode(string digits) => this.digits = digits;

    /// <summary>As the worker sees it: four groups of four.</summary>
    public string Shown => string.Join(' ', digits.Chunk(4).Select(group => new string(group)));

    /// <summary>A code does not get into a log by accident.</summary>
    public override string ToString() => "(receipt)";

    internal byte[] Bytes => Encoding.ASCII.GetBytes(digits);

    internal static ReceiptCode New() => From(RandomNumberGenerator.GetBytes(32));

    /// <summary>The same 32 random bytes always give the same code.</summary>
    internal static ReceiptCode From(ReadOnlySpan<byte> random)
    {
        // 128 bits modulo 10^15: the bias is far below one in 10^20.
        var number = (ulong)(BinaryPrimitives.ReadUInt128BigEndian(random) % Codes);
        var payload = number.ToString("D15", CultureInfo.InvariantCulture);
        return new ReceiptCode(payload + CheckDigit(payload));
    }

    /// <summary>Reads digits of any script and leaves out spaces, dashes, dots and marks of direction. Null when it cannot be a code.</summary>
    public static ReceiptCode? Read(string? typed)
    {
        var digits = new StringBuilder(Length);
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
                digits.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            else if (!IsFiller(rune))
                return null;
            if (digits.Length > Length)
                return null;
        }
        var read = digits.ToString();
        return read.Length == Length && CheckDigit(read) == '0' ? new ReceiptCode(read) : null;
    }

    private static bool IsFiller(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is '.' or '_' or '/'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    /// <summary>Over a whole code the answer is 0.</summary>
    private static char CheckDigit(string digits) => digits.Aggregate('0', (interim, digit) => Damm[interim - '0'][digit - '0']);
}
