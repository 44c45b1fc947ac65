using System.Text;
using System.Text.Json;

namespace Inspectorate.Domain.FeeChecks.Verdicts;

/// <summary>Makes the input of a computation from the files of an evidence pack, in whatever order files and lines stand.</summary>
public static class EvidencePack
{
    /// <exception cref="EvidencePackException">A file is missing, or a line of it cannot be read.</exception>
    public static FeeInput Read(IEnumerable<PackFile> files)
    {
        var all = files.ToList();
        var cohort = One<CanonicalCohort>(all, CanonicalInput.Cohort);
        var rules = One<FeeRules>(all, CanonicalInput.Rules);
        var rows = One<List<VerdictRow>>(all, CanonicalInput.Table);
        var costs = One<List<ExpectedCost>>(all, CanonicalInput.Costs);
        var rates = One<List<ExchangeRate>>(all, CanonicalInput.Rates);
        var overlay = all.Exists(file => file.Name == CanonicalInput.Overlay) ? One<List<FeeOverlay>>(all, CanonicalInput.Overlay) : [];
        if (overlay.Find(rule => rule.Rule == OverlayRule.Exception && rule.CapMinorUnits is null) is { } open)
            throw new EvidencePackException($"{CanonicalInput.Overlay}: {open.Subject}: an exception has no cap.");
        var lines = all.Where(file => file.Name.EndsWith(".jsonl", StringComparison.Ordinal)).SelectMany(Lines).ToList();
        var table = new VerdictTable(rows);
        if (table.Holes().FirstOrDefault() is { } hole) throw new EvidencePackException($"{CanonicalInput.Table}: {hole}.");
        if (lines.CountBy(line => line.Fingerprint).FirstOrDefault(same => same.Value > 1).Key is { } twice)
            throw new EvidencePackException($"{CanonicalInput.Lines}: the line {twice} is there twice.");
        return new FeeInput(cohort.ToFacts(), lines, rules, table, costs, new FeeReference([], costs, rates, [rules], rows))
        {
            Overlay = overlay,
        };
    }

    private static T One<T>(List<PackFile> files, string name) => files.FirstOrDefault(file => file.Name == name) is { } file
        ? Parse<T>(Encoding.UTF8.GetString(file.Content), name, 0)
        : throw new EvidencePackException($"{name} is missing.");

    private static IEnumerable<EvidenceLine> Lines(PackFile file) => Encoding.UTF8.GetString(file.Content).Split('\n').Index()
        .Where(line => line.Item.Length > 0)
        .Select(line => Parse<CanonicalLine>(line.Item, file.Name, line.Index).ToLine());

    /// <param name="before">Lines of the file before this text.</param>
    private static T Parse<T>(string text, string name, int before)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, CanonicalJson.Flat) ?? throw new JsonException("There is nothing.");
        }
        catch (JsonException wrong)
        {
            throw new EvidencePackException(FormattableString.Invariant($"{name}, line {before + (wrong.LineNumber ?? 0) + 1}: {wrong.Message}"));
        }
    }
}

/// <summary>The pack cannot be computed from; the message says where and why.</summary>
public sealed class EvidencePackException(string message) : Exception(message);
