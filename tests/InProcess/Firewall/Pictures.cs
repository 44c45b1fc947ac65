using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Inspectorate.Firewall.Identities.Attachments;

namespace Inspectorate.InProcess.Firewall;

/// <summary>Pictures made byte by byte, with everything in them that must not stay.</summary>
internal static class Pictures
{
    public const string Secret = "SECRET-PLACE";

    /// <summary>One grey block, with EXIF (GPS), XMP, ICC, a comment, a thumbnail, an Adobe segment with spare bytes, and a tail.</summary>
    public static byte[] DirtyJpeg(ushort width = 8, ushort height = 8, ushort? orientation = null)
    {
        var jpeg = new MemoryStream();
        jpeg.Write([0xFF, 0xD8]);
        Segment(jpeg, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 1, .. "SEC"u8]);
        Segment(jpeg, 0xE1, Exif(orientation));
        Segment(jpeg, 0xE1, Encoding.ASCII.GetBytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + Secret + "</x:xmpmeta>"));
        Segment(jpeg, 0xE2, Encoding.ASCII.GetBytes("ICC_PROFILE\0\u0001\u0001" + Secret));
        Segment(jpeg, 0xEE, [.. "Adobe"u8, 0, 100, 0x53, 0x45, 0x43, 0x52, 1, .. Encoding.ASCII.GetBytes(Secret)]);
        Segment(jpeg, 0xFE, Encoding.ASCII.GetBytes(Secret));
        Segment(jpeg, 0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);
        Segment(jpeg, 0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        Segment(jpeg, 0xC4, [0x00, 1, .. new byte[15], 0]);
        Segment(jpeg, 0xC4, [0x10, 1, .. new byte[15], 0]);
        Segment(jpeg, 0xDA, [1, 1, 0x00, 0, 63, 0]);
        jpeg.Write([0x3F, 0xFF, 0x00, 0x3F]);
        jpeg.Write([0xFF, 0xD9]);
        jpeg.Write(Encoding.ASCII.GetBytes("<script>" + Secret));
        return jpeg.ToArray();
    }

    /// <summary>A red square with texts, EXIF, a time, a profile, an animation frame, bytes behind its pixels, and a tail.</summary>
    public static byte[] DirtyPng(uint width = 2, uint height = 2)
    {
        var png = new MemoryStream();
        png.Write([0x89, .. "PNG\r\n\x1A\n"u8]);
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        PngChunks.Write(png, "IHDR", header);
        PngChunks.Write(png, "tEXt", Encoding.ASCII.GetBytes("Comment\0" + Secret));
        PngChunks.Write(png, "iTXt", Encoding.ASCII.GetBytes("XML:com.adobe.xmp\0\0\0\0\0" + Secret));
        PngChunks.Write(png, "eXIf", Exif()[6..]);
        PngChunks.Write(png, "tIME", [7, 0xEA, 3, 2, 8, 0, 0]);
        PngChunks.Write(png, "fdAT", Encoding.ASCII.GetBytes(Secret));
        byte[] pixels = [.. Enumerable.Range(0, 2).SelectMany(_ => (byte[])[0, 255, 0, 0, 255, 0, 0])];
        PngChunks.Write(png, "IDAT", [.. Packed(pixels), .. Encoding.ASCII.GetBytes(Secret)]);
        PngChunks.Write(png, "IEND", []);
        png.Write(Encoding.ASCII.GetBytes(Secret));
        return png.ToArray();
    }

    public static byte[] Packed(byte[] pixels)
    {
        var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            packing.Write(pixels);
        return packed.ToArray();
    }

    /// <summary>A TIFF directory with a camera's name and a GPS directory with a latitude reference, and which side is up.</summary>
    private static byte[] Exif(ushort? orientation = null)
    {
        var tiff = new MemoryStream();
        var writer = new BinaryWriter(tiff);
        writer.Write("II*\0"u8);
        writer.Write(8);
        var texts = orientation is null ? 38 : 50;
        writer.Write((short)(orientation is null ? 2 : 3));
        Entry(0x0110, 2, Secret.Length + 1, texts);
        if (orientation is { } side)
            Entry(0x0112, 3, 1, side);
        Entry(0x8825, 4, 1, texts + Secret.Length + 1);
        writer.Write(0);
        writer.Write(Encoding.ASCII.GetBytes(Secret + "\0"));
        writer.Write((short)1);
        Entry(0x0001, 2, 2, 'N');
        writer.Write(0);
        return [.. "Exif\0\0"u8, .. tiff.ToArray()];

        void Entry(int tag, short type, int count, int value)
        {
            writer.Write((ushort)tag);
            writer.Write(type);
            writer.Write(count);
            writer.Write(value);
        }
    }

    private static void Segment(Stream jpeg, byte marker, byte[] body)
    {
        jpeg.Write([0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2)]);
        jpeg.Write(body);
    }
}
