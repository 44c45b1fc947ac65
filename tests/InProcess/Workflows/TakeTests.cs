using Inspectorate.Workflows.Running;
using NodaTime;
using static Inspectorate.InProcess.Workflows.ALibraryLoan;

namespace Inspectorate.InProcess.Workflows;

public class TakeTests
{
    private readonly Lifecycles _lifecycles = ALibraryLoan.Lifecycles();
    private readonly Card _card = new();

    [Fact]
    public void A_step_moves_the_case_and_leaves_who_when_why_and_on_what_evidence()
    {
        var loan = _lifecycles.Asked();
        Taken(_lifecycles.Take("propose", loan, _card, new Act(Clerk, Monday + Duration.FromHours(1), "A regular reader.", ["card 17"])));
        Assert.Equal(("proposed", 2), (loan.State, loan.Seq));
        var entry = loan.History[^1];
        Assert.Equal(("propose", "asked", "proposed"), (entry.Step, entry.FromState, entry.ToState));
        Assert.Equal(("carl", "clerk", "A regular reader.", "card 17"), (entry.ActorId, entry.ActorRole, entry.Reason, entry.Evidence.Single()));
        Assert.Equal(Monday + Duration.FromHours(1), entry.At);
        Assert.Null(loan.EndedAt);
    }

    [Theory]
    [InlineData("burn", RefusalKind.UnknownStep, "“Loan” has no step “burn”.")]
    [InlineData("lend", RefusalKind.WrongState, "“Lend” is possible only in “Proposed”; the case is in “Asked for”.")]
    [InlineData("ask", RefusalKind.WrongState, "“Ask” opens a new case; the case is in “Asked for”.")]
    [InlineData("let-lapse", RefusalKind.WrongRole, "“Let lapse” is taken by the calendar when its deadline has passed.")]
    public void A_step_that_may_not_be_taken_says_why(string step, RefusalKind kind, string sentence) =>
        Assert.Equal(new StepRefused(sentence, kind), _lifecycles.Take(step, _lifecycles.Asked(), _card, By(Head)));

    [Fact]
    public void Another_role_is_told_who_may() =>
        Assert.Equal(
            new StepRefused("“Propose” is for clerk or head; you act as reader.", RefusalKind.WrongRole),
            _lifecycles.Take("propose", _lifecycles.Asked(), _card, By(Reader)));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Staff_must_give_a_reason(string reason) =>
        Assert.Equal(RefusalKind.NoReason, Refused(_lifecycles.Take("propose", _lifecycles.Asked(), _card, new Act(Clerk, Monday, reason))).Kind);

    [Fact]
    public void A_reader_need_not_give_one() => Assert.Equal("", _lifecycles.Asked().History[0].Reason);

    [Fact]
    public void A_condition_that_fails_refuses_with_its_own_sentence()
    {
        var loan = Proposed(by: Clerk);
        _card.IsValid = false;
        Assert.Equal(new StepRefused("The reader's card has run out.", RefusalKind.Guard), _lifecycles.Take("lend", loan, _card, By(Head)));
        Assert.Equal(("proposed", 2), (loan.State, loan.History.Count));
    }

    [Fact]
    public void Who_proposed_does_not_lend_even_when_he_has_become_head()
    {
        var loan = Proposed(by: Clerk);
        var promoted = new Actor(Clerk.Id, Head.Role);
        Assert.Equal(
            new StepRefused("You took “Propose” in this case, so another person must take “Lend”.", RefusalKind.FourEyes),
            _lifecycles.Take("lend", loan, _card, By(promoted)));
        Taken(_lifecycles.Take("lend", loan, _card, By(Head)));
    }

    [Fact]
    public void A_case_opens_only_by_an_opening_step()
    {
        Assert.Equal(RefusalKind.WrongState, Refused(Open("propose", Clerk)).Kind);
        Assert.Equal(RefusalKind.UnknownStep, Refused(Open("burn", Clerk)).Kind);
        Assert.Equal(RefusalKind.WrongRole, Refused(Open("ask", Clerk)).Kind);
    }

    [Fact]
    public void An_end_has_its_moment()
    {
        var loan = Proposed(by: Clerk);
        Taken(_lifecycles.Take("lend", loan, _card, By(Head)));
        Taken(_lifecycles.Take("give-back", loan, _card, new Act(Reader, Monday + Duration.FromDays(2), "")));
        Assert.Equal(Monday + Duration.FromDays(2), loan.EndedAt);
    }

    [Fact]
    public void A_clock_that_was_set_back_does_not_turn_the_history_around()
    {
        var loan = _lifecycles.Asked();
        Taken(_lifecycles.Take("propose", loan, _card, new Act(Clerk, Monday - Duration.FromDays(1), "A regular reader.")));
        Assert.Equal(Monday, loan.History[1].At);
        Assert.Equal(Monday, loan.ChangedAt);
        Assert.Null(HistoryChain.FirstBadEntry(loan));
    }

    [Fact]
    public void Times_are_kept_to_the_microsecond_as_both_databases_keep_them()
    {
        var loan = _lifecycles.Asked();
        Taken(_lifecycles.Take("propose", loan, _card, new Act(Clerk, Monday + Duration.FromNanoseconds(1_234_567), "A regular reader.")));
        Assert.Equal(Monday + Duration.FromNanoseconds(1_234_000), loan.History[1].At);
    }

    [Fact]
    public void The_choices_of_a_state_are_shown_with_what_stands_against_them()
    {
        var loan = Proposed(by: Head);
        var choices = _lifecycles.Choices(loan, _card, Head, Monday);
        Assert.Equal(
            [("pause", RefusalKind.WrongRole), ("lend", RefusalKind.FourEyes), ("let-lapse", RefusalKind.WrongRole)],
            choices.Select(choice => (choice.Step.Name, choice.Refusal!.Kind)));
        Assert.Null(_lifecycles.Choices(loan, _card, new Actor("hugo", "head"), Monday).Single(choice => choice.Step.Name == "lend").Refusal);
    }

    [Fact]
    public void A_case_stays_on_its_version_and_a_new_one_opens_on_the_version_in_force()
    {
        var second = ALibraryLoan.Read(Json.Replace("\"version\": 1", "\"version\": 2").Replace("2026-01-01", "2026-03-03"));
        var both = new Lifecycles([second, Definition], [Conditions()], ALibraryLoan.Calendar, ["clerk", "head"]);
        var old = both.Asked();
        Assert.Equal((1, 1), (old.Version, both.Of(old).Version));
        Assert.Equal(2, both.InForceOn("loan", new LocalDate(2026, 3, 3)).Version);
        Assert.Throws<InvalidOperationException>(() => both.InForceOn("loan", new LocalDate(2025, 12, 31)));
        Assert.Throws<InvalidOperationException>(() => new Lifecycles([second], [], ALibraryLoan.Calendar, []).Of(old));
    }

    private WorkflowCase Proposed(Actor by)
    {
        var loan = _lifecycles.Asked();
        Taken(_lifecycles.Take("propose", loan, _card, By(by)));
        return loan;
    }

    private StepOutcome Open(string step, Actor actor) => _lifecycles.Open("loan", step, Guid.NewGuid(), "7KQ", _card, By(actor));

    private static Act By(Actor actor) => new(actor, Monday, "It is right.");

    private static void Taken(StepOutcome outcome) => Assert.IsType<StepTaken>(outcome);

    private static StepRefused Refused(StepOutcome outcome) => Assert.IsType<StepRefused>(outcome);
}
