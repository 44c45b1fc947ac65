using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>
/// Who has to repay, together with the others: each for all of it, and what one pays the others no longer owe. A dated fact, told with the provisional verdict.
/// </summary>
/// <param name="PartyId">The agency or the employer.</param>
/// <param name="Role">As whom it may answer.</param>
/// <param name="Law">The legal reference, out of the dated rules.</param>
/// <param name="EndedOn">Null while it holds; an appeal or a newer result ends it.</param>
public sealed record LiableForRepayment(Guid PartyId, string Role, string Name, string Law, LocalDate Since, LocalDate? EndedOn = null);
