using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.Cases;

/// <summary>From where somebody looks at a case: it decides what the page shows.</summary>
internal enum Seat { Office, AppealBody, Employer }

/// <summary>A case before the person who opened it.</summary>
/// <param name="Facts">What the lifecycle's guards look at.</param>
/// <param name="Claim">The wage claim that this case is, or that it is about.</param>
internal sealed record OpenCase(WorkflowCase Case, object Facts, WageClaim Claim, Seat Seat, SignedIn Me)
{
    public string Path => $"/cases/{Case.Number}";
}
