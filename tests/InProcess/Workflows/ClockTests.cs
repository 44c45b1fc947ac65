using Inspectorate.Workflows.Running;
using NodaTime;
using static Inspectorate.InProcess.Workflows.ALibraryLoan;

namespace Inspectorate.InProcess.Workflows;

public class ClockTests
{
    private readonly Lifecycles _lifecycles = ALibraryLoan.Lifecycles();
    private readonly Card _card = new();
    private readonly WorkflowCase _loan;

    public ClockTests() => _loan = _lifecycles.Asked();

    private DueRow Answer => _loan.Dues.Last(due => due.Deadline == "answer");

    [Fact]
    public void A_clock_starts_with_the_state_and_counts_working_days_only() =>
        // Tue 3, Wed 4, Thu 5, (Fri 6 holiday, weekend), Mon 9, Tue 10: over at 24:00 in Berlin.
        Assert.Equal((1, EndOf(2026, 3, 10), true), (Answer.StartedBySeq, Answer.DueAt, Answer.IsRunning));

    [Fact]
    public void It_goes_on_from_one_of_its_states_to_the_other()
    {
        Take("propose", Clerk, 4);
        Assert.Equal((1, EndOf(2026, 3, 10)), (_loan.Dues.Count, Answer.DueAt));
    }

    [Fact]
    public void Standing_still_it_keeps_the_working_days_that_were_left()
    {
        Take("pause", Clerk, 4); // left: Thu 5, Mon 9, Tue 10
        Assert.Equal((At(4), false), (Answer.StoppedAt, Answer.IsRunning));
        Take("resume", Reader, 12); // Thu: Fri 13, Mon 16, Tue 17
        Assert.Equal((null, EndOf(2026, 3, 17), true), (Answer.StoppedAt, Answer.DueAt, Answer.IsRunning));
    }

    [Fact]
    public void Stopped_on_its_last_day_it_ends_with_the_working_day_on_which_it_goes_on()
    {
        Take("pause", Clerk, 10);
        Take("resume", Reader, 14); // a Saturday
        Assert.Equal(EndOf(2026, 3, 16), Answer.DueAt);
    }

    [Fact]
    public void It_ends_when_the_case_moves_on_and_the_next_clock_starts()
    {
        Take("propose", Clerk, 3);
        Take("lend", Head, 4);
        Assert.Equal((At(4), null), (Answer.EndedAt, Answer.MissedAt));
        Assert.Equal(EndOf(2026, 4, 3), _loan.Dues.Last().DueAt);
    }

    [Fact]
    public void A_missed_deadline_is_taken_by_the_calendar_once()
    {
        Assert.Null(_lifecycles.Miss(_loan, Answer, _card, EndOf(2026, 3, 10) - Duration.FromSeconds(1)));
        var due = Answer;
        var taken = Assert.IsType<StepTaken>(_lifecycles.Miss(_loan, due, _card, EndOf(2026, 3, 10)));
        Assert.Equal(("let-lapse", "calendar", "“Answer to the reader” ended on 10 March 2026 without a step."),
            (taken.Entry.Step, taken.Entry.ActorRole, taken.Entry.Reason));
        Assert.Equal(("refused", EndOf(2026, 3, 10), EndOf(2026, 3, 10)), (_loan.State, due.MissedAt, due.EndedAt));
        Assert.Null(_lifecycles.Miss(_loan, due, _card, At(20)));
        Assert.Equal(2, _loan.Seq);
    }

    [Fact]
    public void Who_answers_after_the_end_is_late_even_if_the_calendar_still_sleeps()
    {
        Take("propose", Clerk, 3);
        var late = Assert.IsType<StepRefused>(_lifecycles.Take("lend", _loan, _card, new Act(Head, EndOf(2026, 3, 10), "A good reader.")));
        Assert.Equal((RefusalKind.TooLate, "“Answer to the reader” ended on 10 March 2026. The calendar now takes “Let lapse”."), (late.Kind, late.Sentence));
        Assert.IsType<StepTaken>(_lifecycles.Take("lend", _loan, _card, new Act(Head, EndOf(2026, 3, 10) - Duration.FromSeconds(1), "A good reader.")));
    }

    [Fact]
    public void A_deadline_without_a_step_goes_to_its_role_and_the_case_stays()
    {
        Lend();
        var period = _loan.Dues.Last();
        var told = Assert.IsType<DeadlineEscalated>(_lifecycles.Miss(_loan, period, _card, EndOf(2026, 4, 3)));
        Assert.Equal(("head", "lent"), (told.Role, _loan.State));
        Assert.Equal((EndOf(2026, 4, 3), null, false), (period.MissedAt, period.EndedAt, period.IsRunning));
        Assert.Null(_lifecycles.Miss(_loan, period, _card, EndOf(2026, 4, 4)));
    }

    [Fact]
    public void What_was_escalated_may_still_be_done_late_and_shows_it()
    {
        Lend();
        Take("give-back", Reader, 60);
        var period = _loan.Dues.Last();
        Assert.Equal((At(60), At(60)), (period.MissedAt, period.EndedAt));
    }

    [Fact]
    public void When_a_condition_refuses_the_calendar_the_named_role_is_told()
    {
        var strict = ALibraryLoan.Read(Json
            .Replace("\"by\": [\"calendar\"]", "\"by\": [\"calendar\"], \"guards\": [\"card-is-valid\"]")
            .Replace("{ \"step\": \"let-lapse\" }", "{ \"step\": \"let-lapse\", \"escalate-to\": \"head\" }"));
        var lifecycles = new Lifecycles([strict], [Conditions()], ALibraryLoan.Calendar, ["clerk", "head"]);
        var loan = lifecycles.Asked();
        var told = Assert.IsType<DeadlineEscalated>(lifecycles.Miss(loan, loan.Dues[0], new Card { IsValid = false }, EndOf(2026, 3, 10)));
        Assert.Equal(("head", "The reader's card has run out."), (told.Role, told.CalendarRefused!.Sentence));
        Assert.Equal("asked", loan.State);
    }

    private void Lend()
    {
        Take("propose", Clerk, 3);
        Take("lend", Head, 4);
    }

    private void Take(string step, Actor actor, int day) =>
        Assert.IsType<StepTaken>(_lifecycles.Take(step, _loan, _card, new Act(actor, At(day), "It is right.")));

    /// <summary>Ten o'clock of this day of March 2026 (32 is the first of April).</summary>
    private static Instant At(int day) => Monday + Duration.FromDays(day - 2);

    private static Instant EndOf(int year, int month, int day) =>
        ALibraryLoan.Calendar.Zone.AtStartOfDay(new LocalDate(year, month, day).PlusDays(1)).ToInstant();
}
