using Inspectorate.Data;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Firewall.Proof;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Proof;

/// <summary>
/// Of every outside request: nothing was searched before a refusal, and nothing was searched or given without a judge's order that two
/// people checked, a notice, and a release that two people wanted.
/// </summary>
internal sealed class RequestsAreAnsweredByLaw(MainContext db) : IProofCheck
{
    public string Name => "requests-are-answered-by-law";
    public IReadOnlyList<string> Requirements => ["FW-18", "FW-19", "FW-20", "FW-21", "FW-22"];

    public async Task<Checked> Run(CancellationToken cancel)
    {
        await using var oneMoment = await db.OneMoment(cancel);
        var requests = await db.OutsideRequests.AsNoTracking().ToDictionaryAsync(request => request.Id, cancel);
        var cases = await db.Cases.AsNoTracking().Include(@case => @case.History).Where(@case => @case.Lifecycle == "outside-request").ToListAsync(cancel);
        return Checked.Of(
            $"{cases.Count} requests",
            ["every request in the register", .. cases.Select(@case => $"{@case.Number} {@case.State} {requests.GetValueOrDefault(@case.Id)?.RecordsReleased}")],
            cases.SelectMany(@case => requests.GetValueOrDefault(@case.Id) is { } request
                ? Wrong(request, @case).Select(what => $"Request {@case.Number} {what}")
                : [$"Request {@case.Number} is not in the register any more."]));
    }

    private static IEnumerable<string> Wrong(OutsideRequest request, WorkflowCase @case)
    {
        if (@case.State == "refused" && request.SearchedAt is not null && request.CourtDecision.Length == 0) yield return "was refused after a search.";
        var wasChecked = ByTwo(@case, "find-valid", "confirm-valid");
        if (request.SearchedAt is not null && !(wasChecked && request.Basis == LegalBasis.JudicialOrder && request.Order?.Signer == OrderSigner.Judge))
            yield return "was searched for without a judge’s order that two people found valid.";
        if (request.RecordsReleased == 0) yield break;
        if (!ByTwo(@case, "propose-release", "confirm-release")) yield return "led to a record being given that two people did not release.";
        if (request.RecordsReleased > (request.Order?.NamedRecords ?? 0)) yield return "led to more records being given than the order names.";
        if (request.NoticeSentAt is null) yield return "led to a record being given, and the person has no notice.";
    }

    /// <summary>The last time that both steps were taken, by different people.</summary>
    private static bool ByTwo(WorkflowCase @case, string first, string second) =>
        @case.History.Where(entry => entry.Step == second).MaxBy(entry => entry.Seq) is { } after
        && @case.History.Where(entry => entry.Step == first && entry.Seq < after.Seq).MaxBy(entry => entry.Seq) is { } before
        && before.ActorId != after.ActorId;
}
