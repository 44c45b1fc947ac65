using System.Collections.Immutable;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Inspectorate.InProcess.Boundaries;

/// <summary>A few guilty lines, compiled as if they stood in one of our projects: with its name, its references and its list of bans.</summary>
internal sealed class Sample(string project, string source, string path = "Sample.cs")
{
    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> Analyzers = new(Load);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private readonly CSharpCompilation compilation = CSharpCompilation.Create(
        $"Inspectorate.{project}",
        [CSharpSyntaxTree.ParseText(source, path: path)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>What the compiler itself refuses.</summary>
    public IEnumerable<string> Errors => compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Id);

    /// <summary>The sentences of the bans that were broken.</summary>
    public async Task<IReadOnlyList<string>> BrokenBans()
    {
        var own = Repository.Path($"src/{project}/BannedSymbols.txt");
        var list = new BanList(File.Exists(own) ? own : Repository.Path("BannedSymbols.txt"));
        var found = await compilation.WithAnalyzers(Analyzers.Value, new AnalyzerOptions([list])).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Id == "RS0030").Select(diagnostic => diagnostic.GetMessage())];
    }

    public byte[] Assembly()
    {
        var target = new MemoryStream();
        return compilation.Emit(target) is { Success: true }
            ? target.ToArray()
            : throw new InvalidOperationException(string.Join('\n', compilation.GetDiagnostics()));
    }

    /// <summary>The very analyzer, in the very version, that breaks our builds.</summary>
    private static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        const string package = "Microsoft.CodeAnalysis.BannedApiAnalyzers";
        var version = XDocument.Load(Repository.Path("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(line => line.Attribute("Include")!.Value == package).Attribute("Version")!.Value;
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var folder = Path.Combine(packages, package.ToLowerInvariant(), version, "analyzers", "dotnet", "cs");
        return
        [
            .. Directory.GetFiles(folder, "*.dll").SelectMany(file => TypesIn(System.Reflection.Assembly.LoadFrom(file)))
                .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)) && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is { } suits
                    && suits.Languages.Contains(LanguageNames.CSharp))
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
    }

    /// <summary>Beside the analyzer lie code fixes, which need an editor that is not here.</summary>
    private static IEnumerable<Type> TypesIn(System.Reflection.Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return partly.Types.OfType<Type>();
        }
    }

    private sealed class BanList(string path) : AdditionalText
    {
        public override string Path => "BannedSymbols.txt";
        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }
}
