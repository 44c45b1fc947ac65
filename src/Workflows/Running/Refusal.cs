using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Definitions;

namespace Inspectorate.Workflows.Running;

/// <summary>The sentences with which a step is refused: what is wrong, and who or what would put it right.</summary>
internal static class Refusal
{
    public static StepRefused UnknownStep(LifecycleDefinition lifecycle, string step) =>
        new($"“{lifecycle.Title}” has no step “{step}”.", RefusalKind.UnknownStep);

    public static StepRefused NotOpening(StepDefinition step) =>
        new($"“{step.Title}” does not open a case.", RefusalKind.WrongState);

    public static StepRefused? State(LifecycleDefinition lifecycle, StepDefinition step, WorkflowCase @case)
    {
        if (step.From.Contains(@case.State)) return null;
        var now = $"the case is in “{lifecycle.State(@case.State).Title}”";
        return new(step.From.Count == 0
            ? $"“{step.Title}” opens a new case; {now}."
            : $"“{step.Title}” is possible only in {Titles(step.From.Select(state => lifecycle.State(state).Title))}; {now}.",
            RefusalKind.WrongState);
    }

    public static StepRefused? Role(StepDefinition step, Actor actor)
    {
        if (step.By.Contains(actor.Role)) return null;
        var people = step.By.Where(role => role != Actor.CalendarRole).Select(InWords).ToList();
        return new(people.Count == 0
            ? $"“{step.Title}” is taken by the calendar when its deadline has passed."
            : $"“{step.Title}” is for {string.Join(" or ", people)}; you act as {InWords(actor.Role)}.",
            RefusalKind.WrongRole);
    }

    /// <summary>By person, whatever role they had then. The calendar is no person.</summary>
    public static StepRefused? FourEyes(LifecycleDefinition lifecycle, StepDefinition step, WorkflowCase @case, Actor actor)
    {
        if (actor.Role == Actor.CalendarRole) return null;
        var own = @case.History.OrderBy(entry => entry.Seq)
            .LastOrDefault(entry => entry.ActorId == actor.Id && step.NotTheActorOf.Contains(entry.Step));
        return own is null ? null : new(
            $"You took “{lifecycle.Step(own.Step)!.Title}” in this case, so another person must take “{step.Title}”.", RefusalKind.FourEyes);
    }

    /// <summary>Until the calendar has woken up a minute may pass; who answers in that minute is late all the same.</summary>
    public static StepRefused? TooLate(LifecycleDefinition lifecycle, WorkflowCase @case, Act act, WorkingCalendar calendar)
    {
        if (act.By.Role == Actor.CalendarRole) return null;
        var missed = @case.Dues.Where(due => due.IsRunning && due.DueAt <= act.At)
            .Select(due => (due.DueAt, Deadline: lifecycle.Deadline(due.Deadline)))
            .Where(due => due.Deadline.Step is not null).OrderBy(due => due.DueAt).FirstOrDefault();
        return missed.Deadline is null ? null : new(
            $"“{missed.Deadline.Title}” ended on {Day(calendar, missed.DueAt)}. The calendar now takes “{lifecycle.Step(missed.Deadline.Step!)!.Title}”.",
            RefusalKind.TooLate);
    }

    public static StepRefused NoReason(StepDefinition step) =>
        new($"“{step.Title}” needs a reason: the case's history keeps it.", RefusalKind.NoReason);

    public static string MissedReason(DeadlineDefinition deadline, DueRow due, WorkingCalendar calendar) =>
        $"“{deadline.Title}” ended on {Day(calendar, due.DueAt)} without a step.";

    private static string Day(WorkingCalendar calendar, NodaTime.Instant dueAt) =>
        calendar.LastDayOf(dueAt).ToString("d MMMM uuuu", System.Globalization.CultureInfo.InvariantCulture);

    private static string Titles(IEnumerable<string> titles) => string.Join(" or ", titles.Select(title => $"“{title}”"));

    private static string InWords(string role) => role.Replace('-', ' ');
}
