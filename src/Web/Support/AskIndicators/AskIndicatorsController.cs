using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.Support;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Support.AskIndicators;

internal enum Haste { Now, ThisWeek, Later }

internal sealed class AskIndicatorsForm
{
    /// <summary>In which the questions are read aloud.</summary>
    public string? Lang { get; set; }

    public string? Words { get; set; }

    /// <summary>What the officer saw.</summary>
    public string? Note { get; set; }

    public Haste? Haste { get; set; }
    public bool SaidYes { get; set; }
}

/// <param name="Say">In the worker's language.</param>
/// <param name="Before">When it was asked before, newest first.</param>
internal sealed record AskIndicatorsPage(OpenCase Open, Speech Say, IReadOnlyList<Indicator> Indicators, IReadOnlyList<Instant> Before, AskIndicatorsForm Form);

/// <param name="Suggested">Empty when nothing was known.</param>
internal sealed record SuggestedHelpPage(OpenCase Open, IReadOnlyList<RecipientKind> Suggested, IReadOnlyList<HelpLine> Lines);

/// <summary>
/// The questions of the eleven indicators, asked by an officer with the worker of a claim, or by an inspector with somebody at a visited
/// place. What comes of it is a suggestion of help; no step asks whether it was done, or what was answered.
/// </summary>
[For(Roles.ClaimsOfficer, Roles.Inspector)]
internal sealed class AskIndicatorsController(CaseAccess access, StepDesk desk, Seal seal, ReferenceData reference, LanguageTable languages, MainContext db) : Controller
{
    private const int Longest = 4000;
    private static readonly string[] AtThePlace = ["in-progress", "off-site", "field-complete", "desk-correction"];

    public static bool MayAsk(OpenCase open) => open switch
    {
        { Facts: WageClaim, IsErased: false, HelpedToFile: false } => true,
        { Facts: Inspection { IsInQuarantine: false } } => AtThePlace.Contains(open.Case.State),
        _ => false,
    };

    [HttpGet("/cases/{number}/interview")]
    public async Task<IActionResult> Ask(string number, string? lang, CancellationToken cancel) =>
        await Find(number, cancel) is { } open ? await Page(open, new AskIndicatorsForm { Lang = lang }, cancel) : NotFound();

    [HttpPost("/cases/{number}/interview")]
    public async Task<IActionResult> Keep(string number, AskIndicatorsForm form, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { } open) return NotFound();
        var typed = await Request.ReadFormAsync(cancel);
        var known = reference.Indicators
            .Select(indicator => (Indicator: indicator, How: Enum.GetValues<Known>().Where(how => typed[indicator.Name].Contains(how.ToString())).ToList()))
            .Where(answer => answer.How.Count > 0).ToList();
        if (known.Count == 0 && string.IsNullOrWhiteSpace(form.Words)) ModelState.AddModelError("Words", "Nothing is answered. Mark what you know, or write down what was said.");
        if (form.Words?.Length > Longest) ModelState.AddModelError("Words", $"Use {Longest} letters or fewer.");
        if (form.Note?.Length > Longest) ModelState.AddModelError("Note", $"Use {Longest} letters or fewer.");
        if (form.Haste is null) ModelState.AddModelError("Haste", "Say how soon help is needed.");
        if (!form.SaidYes) ModelState.AddModelError("SaidYes", "Without a yes nothing is kept.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await Page(open, form, cancel);
        }
        db.HelpInterviews.Add(new HelpInterview
        {
            CaseId = open.Case.Id, AskedBy = open.Me.Id, AskedAt = desk.Now, Answers = await seal.Text(open.SealedUnder, TextKinds.HelpAnswers, Text(known, form), cancel),
        });
        await db.SaveChangesAsync(cancel);
        var suggested = HelpInterview.Suggested(known.Select(answer => answer.Indicator));
        // A number in the address tells nobody what was answered.
        return Redirect($"{open.Path}/interview/help?n={suggested.Sum(kind => 1 << (int)kind)}");
    }

    [HttpGet("/cases/{number}/interview/help")]
    public async Task<IActionResult> Suggest(string number, int n, CancellationToken cancel) => await Find(number, cancel) is { } open
        ? View("SuggestedHelp", new SuggestedHelpPage(open, [.. Enum.GetValues<RecipientKind>().Where(kind => (n & (1 << (int)kind)) != 0)], reference.HelpLinesOn(desk.Today)))
        : NotFound();

    private async Task<OpenCase?> Find(string number, CancellationToken cancel) =>
        await access.Open(number, User, cancel) is { } open && MayAsk(open) ? open : null;

    private async Task<IActionResult> Page(OpenCase open, AskIndicatorsForm form, CancellationToken cancel) => View("AskIndicators", new AskIndicatorsPage(
        open, new Speech(languages, languages.Named(form.Lang)), reference.Indicators,
        await db.HelpInterviews.Where(interview => interview.CaseId == open.Case.Id).OrderByDescending(interview => interview.AskedAt).Select(interview => interview.AskedAt).ToListAsync(cancel), form));

    private static string Text(IEnumerable<(Indicator Indicator, List<Known> How)> known, AskIndicatorsForm form) => string.Join('\n',
    [
        .. known.Select(answer => $"{answer.Indicator.Title}: {string.Join(", ", answer.How).ToLowerInvariant()}"),
        $"Help is needed: {InWords(form.Haste!.Value)}",
        .. string.IsNullOrWhiteSpace(form.Words) ? (IEnumerable<string>)[] : ["", "In the worker’s words:", form.Words],
        .. string.IsNullOrWhiteSpace(form.Note) ? (IEnumerable<string>)[] : ["", "What the officer saw:", form.Note],
    ]);

    public static string InWords(Haste haste) => haste switch { Haste.Now => "now", Haste.ThisWeek => "this week", _ => "later, or not at all" };
}
