using System.Reflection;
using Inspectorate.Firewall.Guard.Scans;
using Inspectorate.Firewall.Proof;

namespace Inspectorate.Web.Proof;

/// <summary>
/// Every type, member, parameter and text of the program as it was built: forms, fields, log lines, headings of files, translations.
/// Only the list of forbidden words itself is left out.
/// </summary>
internal sealed class CodeHasNoForbiddenName(IReadOnlyList<Assembly> assemblies) : IProofCheck
{
    private const string ListItself = "Guard/";

    public string Name => "code-has-no-forbidden-name";
    public IReadOnlyList<string> Requirements => ["FW-01", "FW-02", "FW-07", "FW-11"];

    /// <summary>What was built does not change while it runs.</summary>
    private readonly Lazy<Checked> found = new(() => Checked.Of(
        "{0} types", assemblies.SelectMany(assembly => assembly.GetTypes()).Select(type => $"{type.FullName}"),
        assemblies.SelectMany(assembly => AssemblyScan.Of(assembly, but: resource => resource.StartsWith(ListItself, StringComparison.Ordinal))).Select(use => $"{use}.")));

    public static CodeHasNoForbiddenName OfTheProgram { get; } = new(AssembliesOfTheProgram());

    public Task<Checked> Run(CancellationToken cancel) => Task.FromResult(found.Value);

    /// <summary>The program's own assemblies, from this one down.</summary>
    private static List<Assembly> AssembliesOfTheProgram()
    {
        var found = new List<Assembly> { typeof(CodeHasNoForbiddenName).Assembly };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(found[i].GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Inspectorate.", StringComparison.Ordinal)).Select(Assembly.Load).Except(found));
        return found;
    }
}
