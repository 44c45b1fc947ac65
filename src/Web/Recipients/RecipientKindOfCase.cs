using Inspectorate.Data;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Recipients;

/// <param name="Given">How many records went there so far.</param>
/// <param name="WhyNot">Why nothing may go there today; null when it may.</param>
internal sealed record RecipientMore(int Given, string? WhyNot);

/// <summary>The list of recipients is one for the whole authority.</summary>
internal sealed class RecipientKindOfCase(MainContext db, StepDesk desk, RecipientReference rules) : ICaseKind
{
    public string Lifecycle => "recipient";

    public IQueryable<Guid> KnownTo(SignedIn party) => db.Recipients.Where(_ => false).Select(recipient => recipient.Id);

    public Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, ICaseFacts facts, CancellationToken cancel) =>
        Task.FromResult<Seat?>(me.Role is Roles.FirewallOfficer or Roles.Legal ? Seat.Office : null);

    public async Task<object?> MoreOf(OpenCase open, CancellationToken cancel) => new RecipientMore(
        await db.Disclosures.CountAsync(disclosure => disclosure.RecipientId == open.Case.Id && disclosure.GivenAt != null, cancel),
        ((Recipient)open.Facts).WhyNot(open.Case.State, desk.Today, rules));
}
