using System.Buffers.Binary;

namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>
/// The one thing in a photo's EXIF that is needed to look at it: which side is up. The number alone is taken, and written into a
/// segment of our own making.
/// </summary>
internal static class ExifOrientation
{
    public const byte Segment = 0xE1;
    private const ushort Tag = 0x0112, Short = 3;
    private const int EntryLength = 12;

    /// <summary>1 to 8, where 1 is upright; null when the segment is no EXIF or does not say it in the one right form.</summary>
    public static byte? Read(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("Exif\0\0"u8))
            return null;
        var tiff = body[6..];
        var isBigEndian = tiff.StartsWith("MM\0*"u8);
        if (tiff.Length < 8 || (!isBigEndian && !tiff.StartsWith("II*\0"u8)))
            return null;
        if (Number(tiff[4..8]) is var directory && directory > tiff.Length - 2)
            return null;
        var entries = tiff[((int)directory + 2)..];
        for (var left = Number(tiff.Slice((int)directory, 2)); left > 0 && entries.Length >= EntryLength; left--, entries = entries[EntryLength..])
            if (Number(entries[..2]) == Tag)
                return Number(entries[2..4]) == Short && Number(entries[4..8]) == 1 && Number(entries[8..10]) is >= 1 and <= 8 and var value ? (byte)value : null;
        return null;

        uint Number(ReadOnlySpan<byte> bytes) => (bytes.Length, isBigEndian) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            (2, false) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            (_, true) => BinaryPrimitives.ReadUInt32BigEndian(bytes),
            (_, false) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        };
    }

    /// <summary>The body of a segment with one directory of one entry.</summary>
    public static byte[] Body(byte orientation) =>
        [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, Tag >> 8, Tag & 0xFF, 0, (byte)Short, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
}
