using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

public class ChecklistTests
{
    private static readonly string Folder = Repository.Path("seed/checklists");
    private static readonly Checklists Lists = ChecklistFolder.Read(Folder);

    [Fact]
    public void Every_kind_of_place_has_its_questions_with_their_sources()
    {
        foreach (var (kind, prefix, count) in new[]
        {
            (PlaceKind.AgencyPremises, "AP", 22), (PlaceKind.Workplace, "WP", 25), (PlaceKind.PrivateHousehold, "HH", 18), (PlaceKind.WorkersLodging, "LO", 6),
        })
        {
            var list = Lists.InForceOn(kind, new(2026, 5, 4));
            Assert.Equal(count, list.Questions.Count());
            Assert.All(list.Questions, question => Assert.StartsWith(prefix, question.Code));
            Assert.All(list.Questions, question => Assert.NotEmpty(question.Source));
        }
    }

    [Fact]
    public void No_finding_points_to_who_came_to_us() =>
        Assert.All(Lists.All.SelectMany(list => list.Questions), question => Assert.Null(SourceWords.FirstIn(question.Finding)));

    [Fact]
    public void A_visit_keeps_the_version_with_which_it_began()
    {
        var second = Text("workplace.json").Replace("\"version\": 1", "\"version\": 2").Replace("\"in-force-from\": \"2026-01-01\"", "\"in-force-from\": \"2026-07-01\"");
        var lists = ChecklistFolder.Read([.. Files(), ("workplace.2.json", second)]);
        Assert.Equal(1, lists.InForceOn(PlaceKind.Workplace, new(2026, 6, 30)).Version);
        Assert.Equal(2, lists.InForceOn(PlaceKind.Workplace, new(2026, 7, 1)).Version);
        Assert.Equal(1, lists.Of("workplace", 1).Version);
        Assert.Throws<InvalidOperationException>(() => lists.Of("workplace", 3));
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 0", "a version is 1 or more")]
    [InlineData("\"version\": 1", "\"version\": \"one\"", "line 4")]
    [InlineData("\"limits\":", "\"limitz\":", "limitz")]
    [InlineData("\"in-force-from\": \"2026-01-01\"", "\"in-force-from\": \"2026-13-01\"", "2026-13-01")]
    [InlineData("\"code\": \"WP2\"", "\"code\": \"WP1\"", "WP1 is there twice")]
    [InlineData("\"code\": \"WP2\"", "\"code\": \"two\"", "two is no code")]
    [InlineData("\"class\": \"minor\"", "\"class\": \"small\"", "questions[5].class")]
    [InlineData("\"place\": \"workplace\"", "\"place\": \"workers-lodging\"", "two checklists are for WorkersLodging")]
    [InlineData("\"place\": \"workplace\"", "\"place\": \"workers-lodging\"", "no checklist for Workplace")]
    [InlineData("Are injuries reported?", "", "WP19: a question, its finding and its source are written out")]
    public void A_file_that_is_wrong_is_refused_by_name_and_reason(string right, string wrong, string reason)
    {
        var refused = Assert.Throws<ReferenceDataException>(() => ChecklistFolder.Read(
            [.. Files().Select(file => file.Name == "workplace.json" ? (file.Name, file.Text.Replace(right, wrong)) : file)]));
        Assert.Contains(refused.Errors, error => error.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A worker complained about the pay.", true)]
    [InlineData("See claim 7KQ2M4XH9B.", true)]
    [InlineData("Case 7KQ2M4XH9B belongs to it.", true)]
    [InlineData("Somebody told us of it.", true)]
    [InlineData("Pay of March is short by a third in ten of forty payslips.", false)]
    [InlineData("Put right by 2026-05-04; telephone 0123456789.", false)]
    public void Words_that_point_to_a_source_are_found(string words, bool found) => Assert.Equal(found, SourceWords.FirstIn(words) is not null);

    private static IEnumerable<(string Name, string Text)> Files() =>
        Directory.GetFiles(Folder, "*.json").Order().Select(path => (Path.GetFileName(path), File.ReadAllText(path)));

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
