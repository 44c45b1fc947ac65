using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>As it was typed. Default: do not contact me.</summary>
public sealed record SafeContactForm(string? Way, string? Address, string? Hours, string? LeaveMessage, string? CodeWord, string? Interpreter)
{
    public static readonly string[] Ways = ["none", "call", "text", "mail", "friend"];
    public const int Longest = 200;

    public IEnumerable<string> Typed => new[] { Address, Hours, CodeWord, Interpreter }.OfType<string>();

    /// <summary>For the officer who has to reach her, read before dialling.</summary>
    public string InWords() => Way == "none"
        ? Lines("Do not contact her outside the inbox.", Line("Interpreter", Interpreter))
        : Lines(
            Line("Reach her by", Way), Line("At", Address), Line("When", Hours),
            LeaveMessage == "yes" ? "A neutral message may be left." : "Leave no message.",
            Line("Code word", CodeWord), Line("Interpreter", Interpreter));

    private static string Line(string label, string? text) => string.IsNullOrWhiteSpace(text) ? "" : $"{label}: {text.Trim()}";

    private static string Lines(params string[] lines) => string.Join('\n', lines.Where(line => line.Length > 0));
}

/// <summary>How she may be reached, or not at all; and whether she wants an interpreter. Sealed as a whole.</summary>
internal sealed class SafeContactController(WorkerSessions sessions, Speech say, OwnCase own, Seal seal) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/contact")]
    public IActionResult Ask() => View("SafeContact", Own.Claim);

    [HttpPost("/w/inbox/contact")]
    public async Task<IActionResult> Keep([FromForm] SafeContactForm form, CancellationToken cancel)
    {
        if (!SafeContactForm.Ways.Contains(form.Way))
            Complain("Way", "e.choice");
        else if (form.Way != "none" && string.IsNullOrWhiteSpace(form.Address))
            Complain("Address", "contact.address.missing");
        if (form.Typed.Any(text => text.Length > SafeContactForm.Longest))
            Complain("Address", "e.too-long");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("SafeContact", Own.Claim);
        }
        Own.Claim.SafeContact = await seal.Text(Own.Claim.Worker, TextKinds.SafeContact, form.InWords(), cancel);
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox?done=true");
    }
}
