using System.Globalization;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Publication;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Deadlines;
using NodaTime;

namespace Inspectorate.Domain.Shared.Reference;

/// <summary>Everything that <c>seed/reference/</c> says, checked. See <see cref="ReferenceReader"/>.</summary>
public sealed record ReferenceData(
    IReadOnlyList<MinimumWage> MinimumWages,
    IReadOnlyList<OvertimeRule> OvertimeRules,
    IReadOnlyList<DeductionRule> DeductionRules,
    IReadOnlyList<InterestRate> InterestRates,
    IReadOnlyList<ElementRule> ElementRules,
    IReadOnlyList<InKindLimit> InKindLimits,
    IReadOnlyList<EvidenceRule> EvidenceRules,
    IReadOnlyList<LookBack> LookBacks,
    IReadOnlyList<AppealPeriod> AppealPeriods,
    IReadOnlyList<SettlementFloor> SettlementFloors,
    IReadOnlyList<WorkingWeek> WorkingWeeks,
    IReadOnlyList<VisitInterval> VisitIntervals,
    IReadOnlyList<TieDeclarationRule> TieDeclarationRules,
    IReadOnlyList<PublicationRule> PublicationRules,
    IReadOnlyList<RetentionRule> RetentionRules,
    IReadOnlyList<InstalmentRule> InstalmentRules,
    IReadOnlyList<RetaliationRule> RetaliationRules,
    IReadOnlyList<HelpLine> HelpLines,
    IReadOnlyList<Circumstance> Circumstances,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<PublicHoliday> PublicHolidays,
    IReadOnlyList<Currency> Currencies,
    IReadOnlyList<FeeItem> FeeItems,
    IReadOnlyList<ClaimElement> ClaimElements,
    IReadOnlyList<ProblemKind> ProblemKinds,
    IReadOnlyList<Region> Regions,
    IReadOnlyList<Sector> Sectors,
    FeeReference Fees,
    IReadOnlyList<FeeLiability> FeeLiabilities,
    IReadOnlyList<LicenceRule> LicenceRules,
    IReadOnlyList<ApplicationSection> LicenceApplication,
    IReadOnlyList<LicenceDocument> LicenceDocuments,
    IReadOnlyList<LicensingStandard> LicensingStandards,
    RecipientReference Recipients)
{
    /// <summary>The highest that applies; null when none is published for this day, pay unit and currency.</summary>
    public MinimumWage? MinimumWageOn(LocalDate date, PayPer per, string region, string sector, string currency) => MinimumWages
        .Where(wage => wage.Per == per && wage.Currency == currency && wage.Covers(region, sector) && wage.IsInForceOn(date))
        .MaxBy(wage => wage.MinorUnits);

    public OvertimeRule? OvertimeOn(LocalDate date) => InForce(OvertimeRules, date);

    /// <summary>Null when the law does not name this kind; then nothing may be deducted (ILO C95 art 8).</summary>
    public DeductionRule? DeductionOn(LocalDate date, string kind) => InForce(DeductionRules.Where(rule => rule.Kind == kind), date);

    public InterestRate? InterestOn(LocalDate date) => InForce(InterestRates, date);

    /// <summary>Null when this element is worked out in its own way, or nothing is published for this day.</summary>
    public ElementRule? ElementRuleOn(LocalDate date, string element) => InForce(ElementRules.Where(rule => rule.Element == element), date);

    public InKindLimit? InKindLimitOn(LocalDate date) => InForce(InKindLimits, date);

    public EvidenceRule? EvidenceOn(LocalDate date) => InForce(EvidenceRules, date);

    public SettlementFloor? SettlementFloorOn(LocalDate date) => InForce(SettlementFloors, date);

    /// <summary>Last day, inclusive, on which a claim for work that ended on <paramref name="lastWorked"/> may be filed; null when no limit is published.</summary>
    public LocalDate? LastDayToFile(LocalDate lastWorked) =>
        InForce(LookBacks, lastWorked) is { } rule ? lastWorked.PlusYears(rule.Years) : null;

    /// <summary>Last day, inclusive, of an appeal against a decision of <paramref name="decidedOn"/>; null when no limit is published.</summary>
    public LocalDate? LastDayToAppeal(LocalDate decidedOn) => InForce(AppealPeriods, decidedOn) is { } rule ? decidedOn.PlusDays(rule.Days) : null;

    /// <exception cref="InvalidOperationException">Nothing is published for this kind and class.</exception>
    public VisitInterval VisitIntervalOn(LocalDate date, PlaceKind kind, RiskClass @class) =>
        InForce(VisitIntervals.Where(interval => interval.Place == kind && interval.Class == @class), date)
        ?? throw new InvalidOperationException($"visit-intervals.json says nothing for {kind}, {@class}.");

    /// <summary>The last day, inclusive, on which this place has to be seen.</summary>
    public LocalDate DueOn(Place place, LocalDate today)
    {
        var interval = VisitIntervalOn(today, place.Kind, place.Class);
        return place.SeenOn.PlusMonths(place.WasVisited ? interval.Months : interval.First);
    }

    /// <summary>How many months a declaration of ties holds; 0 when no rule is published: then every visit needs a new one.</summary>
    public int TieDeclarationHolds(LocalDate date) => InForce(TieDeclarationRules, date)?.Months ?? 0;

    /// <summary>The least count of people that is published on this day. Refuses a day for which none is set: then nothing may be published.</summary>
    public int SmallestCellOn(LocalDate date) =>
        InForce(PublicationRules, date)?.SmallestCell ?? throw new InvalidOperationException($"publication.json says nothing for {date:yyyy-MM-dd}.");

    /// <summary>Refuses a day for which no rule of retention is published.</summary>
    public RetentionRule RetentionOn(LocalDate date) =>
        InForce(RetentionRules, date) ?? throw new InvalidOperationException($"retention.json says nothing for {date:yyyy-MM-dd}.");

    /// <summary>Refuses a day for which no rule of instalments is published.</summary>
    public InstalmentRule InstalmentsOn(LocalDate date) =>
        InForce(InstalmentRules, date) ?? throw new InvalidOperationException($"instalments.json says nothing for {date:yyyy-MM-dd}.");

    /// <summary>Refuses a day for which no rule of retaliation is published.</summary>
    public RetaliationRule RetaliationOn(LocalDate date) =>
        InForce(RetaliationRules, date) ?? throw new InvalidOperationException($"retaliation.json says nothing for {date:yyyy-MM-dd}.");

    public IReadOnlyList<Circumstance> CircumstancesOn(LocalDate date) => [.. Circumstances.Where(circumstance => circumstance.IsInForceOn(date))];

    public IReadOnlyList<HelpLine> HelpLinesOn(LocalDate date) => [.. HelpLines.Where(line => line.IsInForceOn(date))];

    /// <summary>Refuses a day for which no rule of licensing is published.</summary>
    public LicenceRule LicenceRuleOn(LocalDate date) =>
        InForce(LicenceRules, date) ?? throw new InvalidOperationException($"licence-rules.json says nothing for {date:yyyy-MM-dd}.");

    /// <summary>Refuses a day for which no working week is published.</summary>
    public WorkingCalendar CalendarOn(LocalDate date)
    {
        var week = InForce(WorkingWeeks, date) ?? throw new InvalidOperationException($"working-week.json says nothing for {date:yyyy-MM-dd}.");
        return new WorkingCalendar(
            DateTimeZoneProviders.Tzdb[week.Zone], week.Weekend.ToHashSet(), PublicHolidays.Select(holiday => holiday.Date).ToHashSet());
    }

    /// <summary>The weekly days off; empty when no working week is published for this day.</summary>
    public IReadOnlyList<IsoDayOfWeek> WeekendOn(LocalDate date) => InForce(WorkingWeeks, date)?.Weekend ?? [];

    public Currency Currency(string code) => Currencies.First(currency => currency.Code == code);

    /// <summary>"1,250.50 DMD", with the currency's own number of decimals.</summary>
    public string Format(Money money)
    {
        var currency = Currency(money.Currency);
        var amount = money.MinorUnits / currency.MinorUnitsPerUnit;
        return $"{amount.ToString("N" + currency.Decimals, CultureInfo.InvariantCulture)} {currency.Code}";
    }

    private static T? InForce<T>(IEnumerable<T> entries, LocalDate date) where T : Dated => entries.FirstOrDefault(entry => entry.IsInForceOn(date));
}
