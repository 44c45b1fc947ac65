using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Inspectorate.Web.Shared.LifecyclePictures;
using Inspectorate.Workflows.Definitions;

namespace Inspectorate.InProcess.Slices;

/// <summary>The picture of every lifecycle there is, whatever its size.</summary>
public class LifecyclePictureTests
{
    private static readonly IReadOnlyList<LifecycleDefinition> Lifecycles =
        LifecycleFolder.Read(Path.Combine(Path.GetDirectoryName(typeof(Program).Assembly.Location)!, "workflows"));

    public static TheoryData<string> Names => [.. Lifecycles.Select(lifecycle => lifecycle.Name).Distinct()];

    [Theory, MemberData(nameof(Names))]
    public void Every_state_is_drawn_once_and_the_present_one_says_so(string name)
    {
        var lifecycle = Newest(name);
        foreach (var state in lifecycle.States)
        {
            var svg = Draw(lifecycle, state.Name, [state.Name]);
            Assert.Equal(lifecycle.States.Count, svg.Descendants("rect").Count(rect => (string?)rect.Attribute("class") == "box"));
            var here = Assert.Single(svg.Descendants("g"), group => (string?)group.Attribute("class") == "here");
            Assert.Contains("You are here", here.Value, StringComparison.Ordinal);
            Assert.Equal(state.Means, here.Element("title")!.Value);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void No_box_touches_another_and_the_page_is_wide_enough(string name)
    {
        var lifecycle = Newest(name);
        var layout = new RowLayout(new LifecycleMap(lifecycle, []));
        foreach (var row in layout.Boxes.Values.GroupBy(box => box.Row))
        {
            var places = row.Select(box => box.X).Order().ToList();
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First > RowLayout.BoxWidth));
        }
        Assert.InRange(layout.Width, RowLayout.BoxWidth, 1240);
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_step_is_a_line_or_a_letter(string name)
    {
        var lifecycle = Newest(name);
        var map = new LifecycleMap(lifecycle, []);
        foreach (var step in lifecycle.Steps)
        foreach (var from in step.From.Where(from => from != step.To))
        {
            var isLine = map.Ways.Any(way => (way.From == from && way.To == step.To) || (way.BothWays && way.From == step.To && way.To == from));
            var isLetter = map.Letters.TryGetValue(step.To, out var letter) && map.LettersAt[from].Contains(letter);
            Assert.True(isLine ^ isLetter, $"{name}: {from} -> {step.To}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_way_so_far_is_drawn_as_a_line(string name)
    {
        var lifecycle = Newest(name);
        var start = lifecycle.Steps.First(step => step.From.Count == 0).To;
        var next = lifecycle.Steps.First(step => step.From.Contains(start) && step.To != start).To;
        var svg = Draw(lifecycle, next, [start, next]);
        Assert.Single(svg.Descendants("path"), path => Regex.IsMatch((string?)path.Attribute("class") ?? "", "^edge been"));
    }

    private static LifecycleDefinition Newest(string name) => Lifecycles.Where(lifecycle => lifecycle.Name == name).MaxBy(lifecycle => lifecycle.Version)!;

    private static XElement Draw(LifecycleDefinition lifecycle, string here, IReadOnlyList<string> visited)
    {
        using var to = new StringWriter();
        new LifecycleDrawing(lifecycle, here, visited).Svg("picture").WriteTo(to, HtmlEncoder.Default);
        Assert.DoesNotContain("NaN", to.ToString(), StringComparison.Ordinal);
        return XElement.Parse(to.ToString());
    }
}
