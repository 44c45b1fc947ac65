using System.Text.Json;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;

namespace Inspectorate.Firewall.Identities.Reading;

/// <summary>One chain per worker, under the server key.</summary>
internal static class ReadChain
{
    public static readonly byte[] NoHash = new byte[32];

    public static byte[] HashOf(this ServerKey server, ReadRow row) => server.Mac("read-log", JsonSerializer.SerializeToUtf8Bytes(new object[]
    {
        row.Worker, row.Seq, row.Account, row.Role, row.Office, row.CaseId, row.Purpose, row.What, row.Ref,
        row.At.ToUnixTimeMilliseconds(), Convert.ToHexString(row.PreviousHash),
    }));
}
