using System.Buffers.Binary;

namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>
/// Copies of a JPEG only what is needed to draw it: tables, frame, scans. Everything else (EXIF with the place and the camera, XMP, ICC,
/// thumbnails, comments, what follows the end) is left behind; of the EXIF the side that is up is said again. What is copied is checked for its exact form, so that it hides nothing.
/// </summary>
internal static class JpegCleaner
{
    private const byte Dqt = 0xDB, Dht = 0xC4, Dri = 0xDD, Sos = 0xDA, Eoi = 0xD9, Adobe = 0xEE;

    public static void Clean(ReadOnlySpan<byte> dirty, Stream clean)
    {
        clean.Write([0xFF, 0xD8]);
        var (at, frames, scans, isTurned) = (2, 0, 0, false);
        while (true)
        {
            var marker = NextMarker(dirty, ref at);
            if (marker == Eoi)
                break;
            var body = Body(dirty, ref at);
            switch (marker)
            {
                case Dqt: Copy(clean, marker, body, HasTables(body, QuantisationTable)); break;
                case Dht: Copy(clean, marker, body, HasTables(body, HuffmanTable)); break;
                case Dri: Copy(clean, marker, body, body.Length == 2); break;
                case 0xC0 or 0xC1 or 0xC2:
                    ImageSize.Check(body.Length > 5 ? BinaryPrimitives.ReadUInt16BigEndian(body[3..]) : 0, body.Length > 5 ? BinaryPrimitives.ReadUInt16BigEndian(body[1..]) : 0);
                    Copy(clean, marker, body, ++frames == 1 && body[5] is 1 or 3 or 4 && body.Length == 6 + 3 * body[5]);
                    break;
                case Sos:
                    Copy(clean, marker, body, frames == 1 && body.Length > 0 && body[0] is >= 1 and <= 4 && body.Length == 4 + 2 * body[0]);
                    scans++;
                    clean.Write(Scan(dirty, ref at));
                    break;
                // Says how the colours are meant; written anew, so that its free bytes carry nothing.
                case Adobe when body.Length >= 12 && body.StartsWith("Adobe"u8):
                    Copy(clean, marker, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, (byte)Math.Min(body[11], (byte)2)], true);
                    break;
                case ExifOrientation.Segment when frames == 0 && !isTurned && ExifOrientation.Read(body) is > 1 and var side:
                    Copy(clean, marker, ExifOrientation.Body(side), true);
                    isTurned = true;
                    break;
                case >= 0xE0 and <= 0xEF or 0xFE: break;
                default: throw new DamagedFile($"A JPEG marker {marker:X2} that no photo needs.");
            }
        }
        if (scans == 0)
            throw new DamagedFile("A JPEG without a picture.");
        clean.Write([0xFF, Eoi]);
    }

    private static byte NextMarker(ReadOnlySpan<byte> dirty, ref int at)
    {
        if (at >= dirty.Length || dirty[at] != 0xFF)
            throw new DamagedFile("A JPEG marker is missing.");
        while (at < dirty.Length && dirty[at] == 0xFF)
            at++;
        return at < dirty.Length ? dirty[at++] : throw new DamagedFile("A JPEG that was cut off.");
    }

    private static ReadOnlySpan<byte> Body(ReadOnlySpan<byte> dirty, ref int at)
    {
        if (at + 2 > dirty.Length)
            throw new DamagedFile("A JPEG that was cut off.");
        var length = BinaryPrimitives.ReadUInt16BigEndian(dirty[at..]);
        if (length < 2 || at + length > dirty.Length)
            throw new DamagedFile("A JPEG segment longer than its file.");
        var body = dirty.Slice(at + 2, length - 2);
        at += length;
        return body;
    }

    /// <summary>Drawing data up to the next marker that is neither a stuffed byte nor a restart.</summary>
    private static ReadOnlySpan<byte> Scan(ReadOnlySpan<byte> dirty, ref int at)
    {
        var from = at;
        while (true)
        {
            var marker = dirty[at..].IndexOf((byte)0xFF);
            if (marker < 0 || at + marker + 1 >= dirty.Length)
                throw new DamagedFile("A JPEG that was cut off.");
            at += marker;
            if (dirty[at + 1] is not (0x00 or >= 0xD0 and <= 0xD7))
                return dirty[from..at];
            at += 2;
        }
    }

    private static void Copy(Stream clean, byte marker, ReadOnlySpan<byte> body, bool isWellFormed)
    {
        if (!isWellFormed)
            throw new DamagedFile($"A JPEG segment {marker:X2} of a wrong form.");
        var length = (ushort)(body.Length + 2);
        clean.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
        clean.Write(body);
    }

    private static bool HasTables(ReadOnlySpan<byte> body, Func<ReadOnlySpan<byte>, int> tableLength)
    {
        while (body.Length > 0)
        {
            var length = tableLength(body);
            if (length > body.Length)
                return false;
            body = body[length..];
        }
        return true;
    }

    private static int QuantisationTable(ReadOnlySpan<byte> table) => (table[0] >> 4) switch { 0 => 65, 1 => 129, _ => int.MaxValue };

    private static int HuffmanTable(ReadOnlySpan<byte> table)
    {
        if (table.Length < 17)
            return int.MaxValue;
        var codes = 0;
        foreach (var count in table.Slice(1, 16))
            codes += count;
        return codes <= 256 ? 17 + codes : int.MaxValue;
    }
}
