using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Inspectorate.Web.Shared.Pictures;

/// <summary>Places figures along a line of a picture, from one round figure to another. Zero is always on it.</summary>
internal sealed class Scale
{
    private const int MostSteps = 5;
    private const decimal Million = 1_000_000, Billion = 1_000_000_000;

    private readonly int _start, _length;
    private readonly decimal _step;

    /// <param name="start">Where the least figure lies, in pixels.</param>
    public Scale(IEnumerable<decimal> figures, int start, int length)
    {
        var all = figures.Append(0).ToList();
        (_start, _length, _step) = (start, length, Step(all.Max() - all.Min()));
        Least = decimal.Floor(all.Min() / _step) * _step;
        Most = Math.Max(Least + _step, decimal.Ceiling(all.Max() / _step) * _step);
    }

    public decimal Least { get; }
    public decimal Most { get; }

    public int At(decimal figure) => _start + (int)Math.Round(_length * (figure - Least) / (Most - Least), MidpointRounding.AwayFromZero);

    /// <summary>Upright lines with their figures under them.</summary>
    /// <param name="ground">How far down they reach.</param>
    public IHtmlContent Grid(int ground) => Markup.All(Marks().Select(mark => Markup.Of(
        $"""<path class="{(mark == 0 ? "zero" : "grid")}" d="M{At(mark)} 0V{ground}"/><text class="at" x="{At(mark)}" y="{ground + 18}">{Short(mark)}</text>""")));

    /// <summary>"12,000", "2.5 M" for millions, "1 bn" for thousands of them.</summary>
    public static string Short(decimal figure) =>
        Math.Abs(figure) >= Billion ? (figure / Billion).ToString("#,0.#", CultureInfo.InvariantCulture) + " bn"
        : Math.Abs(figure) >= Million ? (figure / Million).ToString("0.#", CultureInfo.InvariantCulture) + " M"
        : figure.ToString("#,0.##", CultureInfo.InvariantCulture);

    private IEnumerable<decimal> Marks()
    {
        for (var mark = Least; mark <= Most; mark += _step) yield return mark;
    }

    /// <summary>1, 2, 5, 10, 20, 50 and so on.</summary>
    private static decimal Step(decimal span)
    {
        for (var ten = 1m; ; ten *= 10)
            foreach (var step in new[] { ten, 2 * ten, 5 * ten })
                if (span <= step * MostSteps) return step;
    }
}
