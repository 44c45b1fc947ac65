namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>A kind of file that is kept. What it is, its first bytes say; its name must agree.</summary>
internal sealed record FileKind(string Name, string MediaType, byte[] Begins, IReadOnlyList<string> Endings)
{
    public static readonly FileKind Jpeg = new("jpeg", "image/jpeg", [0xFF, 0xD8, 0xFF], [".jpg", ".jpeg", ".jfif"]);
    public static readonly FileKind Png = new("png", "image/png", [0x89, .. "PNG\r\n\x1A\n"u8], [".png"]);
    public static readonly FileKind Pdf = new("pdf", "application/pdf", "%PDF-"u8.ToArray(), [".pdf"]);

    private static readonly FileKind[] All = [Jpeg, Png, Pdf];

    /// <summary>Cleaned and may be shown; every other kind is sealed as it came and only ever downloaded.</summary>
    public bool IsImage => this == Jpeg || this == Png;

    public static FileKind? Of(ReadOnlySpan<byte> content)
    {
        foreach (var kind in All)
            if (content.StartsWith(kind.Begins))
                return kind;
        return null;
    }

    public static FileKind Named(string name) => All.First(kind => kind.Name == name);

    public bool MayBeCalled(string fileName) => Endings.Contains(Path.GetExtension(fileName).ToLowerInvariant());
}
