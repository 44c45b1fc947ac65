using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.WageClaims;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Domain.Shared.Reference;

internal static class ReferenceChecks
{
    /// <summary>Overlaps and gaps between the entries of one subject, given in the order of their first day.</summary>
    public static IEnumerable<string> Breaks(string file, string subject, IEnumerable<Dated> entries)
    {
        Dated? before = null;
        foreach (var entry in entries)
        {
            if (entry.To < entry.From) yield return $"{file}: {subject} from {Iso(entry.From)} ends before it begins.";
            if (before is not null && (before.To is not { } end || end >= entry.From))
                yield return $"{file}: {subject}: the entries from {Iso(before.From)} and from {Iso(entry.From)} overlap.";
            else if (before?.To is { } last && last.PlusDays(1) < entry.From)
                yield return $"{file}: {subject}: nothing is in force from {Iso(last.PlusDays(1))} to {Iso(entry.From.PlusDays(-1))}.";
            before = entry;
        }
    }

    public static IEnumerable<string> Errors(ReferenceData data) =>
    [
        .. data.MinimumWages.SelectMany(wage => MinimumWage(data, wage)),
        .. data.DeductionRules.Where(rule => rule is { IsLawful: false, CapPercent: not null } or { CapPercent: < 0 or > 100 })
            .Select(rule => $"deductions.json: {rule.Kind} from {Iso(rule.From)}: the cap is for lawful deductions, 0 to 100 percent."),
        .. data.OvertimeRules.Where(rule => rule.NormalHoursPerWeek is <= 0 or > 168 || rule.Multiplier < 1)
            .Select(rule => $"overtime.json: from {Iso(rule.From)}: the hours or the multiplier cannot be."),
        .. data.ElementRules.SelectMany(rule => ElementRule(data, rule)),
        .. data.InKindLimits.Where(limit => limit.Percent is < 0 or > 100).Select(limit => $"in-kind-limit.json: from {Iso(limit.From)}: the limit is 0 to 100 percent."),
        .. data.EvidenceRules.Where(rule => rule.PresumedMonths < 0).Select(rule => $"evidence.json: from {Iso(rule.From)}: nobody worked less than no months."),
        .. data.WorkingWeeks.Where(week => DateTimeZoneProviders.Tzdb.GetZoneOrNull(week.Zone) is null)
            .Select(week => $"working-week.json: there is no time zone {week.Zone}."),
        .. data.WorkingWeeks.Where(week => week.Weekend.Contains(IsoDayOfWeek.None) || week.Weekend.Distinct().Count() is 0 or > 6)
            .Select(week => $"working-week.json: from {Iso(week.From)}: the weekend is one to six days."),
        .. data.VisitIntervals.Where(interval => interval.First <= 0 || interval.Months <= 0)
            .Select(interval => $"visit-intervals.json: {interval.Subject}: an interval is a month or more."),
        .. data.PublicationRules.Where(rule => rule.SmallestCell < 2).Select(rule => $"publication.json: from {Iso(rule.From)}: the smallest cell is two or more."),
        .. Enum.GetValues<PlaceKind>().SelectMany(kind => Enum.GetValues<RiskClass>().Select(risk => (kind, risk)))
            .Except(data.VisitIntervals.Select(interval => (interval.Place, interval.Class)))
            .Select(missing => $"visit-intervals.json: nothing is said for {missing}."),
        .. data.RetentionRules.Where(rule => rule.DaysAfterHerWord < 0 || rule.MonthsLonger <= 0 || rule.DaysUntilComplete is < 1 or > 7)
            .Select(rule => $"retention.json: from {Iso(rule.From)}: an erasure is complete within one to seven days, and nothing lasts less than nothing."),
        .. data.InstalmentRules.Where(rule => rule.MostParts < 2 || rule.Months < 1).Select(rule => $"instalments.json: from {Iso(rule.From)}: two parts and one month at least."),
        .. data.RetaliationRules.Where(rule => rule.ReportDays < 1 || rule.PresumptionDays < 1).Select(rule => $"retaliation.json: from {Iso(rule.From)}: a window is a day or more."),
        .. data.Circumstances.Where(circumstance => circumstance.Suggests.Count == 0).Select(circumstance => $"circumstances.json: {circumstance.Name} suggests no help."),
        .. data.Currencies.Where(currency => currency.Decimals is < 0 or > 4).Select(currency => $"currencies.json: {currency.Code}: decimals are 0 to 4."),
        .. data.ProblemKinds.SelectMany(problem => problem.Elements
            .Where(element => data.ClaimElements.All(known => known.Name != element))
            .Select(element => $"problem-kinds.json: {problem.Name} names the element {element}, which claim-elements.json does not know.")),
        .. FeeReferenceChecks.Errors(data),
        .. RecipientReferenceChecks.Errors(data.Recipients),
        .. data.LicenceRules.Where(rule => data.Currencies.All(currency => currency.Code != rule.Currency))
            .Select(rule => $"licence-rules.json: from {Iso(rule.From)}: currencies.json does not know {rule.Currency}."),
        .. data.LicenceApplication.Where(section => section.AtLeast < 0 || section.AtMost < 1 || section.AtLeast > section.AtMost)
            .Select(section => $"licence-application.json: {section.Name}: at-least and at-most do not go together."),
        .. data.LicenceApplication.SelectMany(section => section.Fields.GroupBy(field => field.Name).Where(same => same.Count() > 1)
            .Select(same => $"licence-application.json: {section.Name}: {same.Key} is there twice.")),
    ];

