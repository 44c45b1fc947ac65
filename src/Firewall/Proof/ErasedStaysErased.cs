using System.Data.Common;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Inspectorate.Firewall.Proof;

/// <summary>The keyring, opened to be read beside whoever writes it.</summary>
internal sealed class KeyringOnlyRead(IConfiguration configuration, KeysFolder folder)
{
    public async Task<List<T>> Rows<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await using DbConnection connection = KeptDatabase.IsPostgres(configuration)
            ? new NpgsqlConnection(KeptDatabase.ConnectionTo(configuration, "Keyring"))
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Keyring, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await using var command = KeyringStore.Command(connection, sql);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<T>();
        while (await rows.ReadAsync(cancel))
            found.Add(read(rows));
        return found;
    }
}

/// <summary>Of whoever was erased there is no key, and every key that there is lies wrapped.</summary>
internal sealed class ErasedStaysErased(KeyringOnlyRead keyring, Func<VaultContext> vault) : IProofCheck
{
    private const int WrappedBytes = Cipher.Overhead + Cipher.KeyBytes;

    public string Name => "erased-stays-erased";
    public IReadOnlyList<string> Requirements => ["FW-22", "FW-32", "FW-33"];

    /// <summary>An erasure reaches the keyring first and the vault a moment later: what differs has to differ twice.</summary>
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(2);

    public async Task<Checked> Run(CancellationToken cancel)
    {
        var found = await Look(cancel);
        if (found.Culprits.Count == 0) return found;
        await Task.Delay(AMoment, cancel);
        return await Look(cancel);
    }

    private async Task<Checked> Look(CancellationToken cancel)
    {
        var keys = (await keyring.Rows("SELECT owner, length(wrapped) FROM keys", row => (Owner: new Guid((byte[])row[0]), Length: Convert.ToInt32(row[1], null)), cancel))
            .ToDictionary(key => key.Owner, key => key.Length);
        var tombstones = await keyring.Rows("SELECT owner FROM tombstones", row => new Guid((byte[])row[0]), cancel);
        await using var context = vault();
        var inVault = await context.Erasures.Select(row => row.Worker).ToListAsync(cancel);

        return Checked.Of($"{keys.Count} keys and {tombstones.Count} erasures", ["the keyring", .. tombstones.Select(owner => owner.ToString("N"))],
        [
            .. tombstones.Union(inVault).Where(keys.ContainsKey).Select(owner => $"{owner:N} was erased, and the keyring has a key again."),
            .. tombstones.Except(inVault).Concat(inVault.Except(tombstones)).Select(owner => $"{owner:N} was erased in one place and not in the other."),
            .. keys.Where(key => key.Value != WrappedBytes).Select(key => $"The key of {key.Key:N} is not wrapped."),
        ]);
    }
}
