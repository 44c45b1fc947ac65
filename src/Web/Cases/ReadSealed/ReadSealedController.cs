using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.EmergencyReads;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Support;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Disclosures;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Recipients.DiscloseRecord;
using Inspectorate.Web.WageClaims.HelpToFile;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Cases.ReadSealed;

internal sealed class ReadSealedForm
{
    /// <summary>Some of <see cref="SealedParts"/>.</summary>
    public List<string> What { get; set; } = [];

    /// <summary>One of <see cref="Purposes"/>.</summary>
    public string? Purpose { get; set; }
}

internal sealed record ReadSealedPage(OpenCase Open, IReadOnlyDictionary<string, string> Parts, IReadOnlyList<string> Purposes, ReadSealedForm Form);

internal sealed record OpenedPage(OpenCase Open, ReadSealedForm Form, IReadOnlyList<CaseMessage> Messages, IReadOnlyList<CaseDocument> Documents, IReadOnlyList<HelpInterview> Interviews, IReadOnlyList<SealedTextRef> Answers, PlaceRef? Place);

/// <summary>
/// A look at what is sealed: chosen part by part, with a purpose that the worker reads in her inbox. Never part of an ordinary page.
/// It is a POST, so that no prefetch and no reload looks by itself.
/// </summary>
[ForPeopleWithCases]
internal sealed class ReadSealedController(CaseAccess access, StepDesk desk, ReadingRoom room, MainContext db) : Controller
{
    [HttpGet("/cases/{number}/sealed")]
    public async Task<IActionResult> Ask(string number, string? what, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { } open) return NotFound();
        return Page(open, new ReadSealedForm { What = what is null ? [] : [what] });
    }

    [HttpPost("/cases/{number}/sealed")]
    public async Task<IActionResult> Look(string number, ReadSealedForm form, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { } open) return NotFound();
        var parts = SealedParts.For(open);
        form.What.RemoveAll(part => !parts.ContainsKey(part));
        if (form.What.Count == 0) ModelState.AddModelError("What", "Say what you want to read.");
        if (form.Purpose is null || !Purposes.For(open).Contains(form.Purpose)) ModelState.AddModelError("Purpose", "Say what for. The worker reads it.");
        if (!ModelState.IsValid) return Page(open, form);

        var place = open.Subject switch
        {
            WageClaim claim => await db.Employers.Where(employer => employer.Id == claim.EmployerId).Select(employer => employer.Place).SingleOrDefaultAsync(cancel),
            Inspection visit => visit.Place,
            _ => null,
        };
        room.Admit(ReadingRight.Of(
            await open.Me.Reading(db, cancel), open.SealedUnder, open.Case.Id, form.Purpose!, place is { } address ? [address] : []));
        var messages = form.What.Contains(SealedParts.Messages) ? await MarkRead(open, cancel) : [];
        List<CaseDocument> documents = form.What.Contains(SealedParts.Documents)
            ? await db.Documents.Where(document => document.CaseId == open.Case.Id).OrderBy(document => document.AddedAt).ToListAsync(cancel)
            : [];
        List<HelpInterview> interviews = form.What.Contains(SealedParts.Interviews)
            ? await db.HelpInterviews.AsNoTracking().Where(interview => interview.CaseId == open.Case.Id).OrderBy(interview => interview.AskedAt).ToListAsync(cancel)
            : [];
        List<SealedTextRef> answers = form.What.Contains(SealedParts.Answers)
            ? await db.WorkerAnswers.AsNoTracking().Where(answer => answer.CheckId == open.Case.Id && answer.Words != null).OrderBy(answer => answer.Id).Select(answer => answer.Words!.Value).ToListAsync(cancel)
            : [];
        return View("Opened", new OpenedPage(open, form, messages, documents, interviews, answers, place));
    }

    private async Task<List<CaseMessage>> MarkRead(OpenCase open, CancellationToken cancel)
    {
        var messages = await db.Messages.Where(message => message.CaseId == open.Subject.Id).OrderBy(message => message.SentAt).ToListAsync(cancel);
        foreach (var message in messages.Where(message => message is { FromWorker: true, ReadAt: null }))
            message.ReadAt = desk.Now;
        await db.SaveChangesAsync(cancel);
        return messages;
    }

    private ViewResult Page(OpenCase open, ReadSealedForm form) =>
        View("ReadSealed", new ReadSealedPage(open, SealedParts.For(open), Purposes.For(open), form));
}

internal static class SealedParts
{
    public const string Name = "name";
    public const string Workplace = "workplace";
    public const string Statement = "statement";
    public const string Messages = "messages";
    public const string Contact = "contact";
    public const string Documents = "documents";
    public const string PayDetails = "pay-details";
    public const string Address = "address";
    public const string Annex = "annex";
    public const string Circumstances = "circumstances";
    public const string Interviews = "interviews";
    public const string Answers = "answers";

    private static readonly Dictionary<string, string> OfOffice = new()
    {
        ["grounds"] = "What she says is wrong with the decision", [Name] = "Her name", [Workplace] = "Who employed her and where, as she wrote it", [Statement] = "What happened, in her words",
        [Contact] = "How she may be reached", [PayDetails] = "Where her money goes", [Messages] = "Messages", [Documents] = "Documents",
        [Interviews] = "What she answered to the questions about her work",
    };

    /// <summary>What somebody may open who does not have the case.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfEmergency =
        OfOffice.Where(part => part.Key is Name or Workplace or Statement or Contact).ToDictionary();

