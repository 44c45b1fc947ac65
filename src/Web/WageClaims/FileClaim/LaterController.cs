using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Deadlines;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>She stops in the middle and goes on elsewhere, with a code that she asks for.</summary>
internal sealed class LaterController(WorkerSessions sessions, Speech say, Drafts drafts, DraftCodes codes, WorkingCalendar calendar) : DraftPage(sessions, say, drafts)
{
    [HttpGet("/w/later")]
    public async Task<IActionResult> Later(CancellationToken cancel)
    {
        if (Token is not { } token || await Load(token) is not { } draft)
            return Ended();
        var given = await codes.Of(token, cancel);
        return Page("Later", new LaterPage(ClaimForm.WhereToGoOn(draft), given?.Code.Shown, given is null ? null : calendar.DateOf(given.Until)), token, draft);
    }

    [HttpPost("/w/later")]
    public async Task<IActionResult> Give([FromForm(Name = TokenField)] string? typedToken, CancellationToken cancel)
    {
        if ((DraftToken.Read(typedToken) ?? Token) is not { } token || await Load(token) is null)
            return Ended();
        await codes.Give(token, cancel);
        Sessions.Set(Response, new WorkerSession(Say.Language.Code, token));
        return SeeOther("/w/later");
    }
}

/// <param name="Code">Null until she asked for one, and <paramref name="Until"/> with it.</param>
internal sealed record LaterPage(string GoOnAt, string? Code, LocalDate? Until);
