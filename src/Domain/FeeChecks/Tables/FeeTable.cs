using System.Text.Json;
using System.Text.Json.Nodes;
using Inspectorate.Domain.FeeChecks.Verdicts;
using Inspectorate.Domain.Shared.Reference;
using NodaTime.Text;

namespace Inspectorate.Domain.FeeChecks.Tables;

/// <summary>
/// A table of fee reference data that two people may change. What it says stands as JSON in the same form as its file in <c>seed/reference/</c>,
/// and is read as strictly.
/// </summary>
public abstract class FeeTable
{
    public static readonly FeeTable
        Costs = new FeeTable<ExpectedCost>("expected-costs", fees => fees.ExpectedCosts, (fees, costs) => fees with { ExpectedCosts = costs }),
        Rates = new FeeTable<ExchangeRate>("exchange-rates", fees => fees.ExchangeRates, (fees, rates) => fees with { ExchangeRates = rates }),
        Overlay = new FeeTable<FeeOverlay>("fee-overlay", fees => fees.Overlay, (fees, overlay) => fees with { Overlay = overlay }),
        Rules = new FeeTable<FeeRules>("fee-rules", fees => fees.Rules, (fees, rules) => fees with { Rules = rules });

    public static readonly IReadOnlyList<FeeTable> All = [Costs, Rates, Overlay, Rules];

    public static FeeTable? Named(string name) => All.FirstOrDefault(table => table.Name == name);

    /// <summary>As its file is called, without ".json".</summary>
    public abstract string Name { get; }

    public abstract IReadOnlyList<Dated> Of(FeeReference fees);

    /// <summary>The reference data with these versions in the place of those with the same keys, and with what is new.</summary>
    public abstract FeeReference With(FeeReference fees, IEnumerable<Dated> entries);

    /// <exception cref="JsonException">A member is missing, unknown or of the wrong kind.</exception>
    public abstract Dated Read(JsonObject entry);

    public abstract JsonObject Write(Dated entry);

    /// <exception cref="JsonException">It was not written by <see cref="WriteAll"/>.</exception>
    public IReadOnlyList<Dated> ReadAll(string entries) => [.. JsonNode.Parse(entries)!.AsArray().Select(entry => Read(entry!.AsObject()))];

    public string WriteAll(IEnumerable<Dated> entries) => new JsonArray([.. entries.Select(Write)]).ToJsonString(CanonicalJson.Flat);

    /// <summary>What an entry is about and from when. Its versions share it.</summary>
    public static string KeyOf(Dated entry) => $"{entry.Subject} from {LocalDatePattern.Iso.Format(entry.From)}";

    public static string SubjectOf(Dated entry) => entry.Subject;
}

internal sealed class FeeTable<T>(string name, Func<FeeReference, IReadOnlyList<T>> get, Func<FeeReference, IReadOnlyList<T>, FeeReference> set) : FeeTable where T : Dated
{
    public override string Name => name;

    public override IReadOnlyList<Dated> Of(FeeReference fees) => get(fees);

    public override FeeReference With(FeeReference fees, IEnumerable<Dated> entries)
    {
        var changed = entries.Cast<T>().ToList();
        var keys = changed.Select(KeyOf).ToHashSet();
        return set(fees, [.. get(fees).Where(entry => !keys.Contains(KeyOf(entry))), .. changed]);
    }

    public override Dated Read(JsonObject entry) => entry.Deserialize<T>(CanonicalJson.Lines) ?? throw new JsonException("There is nothing.");

    public override JsonObject Write(Dated entry) => JsonSerializer.SerializeToNode((T)entry, CanonicalJson.Lines)!.AsObject();
}
