using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>
/// Every element that has a rule in the reference data is one sum: how many × which share × what one is worth. The rule says what is
/// counted (times, or the length of the work) and what one is worth (a time's pay, a price of the law, or a stated sum).
/// </summary>
internal sealed class ElementDue(ElementRule rule, DateInterval days)
{
    /// <param name="count">Null where the rule counts nothing: then it is one.</param>
    /// <param name="pay">Needed where a time's pay is what one is worth.</param>
    public DueLine Of(Fraction? count, PayOn? pay, long? stated, string reason = "")
    {
        var worth = rule.PayFor is { } unit ? pay!.For(unit) : rule.PriceMinorUnits ?? stated!.Value;
        var wanted = Wanted(count ?? 1);
        var many = rule.AtMost is { } most ? Fraction.Min(wanted, most) : wanted;
        var due = (many * rule.Share * worth).Rounded;
        List<(string, Figure)> figures =
        [
            ("count", Figure.Number(many.Shown)), ("share", Figure.Number(rule.Share)), ("rate", Figure.Amount(worth.Shown)), ("due", Figure.Amount(due)),
        ];
        if (rule.PayFor is { } per) figures.Add(("unit", Figure.Unit(per)));
        if (rule.PerYearOfWork is not null)
            figures.AddRange([("months", Figure.Number(PayOn.Months(days).Shown)), ("earned", Figure.Number(Earned().Shown)), ("given", Figure.Number((count ?? 0).Shown))]);
        var isCut = many < wanted;
        if (isCut) figures.Add(("wanted", Figure.Number(wanted.Shown)));
        return new DueLine(days, rule.Element, due, Arithmetic.Of(Form(count is not null, isCut), [.. figures]), rule.Source) { Reason = reason };
    }

    private string Form(bool isCounted, bool isCut) => rule switch
    {
        { PerYearOfWork: not null } => "service",
        { PayFor: not null } => isCut ? "time-cut" : "time",
        _ when isCut => "price-cut",
        { Share: 1 } when !isCounted => "stated",
        _ => "price",
    };

    /// <summary>What was counted; where the length of the work says how much there is, what was counted was already given.</summary>
    private Fraction Wanted(Fraction count) => rule.PerYearOfWork is null ? count : Fraction.Max(0, Earned() - (rule.Asks is null ? 0 : count));

    private Fraction Earned()
    {
        var months = PayOn.Months(days);
        Fraction earned = 0;
        decimal from = 0;
        if (months < (rule.FromMonthsOfWork ?? 0)) return earned;
        foreach (var step in rule.PerYearOfWork!)
        {
            var until = step.UntilYear is { } year ? Fraction.Min(months, year * 12) : months;
            if (until > from) earned += (until - from) * new Fraction(step.Units, 12);
            from = step.UntilYear * 12 ?? from;
        }
        return earned;
    }
}
