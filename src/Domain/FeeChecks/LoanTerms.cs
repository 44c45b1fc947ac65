using NodaTime;
using static System.FormattableString;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>On what terms a worker borrowed what she paid for the job. The principal is the line's amount, its first day the line's day; on paper, each part that was paid back is a line of its own.</summary>
/// <param name="PercentPerYear">Of the principal.</param>
/// <param name="Until">The day on which it was paid back, or until which it is asked for.</param>
/// <param name="CompoundsMonthly">Only where the paper says so; interest is simple otherwise.</param>
public sealed record LoanTerms(decimal PercentPerYear, LocalDate Until, bool CompoundsMonthly = false)
{
    private const int DaysOfYear = 365, MonthsOfYear = 12;

    /// <summary>Not rounded. The day on which the loan was given does not count, the day on which it ended does.</summary>
    public decimal InterestOn(decimal principal, LocalDate from)
    {
        if (Until <= from) return 0;
        if (!CompoundsMonthly) return principal * PercentPerYear * Period.DaysBetween(from, Until) / (100 * DaysOfYear);
        var owed = principal;
        var months = Period.Between(from, Until, PeriodUnits.Months).Months;
        for (var month = 0; month < months; month++) owed += owed * PercentPerYear / (100 * MonthsOfYear);
        // What is left of a month counts by its days, without interest on its own interest.
        return owed - principal + (owed * PercentPerYear * Period.DaysBetween(from.PlusMonths(months), Until) / (100 * DaysOfYear));
    }

    public string InWords(LocalDate from) =>
        Invariant($"{PercentPerYear:0.##} percent a year{(CompoundsMonthly ? ", compounded monthly" : "")}, {Period.DaysBetween(from, Until)} days");
}
