using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Firewall.Proof;

/// <summary>Works out everything that this installation claims about its firewall, and signs what came out.</summary>
public sealed class Prover
{
    private readonly IReadOnlyList<IProofCheck> checks;
    private readonly SigningKey key;
    private readonly IClock clock;
    private readonly string database;

    internal Prover(IEnumerable<IProofCheck> checks, SigningKey key, IClock clock, string database) =>
        (this.checks, this.key, this.clock, this.database) = ([.. checks.OrderBy(check => check.Name, StringComparer.Ordinal)], key, clock, database);

    /// <param name="isPublished">Then culprits are counted and not named.</param>
    public async Task<SignedReport> Run(bool isPublished, CancellationToken cancel = default)
    {
        var lines = new List<ProofLine>();
        foreach (var check in checks)
        {
            var found = await Looked(check, cancel);
            lines.Add(new(check.Name, check.Requirements, found.Culprits.Count == 0, found.Figure, found.Evidence, isPublished && found.Culprits.Count > 0 ? [$"{found.Culprits.Count} found"] : found.Culprits));
        }
        return key.Sign(new ProofReport(InstantPattern.General.Format(clock.GetCurrentInstant()), Build(AppContext.BaseDirectory), database, lines));
    }

    /// <summary>What could not be looked at is not shown: that fails too, and the others still run.</summary>
    private static async Task<Checked> Looked(IProofCheck check, CancellationToken cancel)
    {
        try
        {
            return await check.Run(cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new("not finished", "", [$"This could not be worked out: {error.GetType().Name}: {error.Message}"]);
        }
    }

    private static string Build(string folder)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll").Concat(Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal))
        {
            sum.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
            sum.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))));
        }
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
