using System.Xml.Linq;

namespace Inspectorate.InProcess.Boundaries;

/// <summary>Who may reference whom. A line more in a project file is a wall less.</summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["src/Workflows/Workflows.csproj"] = [],
        ["src/Domain/Domain.csproj"] = ["Workflows"],
        ["src/Storage/Storage.csproj"] = [],
        ["src/Data/Data.csproj"] = ["Domain", "Storage"],
        ["src/Firewall/Firewall.csproj"] = ["Domain", "Storage"],
        ["src/Web/Web.csproj"] = ["Workflows", "Domain", "Data", "Firewall", "Seed"],
        ["src/Data.Design/Data.Design.csproj"] = ["Data", "Firewall"],
        ["seed/Seed.csproj"] = ["Data", "Firewall"],
    };

    private static readonly Dictionary<string, string[]> SeesInside = new()
    {
        ["src/Firewall/Firewall.csproj"] = ["Inspectorate.InProcess", "Inspectorate.Data.Design"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory, MemberData(nameof(Projects))]
    public void A_project_references_what_the_map_allows(string project) =>
        Assert.Equal(Allowed[project].Order(), References(XDocument.Load(Repository.Path(project))).Order());

    [Fact]
    public void No_project_is_missing_from_the_map()
    {
        var found = new[] { "src", "seed" }.SelectMany(folder => Directory.GetFiles(Repository.Path(folder), "*.csproj", SearchOption.AllDirectories));
        Assert.Equal(Allowed.Keys.Order(), found.Select(file => Path.GetRelativePath(Repository.Path(""), file)).Order());
    }

    [Fact]
    public void A_guilty_project_file_is_found()
    {
        var guilty = XDocument.Parse("""<Project><ItemGroup><ProjectReference Include="../Firewall/Firewall.csproj" /></ItemGroup></Project>""");
        Assert.NotEqual(Allowed["src/Data/Data.csproj"].Order(), References(guilty).Order());
    }

    [Fact]
    public void Nobody_but_tests_and_the_migration_tool_sees_inside_the_firewall()
    {
        foreach (var (project, friends) in SeesInside)
            Assert.Equal(friends.Order(), Includes(XDocument.Load(Repository.Path(project)), "InternalsVisibleTo").Order());
    }

    private static IEnumerable<string> References(XDocument project) =>
        Includes(project, "ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')));

    private static IEnumerable<string> Includes(XDocument project, string element) =>
        project.Descendants(element).Select(line => line.Attribute("Include")!.Value);
}
