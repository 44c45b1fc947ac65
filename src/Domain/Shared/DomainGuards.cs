using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Domain.Shared;

/// <summary>The conditions of every lifecycle in <c>workflows/</c>.</summary>
public static class DomainGuards
{
    public static readonly IReadOnlyList<Guards> All = [WageClaimGuards.All];
}
