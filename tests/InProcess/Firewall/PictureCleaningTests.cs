using System.Text;
using Inspectorate.Firewall.Identities.Attachments;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;

namespace Inspectorate.InProcess.Firewall;

public sealed class PictureCleaningTests
{
    [Fact]
    public void A_jpeg_keeps_its_picture_and_nothing_else()
    {
        var dirty = Pictures.DirtyJpeg();
        Assert.Contains(ImageMetadataReader.ReadMetadata(new MemoryStream(dirty)), found => found is GpsDirectory);

        var clean = Cleaned(JpegCleaner.Clean, dirty);

        var left = ImageMetadataReader.ReadMetadata(new MemoryStream(clean));
        Assert.DoesNotContain(left, found => found is ExifDirectoryBase or GpsDirectory or JpegCommentDirectory or MetadataExtractor.Formats.Icc.IccDirectory or MetadataExtractor.Formats.Xmp.XmpDirectory);
        Assert.Equal(8, left.OfType<JpegDirectory>().Single().GetImageWidth());
        Assert.DoesNotContain("SEC", Encoding.Latin1.GetString(clean));
        Assert.Equal(clean, Cleaned(JpegCleaner.Clean, clean));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_jpeg_keeps_which_side_is_up_and_nothing_else_of_its_exif(int side)
    {
        var clean = Cleaned(JpegCleaner.Clean, Pictures.DirtyJpeg(orientation: (ushort)side));

        var left = ImageMetadataReader.ReadMetadata(new MemoryStream(clean)).OfType<ExifDirectoryBase>().SelectMany(found => found.Tags).ToList();
        Assert.Equal(ExifDirectoryBase.TagOrientation, Assert.Single(left).Type);
        Assert.Equal(side, ImageMetadataReader.ReadMetadata(new MemoryStream(clean)).OfType<ExifIfd0Directory>().Single().GetInt32(ExifDirectoryBase.TagOrientation));
        Assert.DoesNotContain("SEC", Encoding.Latin1.GetString(clean));
        Assert.Equal(clean, Cleaned(JpegCleaner.Clean, clean));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(0x5345)]
    public void A_side_that_needs_no_turning_or_is_none_leaves_no_exif_at_all(int side) =>
        Assert.Equal(Cleaned(JpegCleaner.Clean, Pictures.DirtyJpeg()), Cleaned(JpegCleaner.Clean, Pictures.DirtyJpeg(orientation: (ushort)side)));

    [Fact]
    public void A_png_keeps_its_pixels_and_nothing_else()
    {
        var dirty = Pictures.DirtyPng();

        var clean = Cleaned(PngCleaner.Clean, dirty);

        var left = ImageMetadataReader.ReadMetadata(new MemoryStream(clean));
        Assert.Equal(2, left.OfType<PngDirectory>().First().GetInt32(PngDirectory.TagImageWidth));
        Assert.DoesNotContain(left, found => found is ExifDirectoryBase);
        var text = Encoding.Latin1.GetString(clean);
        foreach (var gone in new[] { "SEC", "tEXt", "iTXt", "eXIf", "tIME", "fdAT" })
            Assert.DoesNotContain(gone, text);
        Assert.Equal(clean, Cleaned(PngCleaner.Clean, clean));
    }

    [Fact]
    public void A_header_that_claims_a_huge_picture_is_refused_before_anything_is_unpacked()
    {
        Assert.Throws<DamagedFile>(() => Cleaned(JpegCleaner.Clean, Pictures.DirtyJpeg(60_000, 60_000)));
        Assert.Throws<DamagedFile>(() => Cleaned(PngCleaner.Clean, Pictures.DirtyPng(60_000, 60_000)));
    }

    [Fact]
    public void Every_cut_is_refused()
    {
        var jpeg = Cleaned(JpegCleaner.Clean, Pictures.DirtyJpeg());
        for (var length = 3; length < jpeg.Length; length++)
            Assert.Throws<DamagedFile>(() => Cleaned(JpegCleaner.Clean, jpeg[..length]));
        var png = Cleaned(PngCleaner.Clean, Pictures.DirtyPng());
        for (var length = 8; length < png.Length; length++)
            Assert.Throws<DamagedFile>(() => Cleaned(PngCleaner.Clean, png[..length]));
    }

    [Fact]
    public void A_png_with_a_wrong_checksum_is_refused()
    {
        var png = Cleaned(PngCleaner.Clean, Pictures.DirtyPng());
        png[20]++;
        Assert.Contains("checksum", Assert.Throws<DamagedFile>(() => Cleaned(PngCleaner.Clean, png)).Message);
    }

    /// <summary>Whatever a file holds, the answer is a clean picture or a refusal; never another failure.</summary>
    [Fact]
    public void Scrambled_bytes_are_cleaned_or_refused()
    {
        var random = new Random(20260302);
        foreach (var (clean, whole) in new[] { ((Cleaning)JpegCleaner.Clean, Pictures.DirtyJpeg(orientation: 6)), (PngCleaner.Clean, Pictures.DirtyPng()) })
            for (var round = 0; round < 2000; round++)
            {
                var scrambled = whole.ToArray();
                for (var i = random.Next(1, 4); i > 0; i--)
                    scrambled[random.Next(3, scrambled.Length)] = (byte)random.Next(256);
                try
                {
                    Assert.NotEmpty(Cleaned(clean, scrambled));
                }
                catch (DamagedFile)
                {
                }
            }
    }

    private delegate void Cleaning(ReadOnlySpan<byte> dirty, Stream clean);

    private static byte[] Cleaned(Cleaning clean, byte[] dirty)
    {
        var target = new MemoryStream();
        clean(dirty, target);
        return target.ToArray();
    }
}
