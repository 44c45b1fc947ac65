using Inspectorate.Data.Cases;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Inspectorate.Web.Recipients;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>
/// Help that costs nothing and hangs on nothing (FW-39): whom to call, what she can ask for, and eleven questions that suggest which help may
/// be good for her. What she answers is kept only when she says so, sealed as a message of hers; no fact of the claim is made of it.
/// </summary>
internal sealed class HelpController(WorkerSessions sessions, Speech say, OwnCase own, Seal seal, ReferenceData reference) : InboxPage(sessions, say, own)
{
    public static readonly IReadOnlyList<RecipientKind> Kinds =
        [RecipientKind.Shelter, RecipientKind.HealthCare, RecipientKind.LegalAid, RecipientKind.Union, RecipientKind.Guardian, RecipientKind.OriginSupport];

    /// <param name="n">Which kinds the answers suggest, one bit each: an address in a history tells nobody anything.</param>
    [HttpGet("/w/inbox/help")]
    public IActionResult Show(int n) => View("Help", Page(n));

    [HttpPost("/w/inbox/help")]
    public async Task<IActionResult> Ask([FromForm] List<string>? kinds, CancellationToken cancel)
    {
        var wanted = Kinds.Where(kind => kinds?.Contains(kind.Key()) == true).ToList();
        if (wanted.Count == 0)
        {
            Complain("kinds", "aid.ask.missing");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Help", Page(0));
        }
        await Tell(["aid.ask", .. wanted.Select(kind => $"aid.kind.{kind.Key()}")], cancel);
        return SeeOther("/w/inbox/messages");
    }

    [HttpGet("/w/inbox/help/questions")]
    public IActionResult Questions() => View("HelpQuestions", reference.Indicators);

    [HttpPost("/w/inbox/help/questions")]
    public async Task<IActionResult> Answer(CancellationToken cancel)
    {
        var form = await Request.ReadFormAsync(cancel);
        var yes = reference.Indicators.Where(indicator => form[indicator.Name] == "yes").ToList();
        if (form["share"] == "true" && yes.Count > 0)
            await Tell(["aid.signs.title", .. yes.Select(indicator => $"aid.sign.{indicator.Name}")], cancel);
        var suggested = yes.SelectMany(indicator => indicator.Suggests).ToHashSet();
        return SeeOther($"/w/inbox/help?n={Kinds.Select((kind, place) => suggested.Contains(kind) ? 1 << place : 0).Sum()}");
    }

    private async Task Tell(IReadOnlyList<string> keys, CancellationToken cancel)
    {
        Own.Db.Messages.Add(new CaseMessage
        {
            CaseId = Own.Case.Id,
            Text = await seal.Text(Own.Claim.Worker, TextKinds.Message, string.Join('\n', keys.Select(Say.InBoth)), cancel),
            FromWorker = true,
            SentAt = Own.Now,
        });
        await Own.SaveHerWord(cancel);
    }

    private HelpPage Page(int n) => new(reference.HelpLinesOn(Own.Today), [.. Kinds.Where((_, place) => (n & (1 << place)) != 0)]);
}

/// <param name="Suggested">What her answers suggest; empty when she gave none.</param>
internal sealed record HelpPage(IReadOnlyList<HelpLine> Lines, IReadOnlyList<RecipientKind> Suggested);
