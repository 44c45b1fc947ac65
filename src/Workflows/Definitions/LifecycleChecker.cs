namespace Inspectorate.Workflows.Definitions;

/// <summary>Whether one lifecycle holds together in itself: everything it names exists, and a case can get through it.</summary>
internal sealed class LifecycleChecker(LifecycleFile file)
{
    private readonly LifecycleDefinition _lifecycle = file.Definition;
    private readonly HashSet<string> _states = [.. file.Definition.States.Select(state => state.Name)];
    private readonly HashSet<string> _steps = [.. file.Definition.Steps.Select(step => step.Name)];
    private readonly List<LifecycleProblem> _problems = [];

    public static IReadOnlyList<LifecycleProblem> Check(LifecycleFile file)
    {
        var checker = new LifecycleChecker(file);
        checker.NamesAreUnique();
        checker.StepsNameWhatExists();
        for (var i = 0; i < checker._lifecycle.Deadlines.Count; i++) checker.DeadlineCanBeKept(i);
        checker.EveryStateIsReachedAndLeft();
        return checker._problems;
    }

    private void Report(string path, string reason) => _problems.Add(file.Problem(path, reason));

    private void NamesAreUnique()
    {
        NoneTwice("states", "state", [.. _lifecycle.States.Select(state => state.Name)]);
        NoneTwice("steps", "step", [.. _lifecycle.Steps.Select(step => step.Name)]);
        NoneTwice("deadlines", "deadline", [.. _lifecycle.Deadlines.Select(deadline => deadline.Name)]);
    }

    private void NoneTwice(string list, string what, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
            if (Array.IndexOf(names, names[i]) < i) Report($"{list}[{i}].{what}", $"There are two {list} named \"{names[i]}\".");
    }

    private void StepsNameWhatExists()
    {
        for (var i = 0; i < _lifecycle.Steps.Count; i++)
        {
            var step = _lifecycle.Steps[i];
            Known($"steps[{i}].from", step.From, _states, "state");
            if (!_states.Contains(step.To)) Report($"steps[{i}].to", $"There is no state \"{step.To}\".");
            Known($"steps[{i}].not-the-actor-of", step.NotTheActorOf, _steps, "step");
            if (step.By.Count == 0) Report($"steps[{i}].by", $"Nobody may take the step \"{step.Name}\".");
        }
    }

    private void Known(string path, IReadOnlyList<string> names, HashSet<string> known, string what)
    {
        for (var i = 0; i < names.Count; i++)
            if (!known.Contains(names[i])) Report($"{path}[{i}]", $"There is no {what} \"{names[i]}\".");
    }

    private void DeadlineCanBeKept(int index)
    {
        var (deadline, path) = (_lifecycle.Deadlines[index], $"deadlines[{index}]");
        Known($"{path}.runs-in", deadline.RunsIn, _states, "state");
        Known($"{path}.stops-in", deadline.StopsIn, _states, "state");
        if (deadline.RunsIn.Count == 0) Report($"{path}.runs-in", $"The deadline \"{deadline.Name}\" never runs.");
        for (var i = 0; i < deadline.StopsIn.Count; i++)
            if (deadline.RunsIn.Contains(deadline.StopsIn[i]))
                Report($"{path}.stops-in[{i}]", $"The deadline \"{deadline.Name}\" cannot both run and stand still in \"{deadline.StopsIn[i]}\".");
        for (var i = 0; i < deadline.RunsIn.Count; i++)
            if (_lifecycle.States.Any(state => state.Name == deadline.RunsIn[i] && state.IsEnd))
                Report($"{path}.runs-in[{i}]", $"\"{deadline.RunsIn[i]}\" is an end: nothing can be due there.");
        if (deadline.Step is not null) CalendarCanTake(deadline, $"{path}.when-missed.step");
    }

    private void CalendarCanTake(DeadlineDefinition deadline, string path)
    {
        if (_lifecycle.Step(deadline.Step!) is not { } step)
        {
            Report(path, $"There is no step \"{deadline.Step}\".");
            return;
        }
        if (!step.By.Contains(Running.Actor.CalendarRole))
            Report(path, $"The calendar has to take \"{step.Name}\", but its \"by\" does not name \"{Running.Actor.CalendarRole}\".");
        foreach (var state in deadline.RunsIn.Except(step.From))
            Report(path, $"The deadline runs in \"{state}\", but \"{step.Name}\" cannot be taken from there.");
        if (step.Guards.Count > 0 && deadline.EscalateTo is null)
            Report(path, $"A condition may refuse \"{step.Name}\"; \"when-missed\" must then also say whom to \"escalate-to\".");
    }

    private void EveryStateIsReachedAndLeft()
    {
        if (!_lifecycle.Steps.Any(step => step.From.Count == 0)) Report("steps", "No step opens a case: one needs \"from\": [].");
        if (!_lifecycle.States.Any(state => state.IsEnd)) Report("states", "No state is an end.");

        var reached = Spread(
            _lifecycle.Steps.Where(step => step.From.Count == 0).Select(step => step.To),
            state => _lifecycle.Steps.Where(step => step.From.Contains(state)).Select(step => step.To));
        var leadsToAnEnd = Spread(
            _lifecycle.States.Where(state => state.IsEnd).Select(state => state.Name),
            state => _lifecycle.Steps.Where(step => step.To == state).SelectMany(step => step.From));
        for (var i = 0; i < _lifecycle.States.Count; i++)
        {
            var state = _lifecycle.States[i].Name;
            if (!reached.Contains(state)) Report($"states[{i}].state", $"No case can reach the state \"{state}\".");
            if (!leadsToAnEnd.Contains(state)) Report($"states[{i}].state", $"From the state \"{state}\" a case cannot come to an end.");
        }
    }

    private static HashSet<string> Spread(IEnumerable<string> from, Func<string, IEnumerable<string>> next)
    {
        HashSet<string> found = [];
        var open = new Queue<string>(from);
        while (open.TryDequeue(out var state))
            if (found.Add(state))
                foreach (var following in next(state)) open.Enqueue(following);
        return found;
    }
}
