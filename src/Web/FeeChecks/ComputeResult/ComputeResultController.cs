using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Verdicts;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Proof;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeTables;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.ComputeResult;

internal sealed record ComputeResultPage(OpenCase Open, FeeInput Input, int Seq, string? Reason);

/// <summary>Computes the result from what is there, and keeps the verdict signed. Rule version and the hash of the input stand in the history.</summary>
[For(Roles.FeeAnalyst)]
internal sealed class ComputeResultController(CaseAccess access, StepDesk desk, FeeInputs inputs, MainContext db, SigningKey signing) : Controller
{
    private const string Step = "compute";

    [HttpGet("/cases/{number}/compute")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        return await WhyNot(open, check, cancel) ?? View("ComputeResult", new ComputeResultPage(open, await inputs.Of(check, cancel), open.Case.Seq, null));
    }

    [HttpPost("/cases/{number}/compute")]
    public async Task<IActionResult> Compute(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (open.Case.Seq == seq && await WhyNot(open, check, cancel) is { } refusal) return refusal;
        var input = await inputs.Of(check, cancel);
        if (input.WhyNot() is { } missing) return this.Refuse(open, missing, RefusalKind.Guard);
        if (open.Case.Seq == seq) db.Add(KeptVerdict.Of(check.Id, open.Case.Number, input, check.Compute(input, desk.Now), signing.Sign));
        string[] evidence = [$"{check.Result?.RuleVersion}", $"SHA-256 of the input {check.Result?.InputHash}"];
        return this.Answer(open, await desk.Take(open, Step, seq, reason ?? "", evidence, cancel), () => View("ComputeResult", new ComputeResultPage(open, input, seq, reason)));
    }

    /// <summary>That no result is there yet is what this page is for; that too few were asked is not.</summary>
    private async Task<IActionResult?> WhyNot(OpenCase open, FeeCheck check, CancellationToken cancel) =>
        this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard)
        ?? (check.Interviews < check.InterviewsNeeded ? this.Refuse(open, $"{check.Interviews} of {check.InterviewsNeeded} interviews are done.", RefusalKind.Guard)
        : await db.EvidenceUploads.AnyAsync(upload => upload.CheckId == check.Id && upload.TakingAskedAt != null && upload.AcceptedAt == null, cancel)
            ? this.Refuse(open, "A file is just being taken. Look again in some minutes.", RefusalKind.Guard)
        : null);
}

/// <summary>Gathers what a result is computed from.</summary>
internal sealed class FeeInputs(MainContext db, StepDesk desk, ReferenceInForce reference)
{
    public async Task<FeeInput> Of(FeeCheck check, CancellationToken cancel)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(found => found.Id == check.CohortId, cancel);
        var order = await db.JobOrders.AsNoTracking().SingleOrDefaultAsync(found => found.Id == cohort.JobOrderId, cancel);
        var lines = await db.EvidenceLines.AsNoTracking().Where(line => line.CheckId == check.Id && !line.IsPreview).ToListAsync(cancel);
        // An earlier version of the same check holds the same papers; another cohort of the agency must not.
        var elsewhere = await db.EvidenceLines
            .Where(line => line.Reference != "" && !line.IsPreview && (line.Kind == EvidenceKind.Invoice || line.Kind == EvidenceKind.Ticket)
                && db.FeeChecks.Any(other => other.Id == line.CheckId && other.AgencyId == check.AgencyId && other.CohortId != check.CohortId)
                && db.EvidenceLines.Any(own => own.CheckId == check.Id && !own.IsPreview && own.Reference == line.Reference && own.PaidTo == line.PaidTo))
            .Select(line => line.Reference).Distinct().ToListAsync(cancel);
        return FeeInput.Of(CohortFacts.Of(check, cohort, order?.OrderedOn, elsewhere, order?.Sector), lines, (await reference.Now(cancel)).Fees, desk.Today);
    }

    /// <summary>What the parties' papers alone would come to. Nothing that workers say is in it, and nothing of other cohorts.</summary>
    /// <param name="handedInBy">A role, to see only what this side handed in; null for the papers of all.</param>
    public async Task<FeeInput> PapersOf(FeeCheck check, string? handedInBy, CancellationToken cancel)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(found => found.Id == check.CohortId, cancel);
        var lines = await db.EvidenceLines.AsNoTracking()
            .Where(line => line.CheckId == check.Id && !line.IsPreview && (handedInBy == null || line.AddedByRole == handedInBy)).ToListAsync(cancel);
        var sector = await db.JobOrders.Where(order => order.Id == cohort.JobOrderId).Select(order => order.Sector).SingleOrDefaultAsync(cancel);
        return FeeInput.Of(CohortFacts.Of(check, cohort, null, [], sector), lines.Where(line => EvidenceLine.FromParties.Contains(line.Kind)), (await reference.Now(cancel)).Fees, desk.Today);
    }
}
