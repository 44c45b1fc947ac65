using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <param name="Field">Where it stands, such as "Periods[1].To" or "OtherSums[0].Least".</param>
public sealed record Obstacle(string Field, string Sentence);

/// <summary>What has to be known, and cannot be, before anything can be worked out.</summary>
internal sealed class AssessmentChecks(WageClaim claim, ReferenceData reference)
{
    private const decimal HoursInAWeek = 168;

    public IEnumerable<Obstacle> All()
    {
        if (claim.Periods.Count == 0 && claim.OtherSums.Count == 0) yield return new("Periods[0].From", "Enter at least one period of work, or another sum.");
        foreach (var obstacle in Overlaps()) yield return obstacle;
        for (var i = 0; i < claim.Periods.Count; i++)
            foreach (var obstacle in Period($"Periods[{i}]", claim.Periods[i])) yield return obstacle;
        for (var i = 0; i < claim.OtherSums.Count; i++)
            foreach (var obstacle in Other($"OtherSums[{i}]", claim.OtherSums[i])) yield return obstacle;
    }

    private IEnumerable<Obstacle> Overlaps()
    {
        LocalDate? lastDay = null;
        foreach (var (i, period) in claim.Periods.Index().OrderBy(it => it.Item.From))
        {
            if (lastDay >= period.From) yield return new($"Periods[{i}].From", "This period overlaps the one before it.");
            lastDay = period.To;
        }
    }

    private IEnumerable<Obstacle> Period(string at, PayPeriod period)
    {
        if (period.To < period.From)
        {
            yield return new($"{at}.To", "The period ends before it begins.");
            yield break;
        }
        if (period.PromisedMinorUnits < 0 || period.ContractMinorUnits < 0) yield return new($"{at}.Promised", "The pay is below zero.");
        if (period.PaidMinorUnits < 0) yield return new($"{at}.Paid", "The amount is below zero.");
        if (period.Deductions.Any(deduction => deduction.MinorUnits < 0)) yield return new($"{at}.Deductions[0].Amount", "An amount is below zero.");
        if (period.HoursPerWeek is < 0 or > HoursInAWeek || period.MostHoursPerWeek > HoursInAWeek)
            yield return new($"{at}.HoursPerWeek", $"A week has no {(period.MostHoursPerWeek ?? period.HoursPerWeek)} hours.");
        if (period.MostHoursPerWeek is { } most && (period.HoursPerWeek is not { } least || most < least))
            yield return new($"{at}.MostHoursPerWeek", "The most is less than the least.");
        if (period.DaysPerWeek is < 1 or > 7) yield return new($"{at}.DaysPerWeek", $"A week has no {period.DaysPerWeek} working days.");
        if (period is { PromisedPer: PayPer.Hour, HoursPerWeek: null })
            yield return new($"{at}.HoursPerWeek", "The pay was agreed by the hour: say how many hours a week were worked.");
        if (reference.OvertimeOn(period.From) is null || reference.OvertimeOn(period.To) is null)
            yield return new($"{at}.From", "No normal working hours are published for these days.");
        for (var i = 0; i < period.Counted.Count; i++)
            foreach (var obstacle in Counted($"{at}.Counted[{i}]", period, period.Counted[i])) yield return obstacle;
    }

    private IEnumerable<Obstacle> Counted(string at, PayPeriod period, CountedTime counted)
    {
        if (reference.ElementRuleOn(period.From, counted.Element) is not { BelongsTo: ElementScope.Period } rule || reference.ElementRuleOn(period.To, counted.Element) is null)
        {
            yield return new($"{at}.Element", "No rule is published for this and these days.");
            yield break;
        }
        if (Range(at, counted.Least, counted.Most) is { } wrong) yield return wrong;
        var days = new DateInterval(period.From, period.To);
        if (rule.AtMostPerWeek is { } perWeek && new Fraction(days.Length, 7) * perWeek < counted.Most)
            yield return new($"{at}.Most", "So many do not lie in this period.");
        if (rule.IsOnHolidays && reference.PublicHolidays.Count(holiday => days.Contains(holiday.Date)) is var holidays && counted.Most > holidays)
            yield return new($"{at}.Most", $"The calendar of public holidays knows {holidays} in this period.");
    }

    private IEnumerable<Obstacle> Other(string at, OtherSum other)
    {
        if (other.To < other.From)
        {
            yield return new($"{at}.To", "The last day is before the first.");
            yield break;
        }
        if (reference.ElementRuleOn(other.To, other.Element) is not { BelongsTo: ElementScope.Claim } rule)
        {
            yield return new($"{at}.Element", "No rule is published for this and these days.");
            yield break;
        }
        if (other.MinorUnits < 0 || other.PaidMinorUnits < 0) yield return new($"{at}.Amount", "The amount is below zero.");
        if (rule.NeedsSum && other.MinorUnits is null) yield return new($"{at}.Amount", "Write the sum.");
        if (!rule.NeedsSum && other.MinorUnits is not null) yield return new($"{at}.Amount", "The law says what this is worth. Leave the sum empty.");
        if (rule is { Asks: not null, PerYearOfWork: null } && other.Least is null) yield return new($"{at}.Least", $"Say how many: {rule.Asks}.");
        if (rule.Asks is null && other.Least is not null) yield return new($"{at}.Least", "Nothing is counted here. Leave it empty.");
        if (Range(at, other.Least ?? 0, other.Most ?? other.Least ?? 0) is { } wrong) yield return wrong;
        if (rule.Currency is { } currency && currency != claim.Currency) yield return new($"{at}.Element", $"The law states this in {currency}, and the claim is in {claim.Currency}.");
        if (rule.PayFor is not null && (claim.Periods.Count == 0 || reference.OvertimeOn(other.To) is null))
            yield return new($"{at}.Element", "Enter a period of work too: its pay is what this is counted with.");
    }

    private static Obstacle? Range(string at, decimal least, decimal most) =>
        least < 0 ? new($"{at}.Least", "The number is below zero.") : most < least ? new($"{at}.Most", "The most is less than the least.") : null;
}
