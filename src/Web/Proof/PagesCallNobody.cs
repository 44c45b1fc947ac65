using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Inspectorate.Firewall.Proof;
using Inspectorate.Web.Hosting;
using Inspectorate.Web.Shared.Parts;

namespace Inspectorate.Web.Proof;

/// <summary>
/// The words of every page as they were compiled, and every file that a browser may fetch: none names another host, so that opening a
/// page tells nobody else about it. The policy sent with each page would stop a browser from fetching one that did.
/// </summary>
internal sealed partial class PagesCallNobody(IConfiguration configuration, SheetInPage sheet, string assembly, string? files) : IProofCheck
{
    public string Name => "pages-call-nobody";
    public IReadOnlyList<string> Requirements => ["FW-06", "FW-14"];

    /// <summary>Names that look like addresses and are never fetched.</summary>
    private static readonly string[] NamesOnly = ["http://www.w3.org/", "http://schemas.microsoft.com/ws/", "http://schemas.xmlsoap.org/ws/", "http://localhost:5080"];

    public async Task<Checked> Run(CancellationToken cancel)
    {
        var (seen, culprits) = (new List<string>(), new List<string>());
        foreach (var text in Texts())
        {
            seen.Add(text);
            culprits.AddRange(Foreign(text).Select(address => $"A page names {address}."));
        }
        // Built and not published, the program has them in its project's folder alone.
        if (files is null)
            culprits.Add("The files that browsers fetch are not beside the program. Start it in its own folder.");
        foreach (var file in (files is null ? [] : Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories)).Where(file => Path.GetExtension(file) is ".css" or ".js" or ".svg" or ".html" or ".json" or ".webmanifest"))
        {
            var text = await File.ReadAllTextAsync(file, cancel);
            seen.Add(Path.GetRelativePath(files!, file));
            culprits.AddRange(Foreign(text).Select(address => $"{Path.GetRelativePath(files!, file)} names {address}."));
        }
        var policy = SecurityHeaders.PolicyFor(configuration, sheet);
        seen.Add(policy);
        if (!policy.StartsWith("default-src 'none';", StringComparison.Ordinal) || policy.Contains("unsafe-", StringComparison.Ordinal))
            culprits.Add($"The policy sent with each page is open: {policy}");
        culprits.AddRange(policy.Split(';').Where(rule => rule.Contains("http", StringComparison.Ordinal) || rule.Contains('*'))
            .Where(rule => !rule.TrimStart().StartsWith("form-action", StringComparison.Ordinal)).Select(rule => $"The policy lets pages load from elsewhere:{rule}"));
        return Checked.Of("{0} texts and files of pages", seen, culprits);
    }

    private static IEnumerable<string> Foreign(string text) =>
        Address().Matches(text).Select(match => match.Value).Where(address => !NamesOnly.Any(name => address.StartsWith(name, StringComparison.Ordinal)));

    private IEnumerable<string> Texts()
    {
        using var reading = new PEReader(File.OpenRead(assembly));
        var metadata = reading.GetMetadataReader();
        var size = metadata.GetHeapSize(HeapIndex.UserString);
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil && MetadataTokens.GetHeapOffset(handle) < size; handle = metadata.GetNextHandle(handle))
            yield return metadata.GetUserString(handle);
    }

    /// <summary>With its scheme, or without it in an attribute or a style.</summary>
    [GeneratedRegex("""https?://[A-Za-z0-9\[][^\s"'<>)]*|(?<=(?:src|href|action|poster|srcset)=["']?|url\(["']?)//[A-Za-z0-9][^\s"'<>)]*""")]
    private static partial Regex Address();
}
