using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Languages;
using Inspectorate.Web.WageClaims.FileClaim;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.HelpToFile;

internal sealed class HelpToFileForm
{
    /// <summary>In which the consent was read aloud.</summary>
    public string? Lang { get; set; }

    /// <summary>Of the claim before, when the next worker has the same employer.</summary>
    public Guid? Sitting { get; set; }

    public HelpWay? Way { get; set; }
    public string? PaperNumber { get; set; }
    public bool ReadAloud { get; set; }
    public bool SaidYes { get; set; }
}

/// <param name="Say">In the worker's language.</param>
/// <param name="Used">The sheet was typed in before.</param>
internal sealed record HelpToFilePage(Speech Say, HelpToFileForm Form, bool WasFiled, SheetUsed? Used);

/// <summary>
/// Union, hotline, inspector or officer write a claim together with the worker: her consent first, read aloud, then the very questions that
/// she would answer alone. Nothing about her is typed here.
/// </summary>
[For(Roles.Representative, Roles.ClaimsOfficer, Roles.Inspector)]
internal sealed class HelpToFileController(MainContext db, LanguageTable languages, Drafts drafts, WorkerSessions sessions, ClaimReading reading) : Controller
{
    [HttpGet("/help-to-file")]
    public async Task<IActionResult> Begin(string? lang, bool filed, Guid? sitting, CancellationToken cancel) => Page(new HelpToFileForm
    {
        Lang = lang, Sitting = sitting, Way = await KindOf(SignedIn.From(User), cancel) == HelperKind.Hotline ? HelpWay.Phone : null,
    }, filed);

    [HttpPost("/help-to-file")]
    public async Task<IActionResult> Start(HelpToFileForm form, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        var sheet = string.IsNullOrWhiteSpace(form.PaperNumber) ? null : PaperNumber.Read(form.PaperNumber);
        if (form.Way is null)
            ModelState.AddModelError("Way", "Say how you speak with her.");
        if (form.Way == HelpWay.Paper && string.IsNullOrWhiteSpace(form.PaperNumber))
            ModelState.AddModelError("PaperNumber", $"Write the number of the sheet. Has it none? Write this one on it: {PaperNumber.Shown(PaperNumber.New())}");
        else if (!string.IsNullOrWhiteSpace(form.PaperNumber) && sheet is null)
            ModelState.AddModelError("PaperNumber", "This is no number of a sheet. It has nine signs, such as 7KM 2QW 9TB. Look at each again.");
        if (!form.ReadAloud)
            ModelState.AddModelError("ReadAloud", "Read it aloud first, in a language that she knows.");
        if (!form.SaidYes)
            ModelState.AddModelError("SaidYes", "Without her yes nothing is written down.");
        var used = sheet is null ? null : await Sheets.UseOf(db, sheet, me.Id, cancel);
        if (used is not null)
            ModelState.AddModelError("PaperNumber", "A claim was typed in from this sheet before. It is not typed in twice. "
                + $"Is this a copy with another person’s answers? Cross the number out and write this one: {PaperNumber.Shown(PaperNumber.New())}");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page(form, false, used);
        }
        // Always a new one: what another worker began in this browser is not hers.
        var token = DraftToken.New();
        var help = new HelpWithDraft(me.Id, me.Role, form.Way!.Value, reading.Now.ToUnixTimeMilliseconds(), sheet, form.Sitting ?? Guid.NewGuid(), await KindOf(me, cancel));
        await drafts.Save(token, new ClaimDraft { Help = help }.ToBytes(), cancel);
        var language = languages.Named(form.Lang).Code;
        sessions.Set(Response, new WorkerSession(language, token));
        return Redirect($"/w/safe?lang={language}");
    }

    private Task<HelperKind?> KindOf(SignedIn me, CancellationToken cancel) =>
        db.Users.Where(account => account.Id == me.Id).Select(account => account.Helps).SingleAsync(cancel);

    private ViewResult Page(HelpToFileForm form, bool wasFiled, SheetUsed? used = null) =>
        View("HelpToFile", new HelpToFilePage(new Speech(languages, languages.Named(form.Lang)), form, wasFiled, used));
}
