using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Orchestration;

namespace Inspectorate.Web.Hosting.Orchestration;

/// <summary><c>Inspectorate.Web workflows export-elsa NAME</c>: the newest version of a lifecycle as Elsa 3 JSON.</summary>
internal static class ElsaExportVerb
{
    public static async Task<int> Run(string[] args)
    {
        if (args is not ["export-elsa", var name])
        {
            await Console.Error.WriteLineAsync("Use: workflows export-elsa NAME");
            return 2;
        }
        var lifecycles = LifecycleFolder.Read(Path.Combine(AppContext.BaseDirectory, "workflows"));
        if (lifecycles.Where(found => found.Name == name).MaxBy(found => found.Version) is not { } lifecycle)
        {
            await Console.Error.WriteLineAsync($"There is no lifecycle \"{name}\". There are: {string.Join(", ", lifecycles.Select(found => found.Name).Distinct())}.");
            return 1;
        }
        await Console.Out.WriteLineAsync(ElsaDefinition.Compile(lifecycle));
        return 0;
    }
}
