using System.Globalization;
using Inspectorate.Workflows.Definitions;
using Microsoft.AspNetCore.Html;

namespace Inspectorate.Web.Shared.LifecyclePictures;

/// <summary>The picture itself, as SVG: boxes for states, lines for steps. Shape and words carry what colour says as well.</summary>
internal sealed class LifecycleDrawing(LifecycleDefinition lifecycle, string here, IReadOnlyList<string> visited)
{
    private const double BoxHeight = 54;
    private const double RowGap = 44;
    private const double Margin = 14;
    private const int LineLength = 22;

    private readonly LifecycleMap _map = new(lifecycle, visited);
    private readonly HashSet<string> _visited = [.. visited];

    public IHtmlContent Svg(string id)
    {
        var layout = new RowLayout(_map);
        var (width, height) = (layout.Width + 2 * Margin, layout.RowCount * (BoxHeight + RowGap) - RowGap + 2 * Margin);
        var ways = layout.Lanes.OrderBy(pair => IsWalked(pair.Key)).Select(pair => Line(layout, pair.Key, pair.Value));
        return Markup.Of(
            $"""
            <svg class="lifecycle" role="img" aria-labelledby="{id}" width="{Text(width)}" height="{Text(height)}" viewBox="{Text(-Margin)} {Text(-Margin)} {Text(width)} {Text(height)}">
            <title id="{id}">{lifecycle.Title}. {Words.Current.YouAreHere}: {lifecycle.State(here).Title}.</title>
            {Markup.All(ways)}{Markup.All(_map.Order.Select(state => Box(layout.Boxes[state])))}
            </svg>
            """);
    }

    private bool IsWalked(Way way) => _map.Walked.Contains((way.From, way.To)) || (way.BothWays && _map.Walked.Contains((way.To, way.From)));

    private static double Top(Spot spot) => spot.Row * (BoxHeight + RowGap);

    private IHtmlContent Box(Spot spot)
    {
        var state = lifecycle.State(spot.State!);
        var (x, y) = (spot.X - RowLayout.BoxWidth / 2, Top(spot));
        var isHere = state.Name == here;
        var lines = Wrap(state.Title).Concat(isHere ? [$"● {Words.Current.YouAreHere}"] : Array.Empty<string>()).ToList();
        var first = y + BoxHeight / 2 - (lines.Count - 1) * 7.5 + 4.5;
        var text = lines.Select((line, i) => Markup.Of($"""<text x="{Text(spot.X)}" y="{Text(first + 15 * i)}">{line}</text>"""));
        var corner = state.IsEnd ? BoxHeight / 2 : 9;
        var halo = isHere
            ? Markup.Of($"""<rect class="halo" x="{Text(x - 5)}" y="{Text(y - 5)}" width="{Text(RowLayout.BoxWidth + 10)}" height="{Text(BoxHeight + 10)}" rx="{Text(corner + 5)}"/>""")
            : Markup.Nothing;
        var tick = _visited.Contains(state.Name) && !isHere
            ? Markup.Of($"""<path class="tick" d="M{Text(x + 10)} {Text(y + 14)}l3 3.500 6-7"/>""")
            : Markup.Nothing;
        return Markup.Of(
            $"""<g class="{(isHere ? "here" : _visited.Contains(state.Name) ? "been" : "")}"><title>{state.Means}</title>{halo}<rect class="box" x="{Text(x)}" y="{Text(y)}" width="{Text(RowLayout.BoxWidth)}" height="{Text(BoxHeight)}" rx="{Text(corner)}"/>{tick}{Markup.All(text)}{Letters(state.Name, x, y)}</g>""");
    }

    /// <summary>Its own letter at the corner; the letters of the states it can lead to along its end.</summary>
    private IHtmlContent Letters(string state, double x, double y)
    {
        var own = _map.Letters.TryGetValue(state, out var letter) ? Letter(letter, x + 1, y, "letter own") : Markup.Nothing;
        var to = _map.LettersAt[state].Order().Select((other, i) => Letter(other, x + RowLayout.BoxWidth - 4 - i * 19, y + BoxHeight, "letter"));
        return Markup.All([own, .. to]);
    }

