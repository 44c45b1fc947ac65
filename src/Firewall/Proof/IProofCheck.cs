using System.Security.Cryptography;
using System.Text;

namespace Inspectorate.Firewall.Proof;

/// <summary>One sentence about the installation at hand that a machine works out anew and can find false.</summary>
public interface IProofCheck
{
    /// <summary>In small letters with hyphens: the report, the tests and the table of requirements use it. The sentence itself is a text of the language table.</summary>
    string Name { get; }

    /// <summary>Numbers of the specification, such as "FW-14".</summary>
    IReadOnlyList<string> Requirements { get; }

    Task<Checked> Run(CancellationToken cancel);
}

/// <param name="Figure">How much was looked at: a check that looked at nothing proves nothing.</param>
/// <param name="Evidence">SHA-256 over what was looked at, line by line in order: the same installation gives the same.</param>
/// <param name="Culprits">Each by its exact place; empty when the sentence holds.</param>
public sealed record Checked(string Figure, string Evidence, IReadOnlyList<string> Culprits)
{
    /// <param name="figure">Words in which {0} stands for how many things were looked at.</param>
    public static Checked Of(string figure, IEnumerable<string> lookedAt, IEnumerable<string> culprits)
    {
        var lines = lookedAt.Order(StringComparer.Ordinal).ToList();
        var found = culprits.Distinct().Order(StringComparer.Ordinal).ToList();
        if (lines.Count == 0)
            found.Add("There was nothing to look at, so nothing is shown.");
        return new(string.Format(null, figure, lines.Count), HashOf(lines), found);
    }

    private static string HashOf(IEnumerable<string> lines)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
            sum.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
