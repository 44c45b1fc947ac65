using System.Security.Cryptography;
using System.Text;

namespace Inspectorate.Data.Cases;

/// <summary>One line for the ends of many chains, in the order in which they are added.</summary>
internal sealed class ChainDigest : IDisposable
{
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Chains { get; private set; }

    /// <param name="chain">A case's id in capitals, as SQLite keeps it.</param>
    public void Add(string chain, long lastSeq, byte[] lastHash)
    {
        _digest.AppendData(Encoding.UTF8.GetBytes($"{chain} {lastSeq} "));
        _digest.AppendData(lastHash);
        Chains++;
    }

    public string Line() => $"{Chains} {Convert.ToHexStringLower(_digest.GetHashAndReset())}";

    public void Dispose() => _digest.Dispose();
}
