using Inspectorate.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Data.Cases;

/// <summary>The entity that a lifecycle's guards look at, by the case's id.</summary>
internal static class CaseFacts
{
    public static async Task<ICaseFacts> Of(MainContext db, string lifecycle, Guid caseId, CancellationToken cancel) => lifecycle switch
    {
        "wage-claim" => await db.WageClaims.SingleAsync(claim => claim.Id == caseId, cancel),
        "licence" => await db.Licences.SingleAsync(licence => licence.Id == caseId, cancel),
        "inspection" => await db.Inspections.SingleAsync(inspection => inspection.Id == caseId, cancel),
        "fee-check" => await db.FeeChecks.SingleAsync(check => check.Id == caseId, cancel),
        "appeal" => await db.Appeals.SingleAsync(appeal => appeal.Id == caseId, cancel),
        "outside-request" => await db.OutsideRequests.SingleAsync(request => request.Id == caseId, cancel),
        "recipient" => await db.Recipients.SingleAsync(recipient => recipient.Id == caseId, cancel),
        "retaliation" => await db.RetaliationReports.SingleAsync(report => report.Id == caseId, cancel),
        "support" => await db.SupportRequests.SingleAsync(request => request.Id == caseId, cancel),
        "emergency-read" => await db.EmergencyReads.SingleAsync(read => read.Id == caseId, cancel),
        _ => throw new InvalidOperationException($"No facts are kept for lifecycle '{lifecycle}'."),
    };
}
