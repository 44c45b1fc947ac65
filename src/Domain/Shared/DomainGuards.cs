using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.EmergencyReads;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Support;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Domain.Shared;

/// <summary>The conditions of every lifecycle in <c>workflows/</c>.</summary>
public static class DomainGuards
{
    public static readonly IReadOnlyList<Guards> All =
    [
        LicenceGuards.All, InspectionGuards.All, FeeCheckGuards.All, WageClaimGuards.All, AppealGuards.All, OutsideRequestGuards.All, RecipientGuards.All,
        EmergencyReadGuards.All, RetaliationGuards.All, SupportGuards.All,
    ];
}