    private static readonly Dictionary<string, string> OfEmployer = new() { [Name] = "The name of the worker who claims" };
    private static readonly Dictionary<string, string> Nothing = [];

    private static readonly Dictionary<string, string> OfCaseWithoutWorker = new() { [Documents] = "Documents" };

    private static readonly Dictionary<string, string> OfFeeCheck = new(OfCaseWithoutWorker) { [Answers] = "What workers wrote about the provisional verdict" };

    private static readonly Dictionary<string, string> OfReport = new() { [Statement] = "What happened, in her words", [Documents] = "Documents" };

    private static readonly Dictionary<string, string> OfSupport = new()
    {
        ["grounds"] = "What she says is wrong with the decision", [Circumstances] = "Her circumstances, as she told them", [Documents] = "Documents",
    };

    public static string TitleOf(string part) => OfOffice.GetValueOrDefault(part, part);

    /// <summary>The address for those who go there or send them; the annex for those who speak with the judge.</summary>
    private static Dictionary<string, string> OfVisit(Inspection visit, string role)
    {
        var parts = visit.IsInQuarantine && role != Roles.FirewallOfficer ? [] : new Dictionary<string, string>(OfCaseWithoutWorker);
        if (role == Roles.Inspector && parts.Count > 0) parts[Interviews] = "What was answered to the questions about the work";
        if (visit.Place is not null && role is Roles.Inspector or Roles.InspectionSupervisor) parts[Address] = "The address of the home";
        if (visit.AnnexForJudge is not null && role is Roles.InspectionSupervisor or Roles.Legal) parts[Annex] = "The annex for the judge";
        return parts;
    }

    /// <summary>An employer learns the name, once the worker chose so, and nothing more.</summary>
    public static IReadOnlyDictionary<string, string> For(OpenCase open) => (open.Seat, open.Subject) switch
    {
        (Seat.Party, WageClaim { Visibility: Visibility.Named }) when open.HeldLiable is null => OfEmployer,
        (Seat.Party, _) => Nothing,
        (_, WageClaim) when open.IsErased => Nothing,
        // Who filed it with her knows what she says then and there, and no more than she allows afterwards.
        (_, WageClaim) when open.HelpedToFile => Nothing,
        // The supervisor hears that a visit is asked for, and not of whom; the firewall officer that an erasure waits, and not whose.
        (_, WageClaim) when open.Me.Role is Roles.InspectionSupervisor or Roles.FirewallOfficer => Nothing,
        (_, WageClaim claim) => OfOffice
            .Where(part => part.Key != "grounds" || open.Facts is Appeal { SealedGrounds: not null })
            .Where(part => part.Key != PayDetails || (open.Me.Role == Roles.ClaimsOfficer && claim.PayDetails is not null))
            // Who decides the claim reads none of it.
            .Where(part => part.Key != Interviews || (open.Me.Role == Roles.ClaimsOfficer && open.Facts is WageClaim))
            .Where(part => part.Key != Contact || claim.SafeContact is not null).ToDictionary(),
        (_, SupportRequest) => open.Facts is Appeal { SealedGrounds: not null } ? OfSupport : OfSupport.Where(part => part.Key != "grounds").ToDictionary(),
        (_, RetaliationReport { Words: not null }) => OfReport,
        (Seat.Office, FeeCheck) when open.Me.Role is Roles.FeeAnalyst or Roles.FeeDecider => OfFeeCheck,
        (_, Inspection visit) => OfVisit(visit, open.Me.Role),
        _ => OfCaseWithoutWorker,
    };
}

/// <summary>Each ends the worker's sentence "A claims officer read your statement …".</summary>
internal static class Purposes
{
    private static readonly string[] OfOffice =
        ["to work out what is owed", "to answer you", "to find out who the employer is", "to decide your claim", "to collect your money", "to keep you safe", ToFindHelp];

    private static readonly string[] OfVisit = ["to plan the visit", "to go there", "to send the papers", "to ask the judge", "to handle the case"];

    private const string ToFindHelp = "to find help for you";
    private const string ToHandle = "to handle the case";
    private const string ToAnswer = "to answer your claim";
    private const string ToDecideAppeal = "to decide the appeal";

    /// <summary>Everything that can stand in a worker's list; each has its words in every language.</summary>
    public static IEnumerable<string> All =>
    [
        .. OfOffice, ToHandle, ToAnswer, ToDecideAppeal, ReadingRights.Purpose, ReadingRights.OwnPaper, NamedRecords.ToFind, NamedRecords.ToGive,
        HelpedClaimsController.Purpose, DiscloseRecordController.AsYouAgreed, .. Enum.GetValues<Danger>().Select(Of),
    ];

    /// <summary>The key of the words in the worker's language.</summary>
    public static string KeyOf(string purpose) => "purpose." + purpose.Replace(' ', '-').ToLowerInvariant();

    public static string Of(Danger danger) => danger switch
    {
        Danger.LifeAtRisk => "because a life was in danger",
        Danger.Violence => "because of violence",
        Danger.HeldAgainstHerWill => "because you were held",
        _ => "because you were hurt or ill",
    };

    public static IReadOnlyList<string> For(OpenCase open) => open.Seat switch
    {
        Seat.Office when open.Subject is Inspection => OfVisit,
        Seat.Office when open.Subject is SupportRequest => [ToFindHelp],
        Seat.Office when open.Subject is not WageClaim => [ToHandle],
        Seat.Party => [ToAnswer],
        Seat.AppealBody => [ToDecideAppeal],
        _ => OfOffice,
    };
}
