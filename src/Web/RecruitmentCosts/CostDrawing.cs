using System.Globalization;
using Inspectorate.Web.Shared.Pictures;
using Microsoft.AspNetCore.Html;

namespace Inspectorate.Web.RecruitmentCosts;

/// <summary>The middle half of the workers of each corridor and year as a bar over months of income, its median as a line. The table says the same.</summary>
internal static class CostDrawing
{
    public static IHtmlContent Svg(RecruitmentCostsPage page, string id) => BarsDrawing.Svg(page.Say.Plain("cost.picture"), "", [.. page.Spreads.Select(spread =>
        new BarRow($"{page.Corridor(spread)}, {spread.Year.ToString(CultureInfo.InvariantCulture)}", (spread.LowerQuartile, spread.UpperQuartile))
        {
            Signs = [(spread.Median, BarSign.Line), (spread.Mean, BarSign.Ring)],
        })], id);
}
