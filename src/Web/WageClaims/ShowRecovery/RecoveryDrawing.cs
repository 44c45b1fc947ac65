using System.Globalization;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Shared;
using Microsoft.AspNetCore.Html;

namespace Inspectorate.Web.WageClaims.ShowRecovery;

/// <summary>The way of the money as falling columns, in SVG: each beside the ghost of the one before it. A table beneath says the same.</summary>
internal static class RecoveryDrawing
{
    private const int Column = 116;
    private const int Bar = 76;
    private const int Tallest = 150;
    private const int Top = 26;
    private const int Height = Top + Tallest + 26;

    public static IHtmlContent Svg(Recovery recovery, ReferenceData reference, string id)
    {
        var steps = recovery.Steps.Where(step => step.MinorUnits is not null).Select(step => (step.Name, Amount: step.MinorUnits!.Value)).ToList();
        var most = Math.Max(1, steps.Max(step => step.Amount));
        int Tall(long amount) => (int)Math.Round(Tallest * (decimal)amount / most, MidpointRounding.AwayFromZero);
        var columns = steps.Select((step, i) =>
        {
            var (x, tall, before) = ((i * Column) + ((Column - Bar) / 2), Tall(step.Amount), i == 0 ? 0 : Tall(steps[i - 1].Amount));
            var ghost = before > tall ? Markup.Of($"""<rect class="ghost" x="{x}" y="{Top + Tallest - before}" width="{Bar}" height="{before - tall}"/>""") : Markup.Nothing;
            var value = Figure(step.Amount, recovery.Currency, reference);
            return Markup.Of(
                $"""{ghost}<rect class="bar{(i == steps.Count - 1 ? " kept" : "")}" x="{x}" y="{Top + Tallest - tall}" width="{Bar}" height="{tall}"/><text x="{x + (Bar / 2)}" y="{Top + Tallest - Math.Max(tall, before) - 7}">{value}</text><text class="name" x="{x + (Bar / 2)}" y="{Height - 7}">{step.Name}</text>""");
        });
        var words = string.Join(", ", steps.Select(step => $"{step.Name.ToLowerInvariant()} {Figure(step.Amount, recovery.Currency, reference)}"));
        var width = steps.Count * Column;
        return Markup.Of(
            $"""<svg class="recovery" role="img" aria-labelledby="{id}" width="{width}" height="{Height}" viewBox="0 0 {width} {Height}"><title id="{id}">{recovery.Currency}: {words}.</title><path class="ground" d="M0 {Top + Tallest}H{width}"/>{Markup.All(columns)}</svg>""");
    }

    private static string Figure(long minorUnits, string currency, ReferenceData reference)
    {
        var known = reference.Currency(currency);
        return (minorUnits / known.MinorUnitsPerUnit).ToString("N" + known.Decimals, CultureInfo.InvariantCulture);
    }
}
