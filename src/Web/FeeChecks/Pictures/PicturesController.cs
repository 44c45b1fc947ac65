using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Flows;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks.ComputeResult;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.FeeChecks.Pictures;

/// <param name="Workers">Their numbers; empty for a party.</param>
/// <param name="Each">In minor units of our currency.</param>
internal sealed record QuarterOnPage(string Name, IReadOnlyList<int> Workers, long Each);

/// <param name="WhyNot">Why nothing can be drawn; then there are no flows.</param>
/// <param name="Chosen">One item, or all together; null when there are none.</param>
/// <param name="Note">How far this is the result; null when it is.</param>
/// <param name="WhyNoQuarters">The sentence where there are no quarters.</param>
internal sealed record PicturesPage(
    OpenCase Open, FeeDrawings Draw, string? WhyNot, string? Note, IReadOnlyList<CostFlow> Flows, CostFlow? Chosen, IReadOnlyList<QuarterOnPage> Quarters, string? WhyNoQuarters)
{
    public bool IsParty => Open.Seat == Seat.Party;
    public long PublishedEach => Flows.Sum(flow => flow.ExpectedEach);
}

/// <summary>
/// Who paid what, as pictures. The office sees all of it. A party sees its own papers and what it was told, and of the workers only what the
/// last computation kept for the parties: nothing here may move with the next interview.
/// </summary>
[For(Roles.FeeAnalyst, Roles.FeeDecider, Roles.Employer, Roles.Agency)]
internal sealed class PicturesController(CaseAccess access, StepDesk desk, FeeInputs inputs, ReferenceData reference) : Controller
{
    private static readonly string[] QuarterNames = ["Paid least", "Second quarter", "Third quarter", "Paid most"];

    /// <param name="item">Code of a fee item; all together when empty.</param>
    [HttpGet("/cases/{number}/pictures")]
    public async Task<IActionResult> Look(string number, string? item, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        var page = open.Seat == Seat.Party ? await ForParty(open, check, cancel) : await ForOffice(open, check, cancel);
        if (string.IsNullOrEmpty(item)) return View("Pictures", page with { Chosen = page.Flows.Count == 0 ? null : CostFlow.Together(page.Flows) });
        return page.Flows.FirstOrDefault(flow => flow.Item == item) is { } chosen ? View("Pictures", page with { Chosen = chosen }) : NotFound();
    }

    private async Task<PicturesPage> ForOffice(OpenCase open, FeeCheck check, CancellationToken cancel)
    {
        var input = await inputs.Of(check, cancel);
        if (input.WhyNot() is { } sentence) return Nothing(open, sentence);
        var working = FeeComputation.WorkOut(input, desk.Now);
        var quarters = PaidQuarter.Of(input).Select(quarter => new QuarterOnPage(
            $"{QuarterNames[quarter.Nth - 1]}, {(quarter.Workers.Count == 1 ? "1 worker" : $"{quarter.Workers.Count} workers")}", quarter.Workers, (long)decimal.Round(quarter.MeanMinorUnits, MidpointRounding.AwayFromZero))).ToList();
        var note = check.Result is not { } result ? "No result was computed yet. This is what would come of what is there now."
            : result.InputHash != working.Result.InputHash ? "Something came in, or was published, since the result was computed. This is what would come of it now." : null;
        return new(open, new FeeDrawings(reference), null, note, CostFlows.Of(input, working), null, quarters, quarters.Count == 0 ? "No worker was asked yet, and none showed a paper." : null);
    }

    private async Task<PicturesPage> ForParty(OpenCase open, FeeCheck check, CancellationToken cancel)
    {
        if (check.WorkersInCohort < PartyCount.Least) return Nothing(open, $"The cohort has fewer than {PartyCount.Least} workers. Every figure would be about somebody, so that nothing is drawn.");
        var papers = await inputs.PapersOf(check, open.Me.Role, cancel);
        if (papers.WhyNot() is { } sentence) return Nothing(open, sentence);
        var told = check.ProvisionalIssuedOn is null ? [] : FeeSubstance.ItemsTold(check);
        IReadOnlyList<QuarterOnPage> quarters = told.Count == 0 ? [] : [.. check.PaidQuarters.Select((each, i) => new QuarterOnPage(QuarterNames[i], [], each))];
        return new(open, new FeeDrawings(reference), null, null, CostFlows.ForParty(papers, told), null, quarters,
            told.Count == 0 ? "What workers paid is told with the provisional verdict."
            : quarters.Count == 0 ? $"Quarters are shown where at least {PartyCount.Least} workers stand in each of them, and none or at least {PartyCount.Least} are left over. Here it would tell who spoke." : null);
    }

    private PicturesPage Nothing(OpenCase open, string sentence) => new(open, new FeeDrawings(reference), sentence, null, [], null, [], null);
}
