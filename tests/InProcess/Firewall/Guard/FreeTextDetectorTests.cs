using System.Diagnostics;
using System.Text;
using Inspectorate.Firewall.Guard;

namespace Inspectorate.InProcess.Firewall.Guard;

/// <summary>How well the detector finds what must not be stored, on lines that people might write (FW-04). What it misses stands in MISSES.md.</summary>
public sealed class FreeTextDetectorTests(ITestOutputHelper output)
{
    private static readonly string[] Classes = [Labelled.Zone, Labelled.Number, Labelled.Status];

    [Fact]
    public void There_are_enough_lines_in_every_language()
    {
        var lines = Labelled.All;
        Assert.InRange(lines.Count(line => line.Class is Labelled.Zone or Labelled.Number), 300, int.MaxValue);
        Assert.InRange(lines.Count(line => line.Class is Labelled.Nothing), 300, int.MaxValue);
        Assert.Equal(["am", "ar", "bn", "en", "fr", "hi", "id", "ne", "si", "sw", "tl", "ur"], lines.Select(line => line.Language).Distinct().Order(StringComparer.Ordinal));
        Assert.All(lines.GroupBy(line => line.Language), of => Assert.InRange(of.Count(line => line.Class == Labelled.Nothing), 20, int.MaxValue));
        Assert.Equal(lines.Count, lines.Select(line => line.Text).Distinct().Count());
    }

    [Fact]
    public void Zones_and_anchored_numbers_are_found_and_little_else()
    {
        var lines = Labelled.All;
        var report = new StringBuilder();
        foreach (var of in Classes)
            foreach (var language in lines.Select(line => line.Language).Distinct().Order(StringComparer.Ordinal).Append("all"))
            {
                var here = lines.Where(line => language == "all" || line.Language == language).ToList();
                var guilty = here.Where(line => line.Class == of).ToList();
                var innocent = here.Where(line => line.Class == Labelled.Nothing).ToList();
                report.AppendLine($"{of,-7} {language,-4} recall {Share(guilty.Count(line => Finds(line, of)), guilty.Count)}   false alarms {Share(innocent.Count(line => Finds(line, of)), innocent.Count)}");
            }
        output.WriteLine(report.ToString());
        var wrong = lines.Where(line => line.Class is Labelled.Zone or Labelled.Number ? !Finds(line, line.Class) : IsStored(line)).ToList();
        foreach (var line in wrong)
            output.WriteLine($"{(line.Class is Labelled.Zone or Labelled.Number ? "missed" : "false alarm")} {line.Language} {line.Class}: {line.Text} [{string.Join("; ", FreeTextDetector.Look(line.Text))}]");
        foreach (var line in lines.Where(line => line.Class == Labelled.Status && !Finds(line, Labelled.Status)))
            output.WriteLine($"missed {line.Language} status: {line.Text}");

        foreach (var of in new[] { Labelled.Zone, Labelled.Number })
            Assert.InRange(Rate(lines.Where(line => line.Class == of), line => Finds(line, of)), 0.98, 1);
        Assert.InRange(Rate(lines.Where(line => line.Class is Labelled.Nothing or Labelled.Status), IsStored), 0, 0.02);
    }

    [Theory]
    [InlineData("passport A1234567", 9, 8)]
    [InlineData("My passport number is A 123 4567.", 22, 10)]
    [InlineData("رقم الجواز أ١٢٣٤٥٦٧ فقط", 11, 8)]
    public void It_says_where(string text, int start, int length)
    {
        var found = Assert.Single(FreeTextDetector.Look(text));
        // A letter of another script before the digits may or may not be taken as a part of the number.
        Assert.InRange(found.Start, start, start + 1);
        Assert.Equal(start + length, found.Start + found.Length);
        Assert.Equal(text[found.Start..(found.Start + found.Length)], found.Text);
        Assert.NotEmpty(found.Keyword);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("   \n ")]
    [InlineData("\ud800 A lone surrogate, passport \udc00")]
    [InlineData("\uffff\ufdd0 passport \ufffe")]
    public void It_takes_whatever_comes(string? text) => Assert.Empty(FreeTextDetector.Look(text));

    /// <summary>Texts made to make a pattern go back and forth: eight times as long takes about eight times as long.</summary>
    [Theory]
    [InlineData("passport ")]
    [InlineData("A1")]
    [InlineData("1 ")]
    [InlineData("1-")]
    [InlineData("P<UTO")]
    [InlineData("<")]
    [InlineData("a<")]
    [InlineData("number number passport 1 ")]
    [InlineData("passport 123457 ")]
    [InlineData("जवाज़ ")]
    public void Time_grows_with_the_text_and_no_faster(string part)
    {
        FreeTextDetector.Look(Repeated(part, 2_000));
        // The best of some rounds: other tests run beside this one. What grows with the square would take sixty-four times as long.
        var once = Best(Repeated(part, 20_000));
        var eightTimes = Best(Repeated(part, 160_000));
        Assert.True(eightTimes < once * 32, $"{part}: {once}, then {eightTimes}");
    }

    private static bool Finds(Labelled line, string of) => FreeTextDetector.Look(line.Text).Any(found => found.Class == of switch
    {
        Labelled.Zone => DetectedClass.MachineReadable,
        Labelled.Number => DetectedClass.PaperNumber,
        _ => DetectedClass.StatusWord,
    });

    /// <summary>The text would be held back.</summary>
    private static bool IsStored(Labelled line) => FreeTextDetector.Look(line.Text).Any(found => found.Class != DetectedClass.StatusWord);

    private static double Rate(IEnumerable<Labelled> lines, Func<Labelled, bool> counts)
    {
        var all = lines.ToList();
        return (double)all.Count(counts) / all.Count;
    }

    /// <summary>With the interval of Wilson at 95 percent.</summary>
    private static string Share(int hits, int of)
    {
        if (of == 0) return "-";
        const double z = 1.96;
        var (p, n) = ((double)hits / of, (double)of);
        var middle = (p + (z * z / (2 * n))) / (1 + (z * z / n));
        var half = z / (1 + (z * z / n)) * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        return $"{hits,3} of {of,3} = {p:0.000} ({Math.Max(0, middle - half):0.000} to {Math.Min(1, middle + half):0.000})";
    }

    private static string Repeated(string part, int length) => string.Concat(Enumerable.Repeat(part, (length / part.Length) + 1));

    private static TimeSpan Best(string text) => Enumerable.Range(0, 7).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        FreeTextDetector.Look(text);
        return watch.Elapsed;
    });
}
