using Inspectorate.Workflows.Running;

namespace Inspectorate.Workflows.Definitions;

/// <summary>The folder <c>workflows/</c>: every lifecycle, newest version as <c>name.json</c>, older ones that cases still run on as <c>name.vN.json</c>.</summary>
public static class LifecycleFolder
{
    /// <summary>Every file of the folder, or none: one problem anywhere refuses them all.</summary>
    /// <param name="roles">All roles that exist.</param>
    /// <param name="notices">The follow-on commands that the code can run.</param>
    /// <exception cref="LifecycleFileException">Names every problem with file and line.</exception>
    public static IReadOnlyList<LifecycleDefinition> Read(
        string directory, IReadOnlyCollection<string> roles, IReadOnlyCollection<Guards> guards, IReadOnlyCollection<string> notices) =>
        Read(directory, new NamesInCode(roles, guards, notices));

    /// <summary>The same without the code's names: for <c>workflows export-elsa</c>.</summary>
    /// <exception cref="LifecycleFileException">Names every problem with file and line.</exception>
    public static IReadOnlyList<LifecycleDefinition> Read(string directory) => Read(directory, null);

    private static IReadOnlyList<LifecycleDefinition> Read(string directory, NamesInCode? names)
    {
        var folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
        List<LifecycleProblem> problems = [];
        var files = Files(directory, problems);
        if (files.Count == 0 && problems.Count == 0) problems.Add(new(folder, 0, "There is no lifecycle file here."));
        // With a file unread, a name that only this file uses would seem to be unused.
        if (problems.Count == 0 && names is not null) problems.AddRange(names.Check(folder, files));
        problems.AddRange(files.SelectMany(LifecycleChecker.Check));
        problems.AddRange(files.GroupBy(file => file.Definition.Name).SelectMany(versions => CheckVersions([.. versions])));
        return problems.Count == 0 ? [.. files.Select(file => file.Definition)] : throw new LifecycleFileException(problems);
    }

    private static List<LifecycleFile> Files(string directory, List<LifecycleProblem> problems)
    {
        List<LifecycleFile> files = [];
        if (!Directory.Exists(directory)) return files;
        foreach (var path in Directory.GetFiles(directory, "*.json").Order(StringComparer.Ordinal))
            if (Path.GetFileName(path) != "schema.json"
                && LifecycleReader.Read(Path.GetFileName(path), File.ReadAllBytes(path), problems) is { } file)
                files.Add(file);
        return files;
    }

    private static IEnumerable<LifecycleProblem> CheckVersions(LifecycleFile[] files)
    {
        Array.Sort(files, (a, b) => a.Definition.Version.CompareTo(b.Definition.Version));
        for (var i = 0; i < files.Length; i++)
        {
            var (file, lifecycle) = (files[i], files[i].Definition);
            var wanted = i == files.Length - 1 ? $"{lifecycle.Name}.json" : $"{lifecycle.Name}.v{lifecycle.Version}.json";
            if (file.Name != wanted)
                yield return file.Problem("lifecycle", $"Version {lifecycle.Version} of \"{lifecycle.Name}\" belongs into the file {wanted}.");
            if (i == 0) continue;
            if (files[i - 1].Definition.Version == lifecycle.Version)
                yield return file.Problem("version", $"{files[i - 1].Name} also is version {lifecycle.Version} of \"{lifecycle.Name}\".");
            if (files[i - 1].Definition.InForceFrom >= lifecycle.InForceFrom)
                yield return file.Problem("in-force-from", $"Version {lifecycle.Version} must come into force after the version before it.");
        }
    }
}
