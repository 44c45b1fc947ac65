using NodaTime;
using static System.FormattableString;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>
/// What workers of a cohort may lawfully have paid themselves. The law of the day on which she paid counts; of the published cost, that of the
/// first day of the cohort's year.
/// </summary>
internal sealed class NationalExceptions(FeeInput input)
{
    private readonly ILookup<string, FeeOverlay> _rules = input.Overlay.ToLookup(rule => rule.Item);
    private readonly HashSet<string> _excepted = [.. input.Overlay.Where(rule => rule.Rule == OverlayRule.Exception).Select(rule => rule.Item)];
    private readonly Dictionary<string, IReadOnlyList<FeeOverlay>> _used = [];

    /// <summary>The exception in force on this day; null when there is none, or a prohibition goes before it.</summary>
    public FeeOverlay? On(string item, LocalDate day) =>
        _rules[item].Where(rule => rule.IsInForceOn(day)).MaxBy(rule => rule.Narrowness) is { Rule: OverlayRule.Exception } exception ? exception : null;

    public FeeOverlay? AtTheStart(string item) => On(item, new LocalDate(input.Cohort.Year, 1, 1));

    /// <summary>Whether an exception changes anything that is computed of this item.</summary>
    public bool Touch(string item) => Used(item).Count > 0;

    /// <summary>Of what one worker paid, the part that no exception allows. Two exceptions in turn do not allow more than the larger of them.</summary>
    public decimal Beyond(string item, IEnumerable<EvidenceLine> own)
    {
        if (!_excepted.Contains(item)) return own.Sum(input.InOurCurrency);
        var lines = own.ToList();
        var allowed = lines.Select(line => (Rule: On(item, line.On), Paid: input.InOurCurrency(line))).Where(line => line.Rule is not null)
            .GroupBy(line => line.Rule!, line => line.Paid).Select(paid => (Cap: paid.Key.CapMinorUnits!.Value, Allowed: Math.Min(paid.Key.CapMinorUnits!.Value, paid.Sum()))).ToList();
        return lines.Sum(input.InOurCurrency) - (allowed.Count == 0 ? 0 : Math.Min(allowed.Max(part => part.Cap), allowed.Sum(part => part.Allowed)));
    }

    /// <summary>All that the law says of the items of which an exception changes something: with it the result can be computed again.</summary>
    public IEnumerable<FeeOverlay> ToKeep() => input.Items().Where(Touch).SelectMany(item => _rules[item])
        .OrderBy(rule => rule.Item, StringComparer.Ordinal).ThenBy(rule => rule.Subject, StringComparer.Ordinal).ThenBy(rule => rule.From);

    /// <summary>For officers.</summary>
    public string Arithmetic(string item, Func<decimal, string> say) => string.Join(", ", Used(item).Select(rule =>
        Invariant($"up to {say(rule.CapMinorUnits!.Value)} may be paid by a worker ({rule.Law}, from {NodaTime.Text.LocalDatePattern.Iso.Format(rule.From)})")));

    public string Law(string item) => string.Join(", ", Used(item).Select(rule => rule.Law).Distinct());

    private IReadOnlyList<FeeOverlay> Used(string item)
    {
        if (!_excepted.Contains(item)) return [];
        if (_used.TryGetValue(item, out var known)) return known;
        return _used[item] =
        [
            .. input.Statements(item).Concat(input.Papers(item)).Select(line => On(item, line.On)).Prepend(AtTheStart(item))
                .OfType<FeeOverlay>().Distinct().OrderBy(rule => rule.From).ThenBy(rule => rule.Subject, StringComparer.Ordinal),
        ];
    }
}
