using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Flows;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Shared.Pictures;
using Microsoft.AspNetCore.Html;

namespace Inspectorate.Web.FeeChecks.Pictures;

/// <summary>The pictures of a check, each over the table that says the same. Amounts stand in the currency in which checks are computed.</summary>
internal sealed class FeeDrawings(ReferenceData reference)
{
    /// <summary>So many letters have room beside an amount.</summary>
    private const int MostLetters = 30;

    public IHtmlContent Way(string title, IReadOnlyList<FlowStep> steps) => BarsDrawing.Svg(title, Told(steps.Select(step => (step.Name, Said(step)))), [.. steps.Select((step, i) =>
        new BarRow(step.Name, (Units(step.From), Units(step.Until)), step.IsSum ? Figure(step.Until) : Sign(step.Change) + Figure(Math.Abs(step.Change)), LookOf(step), Joins: i + 1 < steps.Count && steps[i + 1].ByWorkers == step.ByWorkers))], "way");

    /// <param name="published">For one worker and all items.</param>
    public IHtmlContent Quarters(string title, IReadOnlyList<QuarterOnPage> quarters, long published) => BarsDrawing.Svg(title, Told(quarters.Select(quarter => (quarter.Name, Money(quarter.Each)))),
        [.. quarters.Select(quarter => new BarRow(quarter.Name, (0, Units(quarter.Each)), Figure(quarter.Each), BarLook.Hatched) { Signs = [(Units(published), BarSign.Line)] })], "quarters");

    public IHtmlContent Benchmark(string title, IReadOnlyList<CostFlow> flows) => BarsDrawing.Svg(title, "", [.. flows.SelectMany(flow => new[]
    {
        Beside(flow, Name(flow.Item), flow.BorneEach, BarLook.Plain),
        Beside(flow, $"{flow.Item}, {(flow.Workers is null ? "to be repaid" : "by a worker")}", WorkersEach(flow), BarLook.Hatched),
    })], "benchmark");

    /// <summary>What a worker paid of it; for a party what it has to repay her. Null when nobody knows, or may.</summary>
    public static long? WorkersEach(CostFlow flow) => flow.Workers is { } paid ? paid.Each : flow.Owed;

    public string Said(FlowStep step) => step.IsSum ? Money(step.Until) : Sign(step.Change) + Money(Math.Abs(step.Change));

    public string Money(long minorUnits) => reference.Format(new Money(minorUnits, FeeReference.Currency)).Replace('-', '−');

    /// <summary>"B6 Travel and lodging": the title as far as its first comma, and no longer than there is room.</summary>
    public string Name(string item)
    {
        var title = reference.FeeItems.First(known => known.Code == item).Title;
        var name = $"{item} {title.Split(',', ':', ';')[0]}";
        return name.Length <= MostLetters ? name : name[..name.LastIndexOf(' ', MostLetters - 1)] + "…";
    }

    private BarRow Beside(CostFlow flow, string name, long? each, BarLook look) =>
        new(name, each is { } known ? (0, Units(known)) : null, each is { } amount ? Figure(amount) : "not known", look)
        {
            Signs = flow.ExpectedEach > 0 ? [(Units(flow.ExpectedEach), flow.IsFloor ? BarSign.Foot : BarSign.Line)] : [],
        };

    private static string Sign(long change) => change switch { > 0 => "+", < 0 => "−", _ => "" };

    private static BarLook LookOf(FlowStep step) => !step.IsSum ? BarLook.Falls : step.ByWorkers ? BarLook.Hatched : BarLook.Sum;

    private static string Told(IEnumerable<(string Name, string Amount)> parts) => string.Join("; ", parts.Select(part => $"{part.Name}: {part.Amount}")) + ".";

    private decimal Units(long minorUnits) => minorUnits / (decimal)reference.Currency(FeeReference.Currency).MinorUnitsPerUnit;

    /// <summary>Without the currency, and short where it is very long.</summary>
    private string Figure(long minorUnits) => Math.Abs(Units(minorUnits)) >= 100_000_000 ? Scale.Short(Units(minorUnits)).Replace('-', '−') : Money(minorUnits).Split(' ')[0];
}
