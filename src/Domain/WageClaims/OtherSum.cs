using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>What may be owed beside the pay of a period: a deposit that was kept, days of leave, the pay at the end of the work.</summary>
/// <param name="Element">As named in the reference data, whose rule says what is counted and what one is worth.</param>
/// <param name="From">Of the time for which it is claimed; for what grows with the length of the work, its first day.</param>
/// <param name="To">Inclusive. On this day it became due, and the pay of this day counts.</param>
/// <param name="Least">What was counted, as she remembers it; both are null where the rule counts nothing.</param>
/// <param name="MinorUnits">The stated sum, or the agreed price of one; null where the law or the pay says what one is worth.</param>
/// <param name="Reason">What it rests on.</param>
public sealed record OtherSum(
    string Element, LocalDate From, LocalDate To, decimal? Least, decimal? Most, long? MinorUnits, long PaidMinorUnits, string Reason);
