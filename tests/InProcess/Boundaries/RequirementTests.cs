using System.Reflection;
using System.Text.RegularExpressions;
using Inspectorate.Firewall.Proof;
using Inspectorate.InProcess.Slices;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Boundaries;

/// <summary>The table of the firewall's requirements says for each what holds it, and what it says is there.</summary>
public sealed class RequirementTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private static readonly IReadOnlyList<string> Specified = [.. Enumerable.Range(1, 40).Select(number => $"FW-{number:00}")];

    private readonly string _table = File.ReadAllText(Repository.Path("src/Firewall/README.md"));

    [Fact]
    public async Task Every_requirement_has_a_test_or_a_check_and_each_that_is_named_is_there()
    {
        await using var scope = web.Services.CreateAsyncScope();
        var checks = scope.ServiceProvider.GetServices<IProofCheck>().ToList();
        Assert.Empty(Wrong(_table, checks.Select(check => check.Name).ToHashSet()));
        // What a check says that it holds, the table says too.
        Assert.Empty(checks.SelectMany(check => check.Requirements.Where(requirement => !HoldersIn(_table)[requirement].Contains(check.Name)).Select(requirement => $"{requirement}: {check.Name}")));
        Assert.Empty(checks.Select(check => check.Name).Except(HoldersIn(_table).SelectMany(row => row)));
    }

    [Theory]
    [InlineData("| FW-02 | nothing | `SealTests.What_was_sealed_is_read_by_whom_was_admitted` |", "FW-01 is held by nothing.")]
    [InlineData("| FW-01 | a thing | nobody, yet |", "FW-01 is held by nothing.")]
    [InlineData("| FW-01 | a thing | `SealTests.What_nobody_wrote` |", "SealTests.What_nobody_wrote is no test and no check.")]
    [InlineData("| FW-01 | a thing | `no-such-check` |", "no-such-check is no test and no check.")]
    public void A_requirement_without_a_test_and_a_test_that_is_not_there_are_found(string table, string found) =>
        Assert.Contains(found, Wrong(table, new HashSet<string> { "audit-is-as-written" }));

    private static IEnumerable<string> Wrong(string table, IReadOnlySet<string> checks)
    {
        var holders = HoldersIn(table);
        var tests = Tests();
        return
        [
            .. Specified.Where(requirement => !holders[requirement].Any()).Select(requirement => $"{requirement} is held by nothing."),
            .. holders.SelectMany(row => row).Distinct().Where(name => !checks.Contains(name) && !tests.Contains(name)).Select(name => $"{name} is no test and no check."),
        ];
    }

    /// <summary>What stands in back quotes in the last column of each row.</summary>
    private static ILookup<string, string> HoldersIn(string table) => Regex.Matches(table, @"^\| (FW-\d\d) \|[^|]*\|(.*)\|$", RegexOptions.Multiline)
        .SelectMany(row => Regex.Matches(row.Groups[2].Value, "`([^`]+)`").Select(name => (Requirement: row.Groups[1].Value, Name: name.Groups[1].Value)))
        .ToLookup(held => held.Requirement, held => held.Name);

    /// <summary>Class and name of every test, here and of the journeys in a browser.</summary>
    private static HashSet<string> Tests() =>
    [
        .. Assembly.GetExecutingAssembly().GetTypes().SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute))
            .Select(method => $"{type.Name}.{method.Name}")),
        .. Directory.GetFiles(Repository.Path("tests/InBrowser"), "*Tests.cs").SelectMany(file => Regex.Matches(File.ReadAllText(file), @"public async Task (\w+)\(")
            .Select(test => $"{Path.GetFileNameWithoutExtension(file)}.{test.Groups[1].Value}")),
    ];
}
