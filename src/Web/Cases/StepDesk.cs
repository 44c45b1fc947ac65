using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Web.Cases.HeldTexts;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Cases;

/// <summary>What came of posting a step.</summary>
internal abstract record Taking
{
    /// <param name="Before">The very same post had come before: one step was taken, not two.</param>
    internal sealed record Taken(int Seq, bool Before) : Taking;

    /// <summary>The case moved on after the page was made.</summary>
    internal sealed record Overtaken(OpenCase Open, StepDefinition By, HistoryEntry Entry, string Who) : Taking;

    internal sealed record Refused(StepRefused Why) : Taking;
}

/// <summary>The one way in which a page takes a step: facts and step are saved together, once, and only on the state that the person saw.</summary>
internal sealed partial class StepDesk(MainContext db, CaseBook book, Lifecycles lifecycles, ApprovedText approved, IClock clock, ILogger<StepDesk> log)
{
    public Instant Now => clock.GetCurrentInstant();
    public LocalDate Today => lifecycles.Calendar.DateOf(Now);
    public Lifecycles Lifecycles => lifecycles;

    /// <summary>Of something made now: ids of one kind follow each other in time, as the lists page.</summary>
    public Guid NewId() => Guid.CreateVersion7(Now.ToDateTimeOffset());

    public IReadOnlyList<StepChoice> Choices(OpenCase open) => lifecycles.Choices(open.Case, open.Facts, open.Me.Actor, Now);

    /// <param name="seq">The case's step number when the page was made.</param>
    /// <param name="facts">Sets the facts that the step carries; run only when nobody was faster.</param>
    /// <param name="also">A second step in the same transaction: what an appeal's decision does to the case it is about. Null: none after all.</param>
    public async Task<Taking> Take(OpenCase open, string step, int seq, string reason, IReadOnlyList<string> evidence, CancellationToken cancel,
        Action? facts = null, Func<Act, Task<StepOutcome?>>? also = null)
    {
        if (open.Case.Seq != seq) return await Late(open, open.Case, step, seq, cancel);
        facts?.Invoke();
        if (approved.Held is { } held) evidence = [.. evidence, $"held text {held.Id:N}, approved by a second officer"];
        var act = new Act(open.Me.Actor, Now, reason.Trim(), evidence);
        var outcome = await book.Take(step, open.Case, open.Facts, act, cancel);
        if (outcome is StepTaken && also is not null && await also(act) is StepRefused second) outcome = second;
        if (outcome is not StepTaken taken)
        {
            var refused = (StepRefused)outcome;
            Refused(open.Case.Id, step, open.Me.Id, refused.Kind);
            return new Taking.Refused(refused);
        }
        approved.Held?.SentAt = act.At;
        try
        {
            await db.SaveChangesAsync(cancel);
            return new Taking.Taken(taken.Entry.Seq, Before: false);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Late(open, (await book.Find(open.Case.Id, cancel))!, step, seq, cancel);
        }
    }

    private async Task<Taking> Late(OpenCase open, WorkflowCase now, string step, int seq, CancellationToken cancel)
    {
        var first = now.History.SingleOrDefault(entry => entry.Seq == seq + 1);
        if (first is null)
            return new Taking.Refused(new StepRefused("Something else was saved at the same moment. Open the case again.", RefusalKind.WrongState));
        if (first.Step == step && first.ActorId == open.Me.Actor.Id)
            return new Taking.Taken(first.Seq, Before: true);
        var who = await Names.Of(db, [first], cancel);
        return new Taking.Overtaken(
            open, lifecycles.Of(now).Step(first.Step)!, first, who.Say(first, open.Seat));
    }

    [LoggerMessage(LogLevel.Warning, "Case {Case}: step {Step} by {Account} was refused ({Kind})")]
    private partial void Refused(Guid @case, string step, Guid account, RefusalKind kind);
}
