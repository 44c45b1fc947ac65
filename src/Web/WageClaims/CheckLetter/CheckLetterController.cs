using Inspectorate.Data;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.CheckLetter;

/// <param name="IsOurs">Null while nothing was asked, or it could not be looked up.</param>
internal sealed record CheckLetterPage(Speech Say, string? Number, bool? IsOurs, bool IsBusy);

/// <summary>Whether a letter about a dispute is one of ours: yes or no, to anybody, and nothing of whom it is about. It changes nothing.</summary>
[ForAnyone]
[IgnoreAntiforgeryToken]
internal sealed class CheckLetterController(DisputeLetters letters, MainContext db, Speech say) : Controller
{
    [HttpGet("/check/letter")]
    public IActionResult Ask() => View("CheckLetter", new CheckLetterPage(say, null, null, IsBusy: false));

    [HttpPost("/check/letter")]
    public async Task<IActionResult> Answer([FromForm] string? number, CancellationToken cancel)
    {
        try
        {
            var isOurs = await letters.IsOurs(number, kept => db.DisputeLetters.AnyAsync(letter => letter.Kept == kept, cancel), cancel);
            return View("CheckLetter", new CheckLetterPage(say, number, isOurs, IsBusy: false));
        }
        catch (TooManyGuesses)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return View("CheckLetter", new CheckLetterPage(say, number, null, IsBusy: true));
        }
    }
}
