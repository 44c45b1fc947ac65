using System.Buffers.Binary;
using System.IO.Compression;

namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>
/// Writes a PNG anew from its header, palette, transparency and pixels. Texts, EXIF, times, profiles, animation and whatever follows
/// the end are left behind; the pixels are unpacked and packed again, so that nothing hides between them.
/// </summary>
internal static class PngCleaner
{
    /// <summary>Unpacking is bounded by the header, and the header by this.</summary>
    private const long MostUnpackedBytes = 256L * 1024 * 1024;

    public static void Clean(ReadOnlySpan<byte> dirty, Stream clean)
    {
        var at = FileKind.Png.Begins.Length;
        var header = Header.Read(PngChunks.Read(dirty, ref at, out var first), first);
        clean.Write(FileKind.Png.Begins);
        PngChunks.Write(clean, "IHDR", header.Bytes);
        var pixels = new MemoryStream();
        while (true)
        {
            var body = PngChunks.Read(dirty, ref at, out var type);
            if (type == "IEND")
                break;
            if (type == "IDAT")
                pixels.Write(body);
            else if (type is "PLTE" or "tRNS")
                PngChunks.Write(clean, type, header.Allows(type, body) && pixels.Length == 0 ? body : throw new DamagedFile($"A PNG chunk {type} of a wrong form."));
            else if (char.IsUpper(type[0]))
                throw new DamagedFile($"A PNG chunk {type} that nobody knows.");
        }
        pixels.Position = 0;
        PngChunks.Write(clean, "IDAT", Repack(pixels, header));
        PngChunks.Write(clean, "IEND", []);
    }

    private static byte[] Repack(Stream packed, Header header)
    {
        if (header.UnpackedBytes > MostUnpackedBytes)
            throw new DamagedFile("A PNG too big to unpack.");
        var repacked = new MemoryStream();
        try
        {
            using var unpacking = new ZLibStream(packed, CompressionMode.Decompress);
            using (var packing = new ZLibStream(repacked, CompressionLevel.Fastest, leaveOpen: true))
                foreach (var (lines, bytes) in header.Passes)
                {
                    var line = new byte[1 + bytes];
                    for (var i = 0; i < lines; i++)
                    {
                        unpacking.ReadExactly(line);
                        // The byte before each line names one of five filters.
                        packing.Write(line[0] <= 4 ? line : throw new DamagedFile("A PNG line with an unknown filter."));
                    }
                }
        }
        catch (Exception why) when (why is EndOfStreamException or InvalidDataException)
        {
            throw new DamagedFile($"A PNG whose pixels cannot be unpacked: {why.Message}");
        }
        return repacked.ToArray();
    }

    private sealed record Header(int Width, int Height, int Depth, int Colour, bool Interlaced, byte[] Bytes)
    {
        public static Header Read(ReadOnlySpan<byte> body, string type)
        {
            if (type != "IHDR" || body.Length != 13 || body[10] != 0 || body[11] != 0 || body[12] > 1 || !IsKnown(body[8], body[9]))
                throw new DamagedFile("A PNG header of a wrong form.");
            var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
            ImageSize.Check(width, height);
            return new((int)width, (int)height, body[8], body[9], body[12] == 1, body.ToArray());
        }

        public long UnpackedBytes => Passes.Sum(pass => (long)pass.Lines * (1 + pass.BytesPerLine));

        public bool Allows(string type, ReadOnlySpan<byte> body) => type == "PLTE"
            ? Colour is 2 or 3 or 6 && body.Length is >= 3 and <= 768 && body.Length % 3 == 0
            : Colour switch { 0 => body.Length == 2, 2 => body.Length == 6, 3 => body.Length is >= 1 and <= 256, _ => false };

        /// <summary>Lines and bytes of each pass over the picture: one, or the seven of Adam7.</summary>
        public IEnumerable<(int Lines, int BytesPerLine)> Passes => (Interlaced ? Adam7 : [(0, 0, 1, 1)])
            .Select(pass => (Lines: Steps(Height, pass.Y, pass.Dy), Columns: Steps(Width, pass.X, pass.Dx)))
            .Where(pass => pass is { Lines: > 0, Columns: > 0 })
            .Select(pass => (pass.Lines, (pass.Columns * Channels * Depth + 7) / 8));

        private static readonly (int X, int Y, int Dx, int Dy)[] Adam7 =
            [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

        private int Channels => Colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

        private static int Steps(int length, int from, int by) => (length - from + by - 1) / by;

        private static bool IsKnown(byte depth, byte colour) => colour switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
    }
}
