using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Inspectorate.Workflows.Running;
using NodaTime;
using static Inspectorate.InProcess.Workflows.ALibraryLoan;

namespace Inspectorate.InProcess.Workflows;

public class HistoryChainTests
{
    private readonly Lifecycles _lifecycles = ALibraryLoan.Lifecycles();
    private readonly WorkflowCase _loan;

    public HistoryChainTests()
    {
        _loan = _lifecycles.Asked();
        foreach (var (step, actor) in ((string, Actor)[])[("pause", Clerk), ("resume", Reader), ("propose", Clerk), ("lend", Head)])
            Assert.IsType<StepTaken>(_lifecycles.Take(step, _loan, new Card(), new Act(actor, Monday, "It is right.", ["card 17"])));
    }

    [Fact]
    public void An_untouched_history_is_whole() => Assert.Null(HistoryChain.FirstBadEntry(_loan));

    [Fact]
    public void A_changed_entry_is_named_whatever_was_changed()
    {
        Action<HistoryEntry>[] changes =
        [
            entry => entry.Step = "lend", entry => entry.FromState = "lent", entry => entry.ToState = "lent",
            entry => entry.ActorId = "hana", entry => entry.ActorRole = "head", entry => entry.Reason = "It was wrong.",
            entry => entry.At += Duration.FromMilliseconds(1), entry => entry.Evidence = [], entry => entry.Evidence = ["card", "17"],
            entry => entry.CaseId = Guid.NewGuid(), entry => entry.PreviousHash = new byte[32], entry => entry.Hash = [1],
        ];
        foreach (var change in changes)
        {
            var test = new HistoryChainTests();
            change(test._loan.History[2]);
            Assert.Equal(3, HistoryChain.FirstBadEntry(test._loan));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    [InlineData(4, 5)]
    public void A_removed_entry_is_named_even_the_last(int index, int named)
    {
        Entries(_loan).RemoveAt(index);
        Assert.Equal(named, HistoryChain.FirstBadEntry(_loan));
    }

    [Fact]
    public void Entries_that_changed_places_are_named()
    {
        var (second, third) = (_loan.History[1], _loan.History[2]);
        (second.Seq, third.Seq) = (third.Seq, second.Seq);
        Assert.Equal(2, HistoryChain.FirstBadEntry(_loan));
    }

    [Fact]
    public void A_state_that_no_step_led_to_shows()
    {
        SetState(_loan, "refused");
        Assert.Equal(6, HistoryChain.FirstBadEntry(_loan));
    }

    /// <summary>Whatever is tried, by whom and when: state and history tell the same, time goes forward, and the chain holds.</summary>
    [Fact]
    public void No_state_changes_without_its_entry()
    {
        var tried = Gen.Elements("ask", "propose", "pause", "resume", "lend", "let-lapse", "give-back", "miss")
            .SelectMany(step => Gen.Elements(Reader, Clerk, Head, Actor.Calendar), (step, actor) => (step, actor))
            .SelectMany(_ => Gen.Choose(-30, 60), (act, hours) => (act.step, act.actor, hours));
        Prop.ForAll(tried.ListOf().ToArbitrary(), acts =>
        {
            var loan = _lifecycles.Asked();
            var now = Monday;
            foreach (var (step, actor, hours) in acts)
            {
                now += Duration.FromHours(hours);
                var (state, seq) = (loan.State, loan.Seq);
                var outcome = step == "miss"
                    ? loan.Dues.Select(due => _lifecycles.Miss(loan, due, new Card(), now)).ToList().Find(missed => missed is StepTaken)
                    : _lifecycles.Take(step, loan, new Card(), new Act(actor, now, "It is right."));
                Assert.Equal(outcome is StepTaken ? seq + 1 : seq, loan.Seq);
                if (outcome is not StepTaken) Assert.Equal(state, loan.State);
            }
            Assert.Equal(loan.Seq, loan.History.Count);
            Assert.Equal(loan.State, loan.History[^1].ToState);
            Assert.Equal(loan.History.Select(entry => entry.At).Order(), loan.History.Select(entry => entry.At));
            Assert.All(loan.Dues, due => Assert.True(due.EndedAt is null || due.EndedAt >= loan.OpenedAt));
            Assert.Null(HistoryChain.FirstBadEntry(loan));
        }).QuickCheckThrowOnFailure();
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_history")]
    private static extern ref List<HistoryEntry> Entries(WorkflowCase @case);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_State")]
    private static extern void SetState(WorkflowCase @case, string state);
}
