using System.Text.RegularExpressions;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Languages;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>Flesch-Kincaid: a grade is a year at school. The texts of one group stand on one screen, or on a few of one kind.</summary>
public partial class ReadingGradeTests
{
    private const double MeanGrade = 5;
    private const double HighestGrade = 6;

    /// <summary>Fewer say nothing: one long word would be a grade of forty. Such groups are looked at together.</summary>
    private const int FewestWords = 30;

    /// <summary>Regions, currencies and elements of pay are named as the law names them; the last file's words are for the public, not for a claim.</summary>
    private static readonly string[] NotAWorkersScreen =
    [
        "region", "currency", "element", "letter", "transparency", "figures", "asker", "basis", "outcome", "released", "company", "other-body",
        "withdrawal", "emergency-read", "erasure",
    ];

    private static readonly IReadOnlyDictionary<string, Wording> English =
        new LanguageTable(showsUnchecked: true, ReferenceReader.ReadFolder(Repository.Path("seed/reference"))).TextsOf("en");

    [Fact]
    public void A_child_of_ten_can_read_every_screen_of_a_worker()
    {
        var groups = English.GroupBy(text => text.Key.Split('.')[0], text => text.Value.Text)
            .Where(group => !NotAWorkersScreen.Contains(group.Key)).Select(group => (Screen: group.Key, Texts: group.ToList())).ToList();
        var large = groups.Where(group => WordsIn(group.Texts) >= FewestWords).ToList();
        var small = groups.Except(large).SelectMany(group => group.Texts).ToList();
        var grades = large.Select(group => (group.Screen, Grade: Grade(group.Texts))).Append((Screen: "small ones", Grade: Grade(small))).ToList();

        Assert.True(large.Count > 20);
        Assert.DoesNotContain(grades, screen => screen.Grade > HighestGrade);
        Assert.InRange(grades.Average(screen => screen.Grade), -3, MeanGrade);
    }

    [Theory]
    [InlineData("letter", 7)]
    [InlineData("register", 6)]
    [InlineData("allowed", 6)]
    public void Letters_and_the_register_are_plain_too(string start, double highest) => Assert.InRange(
        Grade([.. English.Where(text => text.Key.StartsWith(start + ".", StringComparison.Ordinal)).Select(text => text.Value.Text)]), -3, highest);

    /// <summary>Sentences of which the grade is known, so that the measure itself cannot be kind.</summary>
    [Theory]
    [InlineData("The cat sat on the mat.", -2, 0)]
    [InlineData("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 10, 14)]
    [InlineData("Determination of the admissibility of supplementary documentation is discretionary.", 20, 40)]
    public void The_measure_tells_easy_from_hard(string text, double from, double to) => Assert.InRange(Grade([text]), from, to);

    private static double Grade(IReadOnlyList<string> texts)
    {
        var sentences = texts.Sum(text => SentenceEnd().Split(text).Count(sentence => Word().IsMatch(sentence)));
        var words = texts.SelectMany(text => Word().Matches(Part().Replace(text, "it"))).Select(word => word.Value.ToLowerInvariant()).ToList();
        return 0.39 * words.Count / sentences + 11.8 * words.Sum(Syllables) / words.Count - 15.59;
    }

    private static int WordsIn(IEnumerable<string> texts) => texts.Sum(text => Word().Count(text));

    /// <summary>Groups of vowels, without an e that nobody says.</summary>
    private static int Syllables(string word) => Math.Max(1, Vowels().Count(word) - (SilentEnd().IsMatch(word) ? 1 : 0));

    [GeneratedRegex(@"(?<=[.!?:])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[A-Za-z’']+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Part();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("([^aeiouyl]e|[^aeiouytd]ed|[^aeiouyszxchg]es)$")]
    private static partial Regex SilentEnd();
}
