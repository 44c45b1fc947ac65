using System.Buffers.Binary;
using System.Text;

namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>Reads and writes the chunks of a PNG, with their checksums.</summary>
internal static class PngChunks
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var c = (uint)n;
        for (var bit = 0; bit < 8; bit++)
            c = (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        return c;
    })];

    public static ReadOnlySpan<byte> Read(ReadOnlySpan<byte> png, ref int at, out string type)
    {
        if (png.Length - at < 12)
            throw new DamagedFile("A PNG that was cut off.");
        var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
        if (length > png.Length - at - 12)
            throw new DamagedFile("A PNG chunk longer than its file.");
        var typeAndBody = png.Slice(at + 4, 4 + (int)length);
        if (Checksum(typeAndBody) != BinaryPrimitives.ReadUInt32BigEndian(png[(at + 8 + (int)length)..]))
            throw new DamagedFile("A PNG chunk whose checksum is wrong.");
        type = Encoding.Latin1.GetString(typeAndBody[..4]);
        at += 12 + (int)length;
        return typeAndBody[4..];
    }

    public static void Write(Stream png, string type, ReadOnlySpan<byte> body)
    {
        byte[] typeAndBody = [.. Encoding.Latin1.GetBytes(type), .. body];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        png.Write(number);
        png.Write(typeAndBody);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(typeAndBody));
        png.Write(number);
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var c = uint.MaxValue;
        foreach (var b in data)
            c = Table[(c ^ b) & 0xFF] ^ (c >> 8);
        return ~c;
    }
}
