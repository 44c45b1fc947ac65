using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Inspectorate.InProcess.Boundaries;

/// <summary>What the pages' looks must never do, and how much they may weigh.</summary>
public partial class StyleTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void No_style_sheet_names_a_side_of_the_page()
    {
        var sheets = Files("src", "*.css");
        Assert.NotEmpty(sheets);
        Assert.Empty(sheets.SelectMany(file => SidesIn(File.ReadAllText(file)).Select(found => $"{Path.GetFileName(file)}: {found}")));
    }

    [Theory]
    [InlineData(".a { margin-left: 1rem; }")]
    [InlineData(".a { left: 0; }")]
    [InlineData(".a { text-align: right; }")]
    [InlineData(".a { float: left }")]
    [InlineData(".a { border-right-width: 2px; }")]
    [InlineData(".a { width: 3rem; }")]
    [InlineData(".a { padding: 1px 2px 3px 4px; }")]
    [InlineData(".a{color:red;right:2px}")]
    public void A_style_sheet_that_names_a_side_is_found(string guilty) => Assert.NotEmpty(SidesIn(guilty));

    [Fact]
    public void No_page_has_a_style_or_a_script_of_its_own()
    {
        var views = Files("src", "*.cshtml");
        Assert.NotEmpty(views);
        Assert.Empty(views.SelectMany(file => InlineIn(File.ReadAllText(file)).Select(found => $"{Path.GetRelativePath(Root, file)}: {found}")));
        Assert.Empty(Files("src", "*TagHelper*.cs").SelectMany(file => InlineIn(File.ReadAllText(file)).Select(found => $"{Path.GetFileName(file)}: {found}")));
    }

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<button onclick='go()'>")]
    [InlineData("<script>go()</script>")]
    [InlineData("<a href=\"javascript:go()\">")]
    public void A_page_with_a_style_or_a_script_of_its_own_is_found(string guilty) => Assert.NotEmpty(InlineIn(guilty));

    [Fact]
    public void A_worker_loads_at_most_12_kilobytes_of_style_and_8_of_script()
    {
        Assert.InRange(Compressed("site.css"), 1, 12 * 1024);
        Assert.InRange(Files("src/Web/wwwroot", "*.js").Sum(file => Compressed(Path.GetFileName(file))), 1, 8 * 1024);
        Assert.InRange(Compressed("site.css") + Compressed("desk.css"), 1, 16 * 1024);
    }

    [Theory]
    [InlineData("ink", "paper", 7)]
    [InlineData("ink", "surface", 7)]
    [InlineData("ink", "brand-wash", 7)]
    [InlineData("ink-soft", "paper", 4.5)]
    [InlineData("ink-soft", "surface", 4.5)]
    [InlineData("ink-soft", "plain-wash", 4.5)]
    [InlineData("ink-soft", "head", 4.5)]
    [InlineData("brand", "paper", 4.5)]
    [InlineData("brand", "head", 4.5)]
    [InlineData("brand", "brand-wash", 4.5)]
    [InlineData("surface", "brand", 4.5)]
    [InlineData("surface", "brand-deep", 4.5)]
    [InlineData("surface", "clay", 4.5)]
    [InlineData("surface", "bad", 4.5)]
    [InlineData("bad", "bad-wash", 4.5)]
    [InlineData("bad", "paper", 4.5)]
    [InlineData("good", "good-wash", 4.5)]
    [InlineData("warn", "warn-wash", 4.5)]
    [InlineData("warn", "surface", 4.5)]
    [InlineData("edge", "surface", 3)]
    [InlineData("edge", "paper", 3)]
    [InlineData("focus", "paper", 3)]
    public void Colours_that_meet_can_be_told_apart(string text, string ground, double atLeast)
    {
        var colours = Colours().Matches(File.ReadAllText(Sheet("site.css")))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.InRange(Contrast(colours[text], colours[ground]), atLeast, 21);
    }

    [Fact]
    public void Contrast_is_that_of_the_guidelines()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 2);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
    }

    private static IEnumerable<string> SidesIn(string css)
    {
        css = Comments().Replace(css, "");
        return Sides().Matches(css).Select(match => match.Value.Trim())
            .Concat(FourValues().Matches(css).Where(match => match.Groups[3].Value != match.Groups[5].Value).Select(match => match.Value));
    }

    private static IEnumerable<string> InlineIn(string page) => Inline().Matches(page).Select(match => match.Value);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var part = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }

    private static long Compressed(string name)
    {
        using var to = new MemoryStream();
        using (var brotli = new BrotliStream(to, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(File.ReadAllBytes(Sheet(name)));
        return to.Length;
    }

    private static string Sheet(string name) => Path.Combine(Root, "src/Web/wwwroot", name);

    private static List<string> Files(string under, string pattern) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, under), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/")),
    ];

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Inspection.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the tests inside the repository.");
        return folder;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?<![\w(-])((min-|max-)?(width|height)|left|right|top|bottom|float|clear|(margin|padding|border|inset)-(left|right|top|bottom)[\w-]*)\s*:|:\s*(left|right)\b")]
    private static partial Regex Sides();

    [GeneratedRegex(@"(margin|padding|inset)\s*:\s*([^;\s}]+)\s+([^;\s}]+)\s+([^;\s}]+)\s+([^;\s}]+)")]
    private static partial Regex FourValues();

    [GeneratedRegex(@"\sstyle\s*=\s*\\?[""'@]|<style|\son[a-z]+\s*=\s*\\?[""']|<script(?![^>]*\ssrc=)|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex(@"--([\w-]+):\s*(#[0-9a-f]{6})")]
    private static partial Regex Colours();
}
