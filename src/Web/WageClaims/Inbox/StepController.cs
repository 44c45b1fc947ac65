using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>The steps that need nothing but her yes: each is explained first, then taken by a button.</summary>
internal sealed class StepController(WorkerSessions sessions, Speech say, OwnCase own, ReferenceData reference) : InboxPage(sessions, say, own)
{
    /// <summary>The text keys <c>step.NAME</c>, <c>step.NAME.means</c> and, for the withdrawal, <c>withdraw.…</c> explain them.</summary>
    public static readonly IReadOnlyList<string> Steps =
        ["seal", "open-seal", "agree-referral", "decline-referral", "agree-settlement", "decline-settlement", "agree-instalments", "decline-instalments", "withdraw"];

    /// <summary>Steps back: at hand, and not what a button invites to.</summary>
    public static readonly IReadOnlyList<string> InTheList = ["seal", "withdraw"];

    [HttpGet("/w/inbox/step/{step}")]
    public IActionResult Explain(string step) => Steps.Contains(step) ? View("Step", Page(step)) : NotFound();

    [HttpPost("/w/inbox/step/{step}")]
    public async Task<IActionResult> Take(string step, CancellationToken cancel)
    {
        if (!Steps.Contains(step))
            return NotFound();
        if (step == "agree-settlement" && Own.Claim.Settlement is { } settlement)
            settlement.WorkerAgreedOn = reference.CalendarOn(Own.Claim.FiledOn).DateOf(Own.Now);
        if (step == "agree-instalments" && Own.Claim.Plan is { } plan)
            plan.AgreedOn = Own.Today;
        if (await Own.Take(step, "", cancel) is StepTaken)
            return SeeOther("/w/inbox?done=true");
        Complain("", "step.refused");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Step", Page(step));
    }

    private StepPage Page(string step) => new(step, Amount(Own.Claim.Settlement?.MinorUnits))
    {
        Owed = Amount(Own.Owed?.TotalMinorUnits),
        Plan = step.EndsWith("instalments", StringComparison.Ordinal) ? InstalmentLine.Of(Own, Say, reference) : [],
    };

    private string? Amount(long? minorUnits) => minorUnits is { } amount ? Say.Amount(amount, reference.Currency(Own.Claim.Currency)) : null;
}

/// <summary>One part of a plan, as she reads it.</summary>
internal sealed record InstalmentLine(string Part, string Standing)
{
    public static IReadOnlyList<InstalmentLine> Of(OwnCase own, Speech say, ReferenceData reference) =>
        [.. own.Claim.Plan?.Standing(own.Claim, own.Now).Select(line => new InstalmentLine(
            say.Plain("plan.part", ("amount", say.Amount(line.Part.MinorUnits, reference.Currency(own.Claim.Currency))), ("date", say.Date(line.Part.By))),
            $"plan.{line.Standing}".ToLowerInvariant())) ?? []];
}

/// <param name="Offer">The amount of the settlement; null when none is offered.</param>
internal sealed record StepPage(string Step, string? Offer)
{
    /// <summary>What was worked out, to hold the offer against; null before that.</summary>
    public string? Owed { get; init; }

    /// <summary>Empty unless it is about instalments.</summary>
    public IReadOnlyList<InstalmentLine> Plan { get; init; } = [];
}
