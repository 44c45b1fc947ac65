using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>The worker's own case, and everything that one request of hers does with it.</summary>
internal sealed class OwnCase(MainContext db, CaseBook book, ReadingRoom room, Receipts receipts, Erasure erasure, ReferenceData reference, IClock clock)
{
    public MainContext Db => db;
    public Instant Now => clock.GetCurrentInstant();
    public WageClaim Claim { get; private set; } = null!;
    public WorkflowCase Case { get; private set; } = null!;

    /// <summary>Her key was destroyed, or is about to be. After a restore the case may stand where it stood before that.</summary>
    public bool IsErased { get; private set; }

    /// <summary>The sum as it went to the decider; null while an officer still works on it.</summary>
    public Assessment? Owed => !IsErased && Case.History.Any(entry => entry.Step == "assess") && Case.State != "assessment" ? Claim.Assessment : null;

    public WorkingCalendar Calendar => reference.CalendarOn(Claim.FiledOn);

    public LocalDate Today => Calendar.DateOf(Now);

    public RetentionRule Rule => reference.RetentionOn(Today);

    /// <summary>Ids of her claim and of the cases that are linked to it: appeals, reports of retaliation.</summary>
    public IQueryable<Guid> OfHer => db.Cases.Where(@case => @case.Id == Case.Id || @case.ParentId == Case.Id).Select(@case => @case.Id);

    public Actor Herself => new(Claim.Worker.ToString(), Roles.Worker);

    /// <summary>False when her claim is gone, or the code with which she came in. She reads what is hers; that is nobody's look at her.</summary>
    public async Task<bool> Open(WorkerSession session, CancellationToken cancel)
    {
        if (session.Inbox is not { } worker || !await receipts.StillOpens(worker, session.Stamp, cancel)
            || await db.WageClaims.FirstOrDefaultAsync(claim => claim.Worker == worker, cancel) is not { } claim
            || await book.Find(claim.Id, cancel) is not { } @case)
            return false;
        (Claim, Case, IsErased) = (claim, @case, @case.State == Retention.Erased || erasure.HasErased(worker));
        room.Admit(ReadingRight.OfHerself(worker));
        return true;
    }

    /// <summary>Takes the step and saves everything that was changed with it; when it is refused, nothing is saved.</summary>
    public async Task<StepOutcome> Take(string step, string reason, CancellationToken cancel)
    {
        var outcome = await book.Take(step, Case, Claim, new Act(Herself, Now, reason), cancel);
        if (outcome is StepTaken)
            await SaveHerWord(cancel);
        return outcome;
    }

    /// <summary>Whatever she writes postpones the end of her data (FW-32).</summary>
    public Task SaveHerWord(CancellationToken cancel)
    {
        Claim.KeepIdentity(Now + Duration.FromDays(Rule.DaysAfterHerWord));
        return db.SaveChangesAsync(cancel);
    }

    /// <summary>The steps that she may take now.</summary>
    public IReadOnlyList<string> Choices(Lifecycles lifecycles) =>
        [.. lifecycles.Of(Case).Steps.Where(step => step.From.Contains(Case.State) && step.By.Contains(Roles.Worker)).Select(step => step.Name)];
}
