using System.Text.RegularExpressions;

namespace Inspectorate.InProcess.Boundaries;

/// <summary>What was read at the start knows of no change of the fee tables: nothing on the desk may compute with it.</summary>
public partial class FeeTablesInForceTests
{
    /// <summary>They are given the reference data in force.</summary>
    private static readonly string[] AreGiven = ["LineReading.cs", "Payment.cshtml"];

    [Fact]
    public void Costs_rates_and_thresholds_are_taken_from_what_is_in_force()
    {
        var root = Repository.Path("src/Web");
        var culprits = Directory.EnumerateFiles(root, "*.cs*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(root, file).StartsWith("FeeTables", StringComparison.Ordinal) && !Path.GetRelativePath(root, file).StartsWith("obj", StringComparison.Ordinal))
            .Where(file => !AreGiven.Contains(Path.GetFileName(file)) && IsStale(File.ReadAllText(file)));
        Assert.Empty(culprits);
    }

    [Fact]
    public void A_page_that_computes_with_the_installed_tables_is_found() =>
        Assert.True(IsStale("internal sealed class Page(ReferenceData reference) { void Look() => reference.Fees.RulesOn(today); }"));

    private static bool IsStale(string source) => OtherThanCorridors().IsMatch(source) && !source.Contains("ReferenceInForce", StringComparison.Ordinal);

    [GeneratedRegex(@"\.Fees\b(?!\.Corridors)")]
    private static partial Regex OtherThanCorridors();
}
