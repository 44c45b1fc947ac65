namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>A few bytes can claim a picture that fills the memory of whoever opens it.</summary>
internal static class ImageSize
{
    /// <summary>More than any phone takes (50 megapixels), less than a desk computer chokes on.</summary>
    private const long MostPixels = 64_000_000;

    public static void Check(long width, long height)
    {
        if (width < 1 || height < 1 || width * height > MostPixels)
            throw new DamagedFile($"A picture of {width} by {height}.");
    }
}