    private static IEnumerable<string> MinimumWage(ReferenceData data, MinimumWage wage)
    {
        var place = $"minimum-wage.json: {wage.Subject} from {Iso(wage.From)}";
        if (wage.Per is not (PayPer.Hour or PayPer.Month)) yield return $"{place}: only hour and month are published.";
        if (wage.MinorUnits <= 0) yield return $"{place}: the amount is not above zero.";
        if (wage.Region != "*" && data.Regions.All(region => region.Name != wage.Region)) yield return $"{place}: regions.json does not know {wage.Region}.";
        if (wage.Sector != "*" && data.Sectors.All(sector => sector.Name != wage.Sector)) yield return $"{place}: sectors.json does not know {wage.Sector}.";
        if (data.Currencies.All(currency => currency.Code != wage.Currency)) yield return $"{place}: currencies.json does not know {wage.Currency}.";
    }

    private static IEnumerable<string> ElementRule(ReferenceData data, ElementRule rule)
    {
        var place = $"element-rules.json: {rule.Element} from {Iso(rule.From)}";
        if (data.ClaimElements.All(element => element.Name != rule.Element)) yield return $"{place}: claim-elements.json does not know it.";
        if (rule.Share < 0 || rule.AtMost < 0 || rule.AtMostPerWeek < 0 || rule.PriceMinorUnits < 0) yield return $"{place}: a number is below zero.";
        if (rule.PriceMinorUnits is null != rule.Currency is null) yield return $"{place}: a price has a currency.";
        if (rule.Currency is { } code && data.Currencies.All(currency => currency.Code != code)) yield return $"{place}: currencies.json does not know {code}.";
        if (rule is { PayFor: not null, PriceMinorUnits: not null }) yield return $"{place}: one is worth a time's pay or a price, not both.";
        if (rule is { BelongsTo: ElementScope.Period } and ({ Asks: null } or { PayFor: null })) yield return $"{place}: with a period, times are counted and paid.";
        if (rule.PerYearOfWork is { } steps && (steps.Count == 0 || steps[^1].UntilYear is not null || steps.SkipLast(1).Any(step => step.UntilYear is null)))
            yield return $"{place}: only the last step has no until-year.";
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
