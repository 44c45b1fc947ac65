using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Firewall.Identities.YourDetails;

/// <param name="Next">Where the claim goes on; a path of this site.</param>
/// <param name="Draft">The draft's token as every form of the claim carries it: the cookie may be gone by then.</param>
/// <param name="Previous">Where "back" leads; a path of this site, or null for no link.</param>
internal sealed record YourDetailsForm(
    [MaxLength(YourDetailsForm.MostLetters)] string? Name, string? Next, string? Previous, string? Draft)
{
    public const int MostLetters = 100;
}

/// <summary>The one question of the claim that only Firewall sees: the name goes into the draft under its own seal.</summary>
[AllowAnonymous]
[Route("w/your-details")]
internal sealed class YourDetailsController(Drafts drafts, WorkerSessions sessions) : Controller
{
    private const string StartOfClaim = "/w";

    [HttpGet]
    public async Task<IActionResult> Ask(string? next, string? previous, CancellationToken cancel) =>
        sessions.In(Request)?.Draft is { } draft
            ? View("YourDetails", new YourDetailsForm(await drafts.NameIn(draft, cancel), Here(next), Here(previous), draft.Text))
            : Redirect(StartOfClaim);

    // No second cookie against forged posts: the session's is never sent from another site, and the form carries the draft's secret.
    [HttpPost, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Keep(YourDetailsForm form, CancellationToken cancel)
    {
        if ((DraftToken.Read(form.Draft) ?? sessions.In(Request)?.Draft) is not { } draft)
            return Redirect(StartOfClaim);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("YourDetails", form with { Next = Here(form.Next), Previous = Here(form.Previous) });
        }
        sessions.Set(Response, new WorkerSession(System.Globalization.CultureInfo.CurrentUICulture.Name, draft));
        await drafts.SaveName(draft, form.Name?.Trim() ?? "", cancel);
        return LocalRedirect(Here(form.Next) ?? StartOfClaim);
    }

    /// <summary>Null unless it is a path of this site: a link from outside must not lead on to elsewhere.</summary>
    private string? Here(string? path) => Url.IsLocalUrl(path) ? path : null;
}
