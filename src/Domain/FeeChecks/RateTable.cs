using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>Finds the rate of a day among years of daily rates without reading them all.</summary>
internal sealed class RateTable
{
    private readonly Dictionary<string, ExchangeRate[]> _byCurrency;

    public RateTable(IReadOnlyList<ExchangeRate> rates)
    {
        Rates = rates;
        _byCurrency = rates.GroupBy(rate => rate.Currency).ToDictionary(same => same.Key, same => same.OrderBy(rate => rate.From).ToArray());
    }

    public IReadOnlyList<ExchangeRate> Rates { get; }

    public ExchangeRate? On(LocalDate date, string currency)
    {
        if (!_byCurrency.TryGetValue(currency, out var rates)) return null;
        var (low, high) = (0, rates.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (rates[middle].From <= date) low = middle;
            else high = middle - 1;
        }
        return rates[low].IsInForceOn(date) ? rates[low] : null;
    }
}
