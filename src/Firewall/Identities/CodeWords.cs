using System.Security.Cryptography;
using System.Text;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;

namespace Inspectorate.Firewall.Identities;

/// <summary>
/// The word that a worker chose for the day on which she has lost her code. Kept is an HMAC under her own key: without it nothing can be
/// tried, and after her erasure nobody can.
/// </summary>
public sealed class CodeWords
{
    private readonly Keyring keyring;

    internal CodeWords(Keyring keyring) => this.keyring = keyring;

    /// <exception cref="KeyDestroyed">The person was erased.</exception>
    public async Task<byte[]> Kept(WorkerRef worker, string word) =>
        HMACSHA256.HashData(await keyring.KeyOf(worker.Value), Encoding.UTF8.GetBytes($"code-word/{Folded(word)}"));

    /// <summary>As it is heard: capital letters, spaces and the writing of accents do not count.</summary>
    public async Task<bool> Is(WorkerRef worker, string said, byte[] kept) => CryptographicOperations.FixedTimeEquals(await Kept(worker, said), kept);

    private static string Folded(string word) => string.Concat(word.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
