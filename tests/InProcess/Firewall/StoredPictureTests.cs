using System.Text;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Firewall.Identities.Keys;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Icc;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.Formats.Xmp;

namespace Inspectorate.InProcess.Firewall;

/// <summary>What lies in the store, opened again, tells nothing of where and with what a picture was taken (FW-05).</summary>
public sealed class StoredPictureTests
{
    /// <summary>The picture's own size and shape; whatever else a reader of metadata finds is one thing too many.</summary>
    private static readonly string[] Harmless = ["JPEG", "JFIF", "PNG-IHDR", "PNG Chromaticities", "Huffman", "File Type", "Adobe JPEG"];

    public static TheoryData<string, byte[]> Dirty => new()
    {
        { "photo.jpg", Pictures.DirtyJpeg() },
        { "turned.jpg", Pictures.DirtyJpeg(orientation: 6) },
        { "photo.png", Pictures.DirtyPng() },
        { "texts.png", WithMoreTexts(Pictures.DirtyPng()) },
    };

    [Theory, MemberData(nameof(Dirty), DisableDiscoveryEnumeration = true)]
    public async Task What_was_in_the_file_is_not_in_the_store(string name, byte[] dirty)
    {
        Assert.NotEmpty(TooMuchIn(dirty)); // or the rest would prove nothing
        Assert.True(Holds(dirty));

        var stored = await Stored(name, dirty);

        Assert.Empty(TooMuchIn(stored));
        Assert.False(Holds(stored));
        Assert.True(EndsWithItself(stored));
        if (name == "turned.jpg") // which side is up is all of EXIF that stays
            Assert.Equal([ExifDirectoryBase.TagOrientation], ImageMetadataReader.ReadMetadata(new MemoryStream(stored)).OfType<ExifDirectoryBase>().SelectMany(found => found.Tags).Select(tag => tag.Type));
    }

    [Theory]
    [InlineData("photo.gif", "GIF89a")]
    [InlineData("photo.webp", "RIFF\0\0\0\0WEBPVP8 ")]
    [InlineData("photo.heic", "\0\0\0\u0018ftypheic")]
    [InlineData("photo.tiff", "II*\0")]
    [InlineData("photo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public async Task A_picture_of_another_kind_is_refused(string name, string content)
    {
        await using var vault = new TestVault();
        var worker = await vault.Seal.Worker(new NewIdentity(null));
        Assert.IsType<AttachmentRefused>(await vault.Attachments.Keep(worker, new MemoryStream(Encoding.Latin1.GetBytes(content)), name));
    }

    [Fact]
    public void What_is_kept_as_it_came_is_never_rendered() => Assert.False(FileKind.Pdf.IsImage);

    private static async Task<byte[]> Stored(string name, byte[] dirty)
    {
        await using var vault = new TestVault();
        var worker = await vault.Seal.Worker(new NewIdentity(null));
        var kept = Assert.IsType<AttachmentKept>(await vault.Attachments.Keep(worker, new MemoryStream(dirty), name));
        await using var open = vault.Get<AttachmentFolder>().Open(kept.Ref);
        return await SealedReading.Whole(open, vault.Get<Keyring>().Find(worker.Value)!, Bound.FileContent(kept.Ref, worker));
    }

    private static List<string> TooMuchIn(byte[] picture) => ImageMetadataReader.ReadMetadata(new MemoryStream(picture))
        .Where(found => found is GpsDirectory or ExifThumbnailDirectory or ExifSubIfdDirectory or XmpDirectory or IccDirectory or JpegCommentDirectory
            || (found is ExifIfd0Directory && found.Tags.Any(tag => tag.Type != ExifDirectoryBase.TagOrientation))
            || (found is not ExifIfd0Directory && !Harmless.Contains(found.Name)))
        .Select(found => found.Name).ToList();

    private static bool Holds(byte[] picture) =>
        new[] { Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode }.Any(encoding => picture.AsSpan().IndexOf(encoding.GetBytes("SECRET")) >= 0);

    private static bool EndsWithItself(byte[] picture) =>
        picture.AsSpan().EndsWith((byte[])[0xFF, 0xD9]) || picture.AsSpan(0, picture.Length - 4).EndsWith("IEND"u8);

    /// <summary>A compressed text, a profile and a text in another chunk, behind the header.</summary>
    private static byte[] WithMoreTexts(byte[] png)
    {
        const int afterHeader = 8 + 25;
        var more = new MemoryStream();
        more.Write(png, 0, afterHeader);
        PngChunks.Write(more, "zTXt", [.. "Comment\0\0"u8, .. Pictures.Packed(Encoding.ASCII.GetBytes(Pictures.Secret))]);
        PngChunks.Write(more, "iCCP", [.. "SECRET\0\0"u8, .. Pictures.Packed(new byte[132])]);
        PngChunks.Write(more, "prVt", Encoding.Unicode.GetBytes(Pictures.Secret));
        more.Write(png, afterHeader, png.Length - afterHeader);
        return more.ToArray();
    }
}
