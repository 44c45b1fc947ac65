using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Firewall.Proof;

/// <summary>
/// Looks at what the vault keeps as somebody would who stole its file: the newest of every sealed column. Noise has no readable words:
/// twenty-four printable signs in a row stand in random bytes once in ten billion places.
/// </summary>
internal sealed class SealedIsNoise(Func<VaultContext> vault) : IProofCheck
{
    private const int MostOfEach = 500;
    private const int LongestByChance = 24;

    public string Name => "sealed-is-noise";
    public IReadOnlyList<string> Requirements => ["FW-22", "FW-33"];

    public async Task<Checked> Run(CancellationToken cancel)
    {
        await using var context = vault();
        var (seen, culprits) = (new List<string>(), new List<string>());
        foreach (var (what, blobs) in new[]
        {
            ("identities", context.Identities.OrderByDescending(row => row.SealedAt).Select(row => row.Sealed)),
            ("texts", context.Texts.OrderByDescending(row => row.Ref).Select(row => row.Sealed)),
            ("places", context.Places.OrderByDescending(row => row.Ref).Select(row => row.Sealed)),
            ("attachments", context.Attachments.OrderByDescending(row => row.Ref).Select(row => row.SealedName)),
            ("drafts", context.Drafts.OrderByDescending(row => row.StartedAt).Select(row => row.Answers)),
            ("drafts", context.Drafts.Where(row => row.SealedToken != null).OrderByDescending(row => row.StartedAt).Select(row => row.SealedToken!)),
        })
        {
            // Who only began has nothing sealed yet.
            var some = (await blobs.Take(MostOfEach).ToListAsync(cancel)).Where(blob => blob.Length > 0).ToList();
            seen.AddRange(some.Select(blob => $"{what} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(blob))}"));
            culprits.AddRange(some.Where(blob => !IsNoise(blob)).Select(_ => $"The table {what} of the vault holds something that can be read."));
        }
        return Checked.Of("{0} sealed entries", seen.Append("tables identities, texts, places, attachments, drafts"), culprits);
    }

    private static bool IsNoise(byte[] blob)
    {
        if (blob.Length < Cipher.Overhead)
            return false;
        var (readable, longest) = (0, 0);
        foreach (var letter in blob)
            longest = Math.Max(longest, readable = letter is >= 0x20 and < 0x7F ? readable + 1 : 0);
        return longest < Math.Min(LongestByChance, blob.Length);
    }
}
