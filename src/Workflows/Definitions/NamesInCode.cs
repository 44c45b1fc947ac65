using Inspectorate.Workflows.Running;

namespace Inspectorate.Workflows.Definitions;

/// <summary>Whether the files and the code speak of the same roles, conditions and notices: neither may know one that the other lacks.</summary>
/// <param name="Roles">All that exist; a file need not use each.</param>
internal sealed record NamesInCode(
    IReadOnlyCollection<string> Roles, IReadOnlyCollection<Guards> Guards, IReadOnlyCollection<string> Notices)
{
    public IEnumerable<LifecycleProblem> Check(string folder, IReadOnlyList<LifecycleFile> files) =>
        files.SelectMany(Unknown).Concat(UnusedGuards(folder, files)).Concat(UnusedNotices(folder, files));

    private IEnumerable<LifecycleProblem> Unknown(LifecycleFile file)
    {
        var guards = Guards.Where(known => known.Lifecycle == file.Definition.Name).SelectMany(known => known.Names).ToHashSet();
        List<LifecycleProblem> problems = [];
        for (var i = 0; i < file.Definition.Steps.Count; i++)
        {
            var step = file.Definition.Steps[i];
            Report($"steps[{i}].by", step.By, Roles, "role");
            Report($"steps[{i}].guards", step.Guards, guards, "guard");
            Report($"steps[{i}].notices", step.Notices, Notices, "notice");
        }
        for (var i = 0; i < file.Definition.Deadlines.Count; i++)
            if (file.Definition.Deadlines[i].EscalateTo is { } role && !Roles.Contains(role))
                problems.Add(file.Problem($"deadlines[{i}].when-missed.escalate-to", $"The code knows no role \"{role}\"."));
        return problems;

        void Report(string path, IReadOnlyList<string> named, IReadOnlyCollection<string> known, string what)
        {
            for (var i = 0; i < named.Count; i++)
                if (!known.Contains(named[i])) problems.Add(file.Problem($"{path}[{i}]", $"The code knows no {what} \"{named[i]}\"."));
        }
    }

    private IEnumerable<LifecycleProblem> UnusedGuards(string folder, IReadOnlyList<LifecycleFile> files) =>
        from known in Guards
        let own = files.Where(file => file.Definition.Name == known.Lifecycle).ToList()
        let used = own.SelectMany(file => file.Definition.Steps).SelectMany(step => step.Guards).ToHashSet()
        from name in known.Names
        where !used.Contains(name)
        select new LifecycleProblem(own.Count == 0 ? folder : own[0].Name, own.Count == 0 ? 0 : 1,
            $"The code has the guard \"{name}\" for the lifecycle \"{known.Lifecycle}\", but no step names it.");

    private IEnumerable<LifecycleProblem> UnusedNotices(string folder, IReadOnlyList<LifecycleFile> files) =>
        from name in Notices.Except(files.SelectMany(file => file.Definition.Steps).SelectMany(step => step.Notices))
        select new LifecycleProblem(folder, 0, $"The code has the notice \"{name}\", but no step names it.");
}
