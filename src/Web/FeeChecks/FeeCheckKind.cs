using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.FeeChecks;

/// <param name="Employer">Null for a cohort of fewer than five workers.</param>
/// <param name="Lines">Lines that count: of everybody, or for a party its own.</param>
/// <param name="Verdicts">When each verdict of this check was computed, the first one first; for the office only.</param>
/// <param name="Blocks">From public tenders, because of this check; also those that are over.</param>
/// <param name="Answers">Of workers to the provisional verdict: whether each says that it is right. For the office only; a party never learns that anybody answered.</param>
/// <param name="MayAskNewVersion">There is a verdict, and nothing newer is asked for.</param>
internal sealed record FeeCheckMore(Cohort Cohort, Agency Agency, Employer? Employer, int Lines, IReadOnlyList<Instant> Verdicts, bool MayAskNewVersion, IReadOnlyList<ProcurementBlock> Blocks, IReadOnlyList<bool> Answers);

internal sealed class FeeCheckKind(MainContext db) : ICaseKind
{
    /// <summary>The step with which the parties first hear of a check.</summary>
    private const string PartiesAreTold = "demand-evidence";

    /// <summary>An inspector has to do with a check while workers are being asked.</summary>
    private static readonly string[] WhileWorkersAreAsked = ["evidence-in", "no-evidence", "interviews"];

    private static readonly string[] WithVerdict = ["repayment-open", "repayment-missed", "repaid", "not-recovered", "closed"];

    public string Lifecycle => "fee-check";

    public IQueryable<Guid> KnownTo(SignedIn party) => db.FeeChecks
        .Where(check => ((party.EmployerId != null && check.EmployerId == party.EmployerId) || (party.AgencyId != null && check.AgencyId == party.AgencyId))
            && db.History.Any(entry => entry.CaseId == check.Id && entry.Step == PartiesAreTold))
        .Select(check => check.Id);

    public async Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, ICaseFacts facts, CancellationToken cancel) => me.Role switch
    {
        Roles.FeeAnalyst or Roles.FeeDecider => facts.OfficeId == me.OfficeId ? Seat.Office : null,
        Roles.Inspector => facts.OfficeId == me.OfficeId && WhileWorkersAreAsked.Contains(@case.State) ? Seat.Office : null,
        Roles.Employer or Roles.Agency => await KnownTo(me).AnyAsync(known => known == facts.Id, cancel) ? Seat.Party : null,
        _ => null,
    };

    public async Task<object?> MoreOf(OpenCase open, CancellationToken cancel)
    {
        var check = (FeeCheck)open.Facts;
        var cohort = await db.Cohorts.SingleAsync(found => found.Id == check.CohortId, cancel);
        var agency = await db.Agencies.SingleAsync(found => found.Id == check.AgencyId, cancel);
        var employer = check.EmployerId is { } id ? await db.Employers.SingleAsync(found => found.Id == id, cancel) : null;
        var lines = await LinesFor(db, open).CountAsync(line => !line.IsPreview, cancel);
        var mayAsk = open.Me.Role == Roles.FeeAnalyst && WithVerdict.Contains(open.Case.State)
            && !await db.FeeChecks.AnyAsync(newer => newer.NewVersionOf == check.Id, cancel);
        var verdicts = open.Seat == Seat.Office && open.Me.Role is Roles.FeeAnalyst or Roles.FeeDecider
            ? await db.KeptVerdicts.Where(kept => kept.CheckId == check.Id).OrderBy(kept => kept.ComputedAt).Select(kept => kept.ComputedAt).ToListAsync(cancel)
            : [];
        var blocks = await db.ProcurementBlocks.Where(block => block.CaseId == check.Id).OrderBy(block => block.Id).ToListAsync(cancel);
        var answers = open.Seat == Seat.Office ? await db.WorkerAnswers.Where(answer => answer.CheckId == check.Id).Select(answer => answer.Agrees).ToListAsync(cancel) : [];
        return new FeeCheckMore(cohort, agency, employer, lines, verdicts, mayAsk, blocks, answers);
    }

    /// <summary>A party sees what it handed in itself, and never what workers say.</summary>
    public static IQueryable<EvidenceLine> LinesFor(MainContext db, OpenCase open) => db.EvidenceLines
        .Where(line => line.CheckId == open.Case.Id && (open.Seat != Seat.Party || line.AddedByRole == open.Me.Role));
}
