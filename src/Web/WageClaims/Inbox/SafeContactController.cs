using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>As it was typed. Default: do not contact me.</summary>
public sealed record SafeContactForm(
    string? Way, string? Address, string? Hours, string? LeaveMessage, string? TrustedName, string? TrustedKnows, string? CodeWord, string? Interpreter, string? InterpreterSex)
{
    public static readonly string[] Ways = ["none", "call", "text", "mail", "friend"];
    public static readonly string[] Sexes = ["any", "woman", "man"];
    public const int Longest = 200;

    public IEnumerable<string> TooLong =>
        new (string Name, string? Typed)[] { (nameof(Address), Address), (nameof(Hours), Hours), (nameof(TrustedName), TrustedName), (nameof(CodeWord), CodeWord), (nameof(Interpreter), Interpreter) }
            .Where(answer => answer.Typed?.Length > Longest).Select(answer => answer.Name);

    /// <summary>In the words of the form, in English and in her language: an officer reads it before dialling, and she reads it here.</summary>
    public string InWords(Speech say)
    {
        string[] lines = Way == "none"
            ? [say.InBoth("contact.way.none"), Line(say, "contact.code-word", CodeWord), .. InterpreterIn(say)]
            :
            [
                Line(say, "contact.way", say.InBoth($"contact.way.{Way}")),
                .. Way == "friend" ? new[] { Line(say, "contact.trusted", TrustedName), Line(say, "contact.trusted.knows", say.InBoth(TrustedKnows == "all" ? "contact.trusted.all" : "contact.trusted.only-call")) } : [],
                Line(say, "contact.address", Address),
                Line(say, "contact.hours", Hours),
                Line(say, "contact.leave", say.InBoth(LeaveMessage == "yes" ? "contact.leave.yes" : "contact.leave.no")),
                Line(say, "contact.code-word", CodeWord),
                .. InterpreterIn(say),
            ];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private string[] InterpreterIn(Speech say) => string.IsNullOrWhiteSpace(Interpreter)
        ? []
        : [Line(say, "contact.interpreter.language", Interpreter), Line(say, "contact.interpreter.who", say.InBoth($"contact.interpreter.{(Sexes.Contains(InterpreterSex) ? InterpreterSex : "any")}"))];

    private static string Line(Speech say, string label, string? text) => string.IsNullOrWhiteSpace(text) ? "" : $"{say.InBoth(label)}: {text.Trim()}";
}

/// <summary>How she may be reached, or not at all; and whether she wants an interpreter. Sealed as a whole, and erased alone when she says so.</summary>
internal sealed class SafeContactController(WorkerSessions sessions, Speech say, OwnCase own, Seal seal, CodeWords words, Erasure erasure) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/contact")]
    public IActionResult Ask() => View("SafeContact", Page());

    [HttpPost("/w/inbox/contact")]
    public async Task<IActionResult> Keep([FromForm] SafeContactForm form, CancellationToken cancel)
    {
        if (!SafeContactForm.Ways.Contains(form.Way))
            Complain("Way", "e.choice");
        else if (form.Way != "none" && string.IsNullOrWhiteSpace(form.Address))
            Complain("Address", "contact.address.missing");
        if (form.Way == "friend" && string.IsNullOrWhiteSpace(form.TrustedName))
            Complain("TrustedName", "contact.trusted.missing");
        foreach (var field in form.TooLong)
            Complain(field, "e.too-long");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("SafeContact", Page());
        }
        var before = Own.Claim.SafeContact;
        Own.Claim.SafeContact = await seal.Contact(Own.Claim.Worker, form.InWords(Say), cancel);
        Own.Claim.CodeWord = string.IsNullOrWhiteSpace(form.CodeWord) ? null : await words.Kept(Own.Claim.Worker, form.CodeWord);
        await Own.SaveHerWord(cancel);
        // What no longer holds is not kept either.
        if (before is { } old) await erasure.Contact(old);
        return SeeOther("/w/inbox?done=true");
    }

    [HttpPost("/w/inbox/contact/erase")]
    public async Task<IActionResult> Erase(CancellationToken cancel)
    {
        if (Own.Claim.SafeContact is not { } contact) return SeeOther("/w/inbox/contact");
        await erasure.Contact(contact);
        (Own.Claim.SafeContact, Own.Claim.CodeWord, Own.Claim.ContactErasedOn) = (null, null, Own.Today);
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox/contact");
    }

    private SafeContactPage Page() => new(Own.Claim, Own.Today, Own.Rule.DaysUntilComplete);
}

/// <param name="DaysUntilComplete">After an erasure.</param>
internal sealed record SafeContactPage(WageClaim Claim, LocalDate Today, int DaysUntilComplete);
