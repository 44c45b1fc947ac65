using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.OutsideRequests;

/// <summary>The register is one for the whole authority: its firewall officers and lawyers see it, whichever office noted the request.</summary>
internal sealed class OutsideRequestKind(MainContext db) : ICaseKind
{
    public string Lifecycle => "outside-request";

    public IQueryable<Guid> KnownTo(SignedIn party) => db.OutsideRequests.Where(_ => false).Select(request => request.Id);

    public Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, ICaseFacts facts, CancellationToken cancel) =>
        Task.FromResult<Seat?>(me.Role is Roles.FirewallOfficer or Roles.Legal ? Seat.Office : null);
}
