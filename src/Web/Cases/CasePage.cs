using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Appeals;
using Inspectorate.Web.WageClaims.Collect;
using Inspectorate.Web.Support;
using Inspectorate.Web.Tasks;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Cases;

/// <param name="Path">Where the step is taken.</param>
internal sealed record NextStep(StepDefinition Step, string? Refusal, string Path);

internal sealed record LinkedCase(string Number, string Title, string State, bool IsParent);

internal sealed record Message(CaseMessage Sent, string By);

/// <summary>One thing that happened: a step, or a fact that an officer set between two steps.</summary>
/// <param name="Words">Why, or what was set; empty when nothing is to be said.</param>
/// <param name="RestsOn">The evidence in words; empty without any.</param>
internal sealed record CaseEvent(Instant At, string Title, string By, string Words, string RestsOn);

/// <summary>Everything that the page of a case shows, of whichever lifecycle. The number of queries does not depend on the case.</summary>
/// <param name="Held">Texts that wait for a second officer, or to be sent after one agreed.</param>
/// <param name="HasSign">An undecided sign of a threat; for a party, one that it may answer.</param>
/// <param name="More">What the kind of case adds: see <see cref="ICaseKind.MoreOf"/>.</param>
internal sealed record CasePage(
    OpenCase Open, LifecycleDefinition Lifecycle, IReadOnlyList<NextStep> Mine, IReadOnlyList<NextStep> Others, Names Names,
    object? More, IReadOnlyList<LinkedCase> Linked, IReadOnlyList<CaseDocument> Documents, IReadOnlyList<Message> Messages,
    IReadOnlyList<Letter> Letters, Guid? AssignedTo, IReadOnlyList<Colleague> Colleagues, int Held, bool HasSign)
{
    public bool MayAppeal => Open is { Seat: Seat.Party, Facts: IDecided } && AppealFiling.WhyNot(Open.Case, Open.Facts, Open.HeldLiable) is null;

    public StateDefinition State => Lifecycle.State(Open.Case.State);

    /// <summary>Evidence is named by a document's id; anything else is said as it was written.</summary>
    public string EvidenceInWords(string evidence) =>
        Documents.FirstOrDefault(document => document.Id.ToString("N") == evidence) is { } document
            ? $"{document.Kind}, added by {Names.RoleInWords(document.AddedByRole)}"
            : evidence;

    /// <summary>
    /// A party sees what it was told and what it did itself; the rest of the history is the office's. Who planned a visit, and whether the
    /// calendar did, stays with the supervisor.
    /// </summary>
    public IEnumerable<HistoryEntry> History => Open.Seat != Seat.Party
        ? Open.Case.History.Where(entry => entry.Seq > 1 || Open.Subject is not Inspection || Open.Me.Role == Roles.InspectionSupervisor)
        : Open.Case.History.Where(entry => entry.Seq >= FirstSeq).Where(entry => entry.ActorRole == Open.Me.Role || Lifecycle.Step(entry.Step)!.Notices.Contains(Notices.Telling(Open.Me.Role)));

    /// <summary>Who is held liable later learns of nothing that was before.</summary>
    private int FirstSeq => Open.HeldLiable is null ? 0 : Open.Case.History.Where(entry => entry.Step == JointLiabilityController.Hold).Select(entry => entry.Seq).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>Newest first; for a party without the office's reasons.</summary>
    public IEnumerable<CaseEvent> Events => Open.Seat == Seat.Party
        ? History.Reverse().Select(entry => EventOf(entry) with { Words = "", RestsOn = "" })
        : History.Reverse().Select(EventOf).Concat(Recorded.Select(EventOf)).OrderByDescending(happened => happened.At);

    private IEnumerable<RecordedFact> Recorded => Open.Facts switch
    {
        WageClaim claim => claim.Recorded,
        FeeCheck check => check.Recorded,
        _ => [],
    };

    private CaseEvent EventOf(HistoryEntry entry) => new(
        entry.At, Lifecycle.Step(entry.Step)!.Title, Names.Say(entry, Open.Seat), entry.Reason, string.Join(", ", entry.Evidence.Select(EvidenceInWords)));

    private static string TitleOf(RecordedKind kind) => kind switch
    {
        RecordedKind.EmployerChosen => "Employer chosen",
        RecordedKind.RecordGiven => "Record given to another body",
        RecordedKind.RetaliationFound => "Retaliation found",
        RecordedKind.LiabilityEnded => "No longer liable, on appeal",
        RecordedKind.PairTakenApart => "Invoice and payment taken apart",
        RecordedKind.PairPutBack => "Invoice and payment put together again",
        RecordedKind.CodeReplaced => "New code given to the worker",
        _ => "Sum worked out",
    };

    private CaseEvent EventOf(RecordedFact fact) => new(
        fact.At, TitleOf(fact.Kind), Names.Of(fact.By) ?? "the office", fact.Detail, "");
}

