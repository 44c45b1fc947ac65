using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

internal static class AClaim
{
    public static WageClaim With(params PayPeriod[] periods) => In("DMD", periods);

    public static WageClaim In(string currency, params PayPeriod[] periods) => new()
    {
        Id = Guid.NewGuid(),
        Worker = WorkerRef.New(),
        OfficeId = Guid.NewGuid(),
        FiledOn = new LocalDate(2026, 5, 4),
        Currency = currency,
        Problems = ["not-paid"],
        Region = "highlands",
        Sector = "agriculture",
        Periods = [.. periods],
    };

    public static PayPeriod Month(int year, int month, long promised, PayPer per, long paid, decimal? hours = null) => new()
    {
        From = new LocalDate(year, month, 1),
        To = new LocalDate(year, month, 1).With(DateAdjusters.EndOfMonth),
        PromisedMinorUnits = promised,
        PromisedPer = per,
        PaidMinorUnits = paid,
        HoursPerWeek = hours,
    };
}
