using Mono.Cecil;

namespace Inspectorate.InProcess.Boundaries;

/// <summary>The same boundaries, read from what was built: an analyzer can be switched off, the finished assembly cannot hide what it names.</summary>
public sealed class AssemblyTests
{
    private static readonly string[] Network =
        ["System.Net.Http", "System.Net.Sockets", "System.Net.Mail", "System.Net.WebSockets", "System.Net.NetworkInformation", "System.Net.Security"];

    [Theory]
    [InlineData("Workflows")]
    [InlineData("Domain")]
    [InlineData("Storage")]
    [InlineData("Data")]
    [InlineData("Web")]
    [InlineData("Seed")]
    public void Only_the_firewall_names_the_network(string project) => Assert.Empty(NamedNetwork(Built(project)));

    [Fact]
    public void The_firewall_names_mail_and_nothing_that_connects() =>
        Assert.All(NamedNetwork(Built("Firewall")), type => Assert.StartsWith("System.Net.Mail.", type));

    [Fact]
    public void A_guilty_assembly_is_found()
    {
        const string guilty = "class Guilty { object It() => new System.Net.Http.HttpClient(); }";
        using var sample = AssemblyDefinition.ReadAssembly(new MemoryStream(new Sample("Web", guilty).Assembly()));

        Assert.Equal(["System.Net.Http.HttpClient"], NamedNetwork(sample));
    }

    [Fact]
    public void Nothing_of_the_vault_is_public()
    {
        var open = Built("Firewall").MainModule.Types
            .Where(type => type.IsPublic && type.Namespace is "Inspectorate.Firewall.Identities.Vault" or "Inspectorate.Firewall.Identities.Keys")
            .Where(type => type.IsPublic && !IsMigration(type));

        Assert.Empty(open);
    }

    [Fact]
    public void No_assembly_outside_calls_into_the_operating_system()
    {
        foreach (var project in new[] { "Workflows", "Domain", "Data", "Web", "Seed" })
            Assert.DoesNotContain(Built(project).MainModule.GetTypes().SelectMany(type => type.Methods), method => method.IsPInvokeImpl);
    }

    private static bool IsMigration(TypeDefinition type) => type.BaseType?.FullName == "Microsoft.EntityFrameworkCore.Migrations.Migration";

    private static AssemblyDefinition Built(string project) =>
        AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, $"Inspectorate.{project}.dll"));

    private static IReadOnlyList<string> NamedNetwork(AssemblyDefinition assembly) =>
        [.. assembly.MainModule.GetTypeReferences().Where(type => Network.Contains(type.Namespace)).Select(type => type.FullName)];
}
