using System.Buffers.Text;
using System.Security.Cryptography;

namespace Inspectorate.Firewall.Identities;

/// <summary>32 random bytes in the worker's browser and nowhere else: name and key of her unfinished claim.</summary>
public sealed class DraftToken
{
    private const int Size = 32;

    private DraftToken(byte[] bytes) => Bytes = bytes;

    public static DraftToken New() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>Null when the text is no token.</summary>
    public static DraftToken? Read(string? text) =>
        text is not null && Base64Url.IsValid(text, out var size) && size == Size ? new DraftToken(Base64Url.DecodeFromChars(text)) : null;

    internal static DraftToken From(byte[] bytes) => new(bytes);

    /// <summary>Base64url, for the cookie.</summary>
    public string Text => Base64Url.EncodeToString(Bytes);

    /// <summary>A token does not get into a log by accident.</summary>
    public override string ToString() => "(draft)";

    internal byte[] Bytes { get; }
}