    private static IHtmlContent Letter(char letter, double x, double y, string css)
        => Markup.Of($"""<g class="{css}"><circle cx="{Text(x)}" cy="{Text(y)}" r="8.500"/><text x="{Text(x)}" y="{Text(y + 3.5)}">{letter}</text></g>""");

    private IHtmlContent Line(RowLayout layout, Way way, IReadOnlyList<Spot> spots)
    {
        var (from, to) = (spots[0], spots[^1]);
        var css = (IsWalked(way) ? " been" : "") + (from.Row > to.Row ? " back" : "");
        var points = from.Row == to.Row ? [] : Points(layout, way, spots);
        var path = from.Row == to.Row
            ? Beside(from, to)
            : "M" + string.Join(' ', points.Select((p, i) => i == 0 ? p.ToString() : Bend(points[i - 1], p)));
        var tips = from.Row == to.Row
            ? [TipBeside(from, to), way.BothWays ? TipBeside(to, from) : ""]
            : new[] { Tip(points[^1], from.Row < to.Row), way.BothWays ? Tip(points[0], from.Row > to.Row) : "" };
        return Markup.Of($"""<path class="edge{css}" d="{path}"/><path class="tip{css}" d="{string.Concat(tips)}"/>""");
    }

    private static List<Point> Points(RowLayout layout, Way way, IReadOnlyList<Spot> spots)
    {
        var down = spots[0].Row < spots[^1].Row;
        List<Point> points = [new(Port(layout, spots[0], spots[1], down), Top(spots[0]) + (down ? BoxHeight : 0))];
        foreach (var lane in spots.Skip(1).SkipLast(1))
        {
            points.Add(new(lane.X, Top(lane) + (down ? 0 : BoxHeight)));
            points.Add(new(lane.X, Top(lane) + (down ? BoxHeight : 0)));
        }
        points.Add(new(Port(layout, spots[^1], spots[^2], !down), Top(spots[^1]) + (down ? 0 : BoxHeight)));
        return points;
    }

    /// <summary>Lines at one side of a box stand apart, in the order of where they come from.</summary>
    private static double Port(RowLayout layout, Spot box, Spot towards, bool below)
    {
        var others = (below ? box.Below : box.Above).OrderBy(other => other.X).ToList();
        var step = Math.Min(22, (RowLayout.BoxWidth - 60) / others.Count);
        return box.X + (others.IndexOf(towards) - (others.Count - 1) / 2.0) * step;
    }

    private static string Bend(Point from, Point to) => Math.Abs(from.X - to.X) < .5
        ? $"L{to}"
        : $"C{new Point(from.X, (from.Y + to.Y) / 2)} {new Point(to.X, (from.Y + to.Y) / 2)} {to}";

    private static string Beside(Spot from, Spot to)
    {
        var side = Math.Sign(to.X - from.X) * RowLayout.BoxWidth / 2;
        var (start, end) = (new Point(from.X + side, Top(from) + BoxHeight / 2), new Point(to.X - side, Top(to) + BoxHeight / 2));
        return $"M{start}L{end}";
    }

    private static string TipBeside(Spot from, Spot to)
    {
        var away = Math.Sign(to.X - from.X);
        var (x, y) = (to.X - away * RowLayout.BoxWidth / 2, Top(to) + BoxHeight / 2);
        return $"M{new Point(x, y)}L{new Point(x - away * 8, y - 4)} {new Point(x - away * 8, y + 4)}z";
    }

    private static string Tip(Point at, bool down)
    {
        var back = down ? -8 : 8;
        return $"M{at}L{new Point(at.X - 4, at.Y + back)} {new Point(at.X + 4, at.Y + back)}z";
    }

    private static IEnumerable<string> Wrap(string title)
    {
        var line = "";
        foreach (var word in title.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= LineLength)
            {
                yield return line;
                line = "";
            }
            line += (line.Length > 0 ? " " : "") + word;
        }
        yield return line;
    }

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private readonly record struct Point(double X, double Y)
    {
        public override string ToString() => $"{Text(X)} {Text(Y)}";
    }
}