internal sealed class CasePages(MainContext db, StepDesk desk, CaseAccess access)
{
    private const int MostMessages = 50;

    public async Task<CasePage> Of(OpenCase open, CancellationToken cancel)
    {
        var (@case, me) = (open.Case, open.Me);
        var claim = open.Subject as WageClaim;
        var isParty = open.Seat == Seat.Party;
        var lifecycle = desk.Lifecycles.Of(@case);
        var steps = desk.Choices(open).Select(choice => new NextStep(
            choice.Step, StepPages.AsksForWhatIsMissing(open, choice) ? null : choice.Refusal?.Sentence, StepPages.PathOf(open, choice.Step.Name))).ToList();

        var related = db.Cases.Where(other => other.Id == @case.ParentId || other.ParentId == @case.Id);
        if (isParty)
        {
            var appeals = access.AppealsKnownTo(me);
            related = related.Where(other => other.Lifecycle != "appeal" || appeals.Contains(other.Id));
        }
        var linked = (await related.ToListAsync(cancel)).Where(other => ShowsLink(open, other)).ToList();
        var documents = await db.Documents.Where(document => document.CaseId == @case.Id && (!isParty || (document.AddedByRole == me.Role && document.PartyId == me.PartyId)))
            .OrderBy(document => document.AddedAt).ToListAsync(cancel);
        var messages = isParty || claim is null ? [] : await db.Messages.Where(message => message.CaseId == claim.Id)
            .OrderByDescending(message => message.SentAt).Take(MostMessages).ToListAsync(cancel);
        var letters = await db.Letters.Where(letter => letter.CaseId == @case.Id && (!isParty || (letter.To == me.Role && letter.PartyId == me.PartyId)))
            .OrderBy(letter => letter.CreatedAt).ToListAsync(cancel);
        var assignment = await db.Assignments.SingleOrDefaultAsync(given => given.CaseId == @case.Id && given.Role == me.Role, cancel);
        var colleagues = me.OfficeId is null ? [] : await db.Users
            .Where(account => account.Role == me.Role && account.OfficeId == me.OfficeId && account.JoinedAt != null)
            .OrderBy(account => account.DisplayName).Select(account => new Colleague(account.Id, account.DisplayName)).ToListAsync(cancel);
        var held = isParty ? 0 : await db.HeldTexts.CountAsync(text => text.CaseId == @case.Id && text.SentAt == null && text.IsApproved != false, cancel);
        var hasSign = await db.RetaliationSigns.AnyAsync(sign => sign.CaseId == @case.Id && sign.IsThreat == null
            && (!isParty || (sign.ReplyBy >= desk.Today && sign.Reply == "" && sign.EmployerId == me.EmployerId && sign.AgencyId == me.AgencyId)), cancel);
        var names = await Names.Of(db, @case.History, cancel, [.. messages.Select(message => message.SentBy), .. claim?.Recorded.Select(fact => (Guid?)fact.By) ?? [], assignment?.AccountId]);

        return new CasePage(
            open, lifecycle,
            [.. steps.Where(step => step.Refusal is null)],
            isParty ? [] : [.. steps.Where(step => step.Refusal is not null)],
            names, await access.MoreOf(open, cancel),
            [.. linked.Select(other => Link(@case, other))],
            documents,
            [.. messages.Select(message => new Message(message, message.FromWorker ? message.SentBy is null ? "the worker" : $"{names.Of(message.SentBy) ?? "a helper"}, for the worker" : names.Of(message.SentBy) ?? "the office"))],
            letters, assignment?.AccountId, colleagues, held, hasSign);
    }

    /// <summary>
    /// A visit must not lead to the claim or the licence case behind it, except for those who planned it. That support was asked for, nobody
    /// learns who decides the claim.
    /// </summary>
    private static bool ShowsLink(OpenCase open, WorkflowCase other) =>
        open.HeldLiable is { EndedOn: not null } ? false
        : new[] { open.Case.Lifecycle, other.Lifecycle }.Contains(SupportKind.Name) ? other.Lifecycle == "appeal" || open.Case.Lifecycle == "appeal" || open.Me.Role == Roles.ClaimsOfficer
        : other.Lifecycle == "appeal" || open.Case.Lifecycle == "appeal" || other.Lifecycle == open.Case.Lifecycle
        || (open.Seat == Seat.Office && open.Me.Role != Roles.Inspector);

    private LinkedCase Link(WorkflowCase from, WorkflowCase to)
    {
        var lifecycle = desk.Lifecycles.Of(to);
        return new LinkedCase(to.Number, lifecycle.Title, lifecycle.State(to.State).Title, to.Id == from.ParentId);
    }
}
