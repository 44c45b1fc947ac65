using System.Security.Claims;
using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims.DecideClaim;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.ClaimGroup;

/// <param name="Sentence">Why it was not ordered; null when it was.</param>
internal sealed record RoundLine(string Number, string? Sentence);

internal sealed class RoundForm
{
    /// <summary>Each as ID:SEQ, so that what moved on since is not decided.</summary>
    public List<string> Claims { get; set; } = [];

    /// <summary>By the claim's id: less than was worked out, as it was typed. Without one all of it is ordered.</summary>
    public Dictionary<Guid, string?> Parts { get; set; } = [];

    public string? Reasons { get; set; }

    public static string FieldOf(Guid claim) => $"Parts[{claim}]";
}

/// <param name="Members">Empty while the claim stands alone.</param>
/// <param name="Round">What came of a round of decisions; empty when there was none.</param>
internal sealed record ClaimGroupPage(OpenCase Open, IReadOnlyList<GroupLine> Members, IReadOnlyList<GroupLine> Offered, RoundForm Form, IReadOnlyList<RoundLine> Round);

internal static class GroupAccess
{
    /// <summary>Null for an appeal, for an erased claim, and for whoever may not open it.</summary>
    public static async Task<OpenCase?> OpenForGroup(this CaseAccess access, string number, ClaimsPrincipal user, CancellationToken cancel) =>
        await access.About<WageClaim>(number, user, cancel) is { Facts: WageClaim, IsErased: false } open ? open : null;
}

/// <summary>One round of decisions: in each claim what was worked out is ordered, or a part, by its own step, under its own conditions. One refused stops no other.</summary>
[For(Roles.ClaimsDecider)]
internal sealed class ClaimRoundController(CaseAccess access, StepDesk desk, MainContext db, ClaimGroups groups, ReferenceData reference) : Controller
{
    private const string MovedOn = "It moved on since the page was made. Look at it again.";

    [HttpPost("/cases/{number}/group/decide")]
    public async Task<IActionResult> Decide(string number, RoundForm form, CancellationToken cancel)
    {
        if (await access.OpenForGroup(number, User, cancel) is not { } open) return NotFound();
        var lines = (await groups.PageOf(open, form, [], cancel)).Members;
        var chosen = lines.Where(line => form.Claims.Any(claim => claim.StartsWith($"{line.Id}:", StringComparison.Ordinal))).ToList();
        if (chosen.Count == 0) ModelState.AddModelError("Claims", "Choose the claims to decide.");
        if (string.IsNullOrWhiteSpace(form.Reasons)) ModelState.AddModelError("Reasons", "Write the reasons: both sides read them in each letter.");
        var parts = chosen.ToDictionary(line => line.Id, line => Part(line, form));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("ClaimGroup", await groups.PageOf(open, form, [], cancel));
        }
        var round = new List<RoundLine>();
        foreach (var line in chosen)
            round.Add(new RoundLine(line.Number, await Order(line, form, parts[line.Id], cancel)));
        return View("ClaimGroup", await groups.PageOf((await access.OpenForGroup(number, User, cancel))!, new RoundForm(), round, cancel));
    }

    /// <summary>Null where nothing is typed: then all of it is ordered.</summary>
    private long? Part(GroupLine line, RoundForm form)
    {
        if (form.Parts.GetValueOrDefault(line.Id) is not { } typed || string.IsNullOrWhiteSpace(typed)) return null;
        var field = RoundForm.FieldOf(line.Id);
        var part = ModelState.Amount(field, typed, line.Currency, reference);
        if (line.Assessed is { } all && (part == 0 || part >= all))
            ModelState.AddModelError(field, $"A part is more than nothing and less than {reference.Format(new Money(all, line.Currency))}. Leave it empty to order all of it.");
        return part;
    }

    /// <summary>Null when it was ordered.</summary>
    private async Task<string?> Order(GroupLine line, RoundForm form, long? part, CancellationToken cancel)
    {
        if (!line.IsForDecision) return "It is not ready for an order.";
        if (await access.About<WageClaim>(line.Number, User, cancel) is not { Facts: WageClaim claim } open) return "It cannot be opened.";
        if (!form.Claims.Contains($"{line.Id}:{open.Case.Seq}")) return MovedOn;
        var taking = await desk.Take(open, part is null ? "order" : "order-part", open.Case.Seq, form.Reasons!, [], cancel, facts: () => claim.Decision = new ClaimDecision
        {
            Kind = part is null ? ClaimDecisionKind.Order : ClaimDecisionKind.PartOrder, OrderedMinorUnits = part ?? claim.Assessment!.TotalMinorUnits, Reasons = form.Reasons!.Trim(), DecidedOn = desk.Today,
            PayBy = DecideClaimController.LastDayToPay(desk, open),
        });
        if (taking is Taking.Taken) return null;
        db.ChangeTracker.Clear(); // the decision that was refused is not saved with the next claim’s
        return taking switch
        {
            Taking.Refused(var why) => why.Sentence,
            _ => MovedOn,
        };
    }
}
