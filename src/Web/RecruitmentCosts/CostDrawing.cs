using System.Globalization;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Web.Shared;
using Microsoft.AspNetCore.Html;

namespace Inspectorate.Web.RecruitmentCosts;

/// <summary>The middle half of the workers of each corridor and year as a bar over months of income, its median as a line. The table says the same.</summary>
internal static class CostDrawing
{
    private const int Row = 50;
    private const int Bar = 16;
    private const int Width = 340;
    private const int Left = 10;
    private const int Foot = 26;

    public static IHtmlContent Svg(RecruitmentCostsPage page, string id)
    {
        var most = Math.Max(1, (int)Math.Ceiling(page.Spreads.Max(spread => Math.Max(spread.UpperQuartile, spread.Mean))));
        int At(decimal months) => Left + (int)Math.Round((Width - Left - 20) * months / most, MidpointRounding.AwayFromZero);
        var ground = page.Spreads.Count * Row;
        var scale = Enumerable.Range(0, most + 1).Where(month => most <= 12 || month % (most / 6) == 0).Select(month => Markup.Of(
            $"""<path class="grid" d="M{At(month)} 0V{ground}"/><text class="at" x="{At(month)}" y="{ground + 18}">{month.ToString(CultureInfo.InvariantCulture)}</text>"""));
        var rows = page.Spreads.Select((spread, i) =>
        {
            var (y, from, until) = ((i * Row) + Row - Bar - 6, At(spread.LowerQuartile), At(spread.UpperQuartile));
            return Markup.Of(
                $"""<text x="{Left}" y="{y - 8}">{page.Corridor(spread)}, {spread.Year.ToString(CultureInfo.InvariantCulture)}</text><rect class="bar" x="{from}" y="{y}" width="{Math.Max(2, until - from)}" height="{Bar}"/><path class="median" d="M{At(spread.Median)} {y - 4}v{Bar + 8}"/><circle class="mean" cx="{At(spread.Mean)}" cy="{y + (Bar / 2)}" r="4"/>""");
        });
        return Markup.Of(
            $"""<svg class="spread" role="img" aria-labelledby="{id}" width="{Width}" height="{ground + Foot}" viewBox="0 0 {Width} {ground + Foot}"><title id="{id}">{page.Say.Plain("cost.picture")}</title>{Markup.All(scale)}{Markup.All(rows)}</svg>""");
    }
}
