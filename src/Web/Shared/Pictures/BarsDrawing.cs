using Microsoft.AspNetCore.Html;

namespace Inspectorate.Web.Shared.Pictures;

/// <summary>How a bar is drawn. None is told by its colour alone: outlines, hatching and the name above it say the same.</summary>
internal enum BarLook { Plain, Sum, Falls, Hatched }

/// <summary>A sign on a bar: an upright line, the same with a foot, a ring.</summary>
internal enum BarSign { Line, Foot, Ring }

/// <summary>One bar with its name above it.</summary>
/// <param name="Bar">Where it begins and ends; null when the figure is not known.</param>
/// <param name="Value">Stands above its end; empty for none.</param>
/// <param name="Joins">The next bar begins where this one ends.</param>
internal sealed record BarRow(string Name, (decimal From, decimal Until)? Bar, string Value = "", BarLook Look = BarLook.Plain, bool Joins = false)
{
    public IReadOnlyList<(decimal At, BarSign Sign)> Signs { get; init; } = [];
}

/// <summary>Bars one under the other over one scale, narrow enough for a telephone. A table beneath has to say the same.</summary>
internal static class BarsDrawing
{
    private const int Row = 50;
    private const int Bar = 16;
    private const int Width = 340;
    private const int Left = 10;
    private const int Right = 28;
    private const int Foot = 26;

    /// <param name="words">What the picture tells, for those who do not see it; empty where the title is enough.</param>
    public static IHtmlContent Svg(string title, string words, IReadOnlyList<BarRow> rows, string id)
    {
        var scale = new Scale(rows.SelectMany(row => row.Signs.Select(sign => sign.At).Concat(row.Bar is { } bar ? [bar.From, bar.Until] : [])), Left, Width - Left - Right);
        var ground = rows.Count * Row;
        var told = Markup.If(words, said => $"<desc id=\"{id}-words\">{said}</desc>");
        var describes = Markup.If(words, _ => $" aria-describedby=\"{id}-words\"");
        return Markup.Of(
            $"""<svg class="spread" role="img" aria-labelledby="{id}"{describes} width="{Width}" height="{ground + Foot}" viewBox="0 0 {Width} {ground + Foot}"><title id="{id}">{title}</title>{told}{Hatching(rows, id)}{scale.Grid(ground)}{Markup.All(rows.Select((row, i) => Drawn(row, (i * Row) + Row - Bar - 6, scale, id)))}</svg>""");
    }

    private static IHtmlContent Drawn(BarRow row, int y, Scale scale, string id)
    {
        var value = Markup.If(row.Value, text => $"""<text class="value" x="{Width - 4}" y="{y - 8}">{text}</text>""");
        return Markup.Of($"""<text x="{Left}" y="{y - 8}">{row.Name}</text>{value}{(row.Bar is { } bar ? Rect(row, bar, y, scale, id) : Markup.Nothing)}{Markup.All(row.Signs.Select(sign => Sign(sign.Sign, scale.At(sign.At), y)))}""");
    }

    private static IHtmlContent Rect(BarRow row, (decimal From, decimal Until) bar, int y, Scale scale, string id)
    {
        var (from, until) = (scale.At(bar.From), scale.At(bar.Until));
        var (look, fill) = row.Look switch
        {
            BarLook.Sum => ("bar sum", Markup.Nothing),
            BarLook.Falls => ("falls", Markup.Nothing),
            BarLook.Hatched => ("hatched", Markup.Of($" fill=\"url(#{id}-hatch)\"")),
            _ => ("bar", Markup.Nothing),
        };
        var joins = row.Joins ? Markup.Of($"""<path class="joins" d="M{until} {y + Bar}v{Row - Bar}"/>""") : Markup.Nothing;
        return Markup.Of($"""{joins}<rect class="{look}"{fill} x="{Math.Min(from, until)}" y="{y}" width="{Math.Max(2, Math.Abs(until - from))}" height="{Bar}"/>""");
    }

    private static IHtmlContent Sign(BarSign sign, int x, int y) => sign switch
    {
        BarSign.Ring => Markup.Of($"""<circle class="mean" cx="{x}" cy="{y + (Bar / 2)}" r="4"/>"""),
        BarSign.Foot => Markup.Of($"""<path class="median" d="M{x} {y - 4}v{Bar + 8}m-6 0h12"/>"""),
        _ => Markup.Of($"""<path class="median" d="M{x} {y - 4}v{Bar + 8}"/>"""),
    };

    private static IHtmlContent Hatching(IReadOnlyList<BarRow> rows, string id) => rows.All(row => row.Look != BarLook.Hatched) ? Markup.Nothing : Markup.Of(
        $"""<defs><pattern id="{id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>""");
}
