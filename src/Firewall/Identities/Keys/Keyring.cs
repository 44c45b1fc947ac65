using System.Security.Cryptography;
using System.Text;

namespace Inspectorate.Firewall.Identities.Keys;

/// <summary>The key was destroyed: nothing that was sealed with it can be read by anyone, ever.</summary>
internal sealed class KeyDestroyed() : Exception("The data were erased.");

/// <summary>
/// One random data key for each owner (a worker, or a place where workers live), wrapped by the master key, kept outside both databases.
/// To erase a person is to delete the key and leave a tombstone.
/// </summary>
internal sealed class Keyring : IDisposable
{
    private readonly byte[] master;
    private readonly KeyringStore store;

    /// <param name="open">Makes the store, once the folder is there.</param>
    public Keyring(KeysFolder folder, Func<KeysFolder, KeyringStore> open)
    {
        master = KeyFile.ReadOrCreate(folder.MasterKey);
        Server = new ServerKey(KeyFile.ReadOrCreate(folder.ReceiptKey));
        store = open(folder);
        try
        {
            CheckFingerprint(folder.MasterKey, HMACSHA256.HashData(master, "fingerprint"u8));
            CheckFingerprint(folder.ReceiptKey, Server.Mac("fingerprint", []));
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    public ServerKey Server { get; }

    /// <summary>The owner's key, made now if there is none. One durable commit at most.</summary>
    public async Task<byte[]> KeyOf(Guid owner) => Find(owner) ?? await NewKeyOf(owner);

    /// <summary>The same for somebody who most likely has none: without looking first.</summary>
    public async Task<byte[]> NewKeyOf(Guid owner)
    {
        var key = Cipher.NewKey();
        var wrapped = Cipher.Seal(master, key, Bound(owner));
        object? there = null;
        await store.Write(connection =>
        {
            var isNew = KeyringStore.Run(connection,
                """
                INSERT INTO keys (owner, wrapped) SELECT @p0, @p1
                WHERE NOT EXISTS (SELECT 1 FROM tombstones WHERE owner = @p0) ON CONFLICT DO NOTHING
                """, Id(owner), wrapped) > 0;
            // Two requests of one person may have come together: what is kept decides.
            there = isNew ? wrapped : KeyringStore.Value(connection, "SELECT wrapped FROM keys WHERE owner = @p0", Id(owner));
        });
        return there switch
        {
            byte[] own when own == wrapped => key,
            byte[] earlier => Cipher.Unseal(master, earlier, Bound(owner)),
            _ => throw new KeyDestroyed(),
        };
    }

    /// <summary>Null when it was destroyed or never made.</summary>
    public byte[]? Find(Guid owner) => store.Read(connection =>
    {
        using var command = KeyringStore.Command(connection, "SELECT wrapped FROM keys WHERE owner = @p0", Id(owner));
        return command.ExecuteScalar() is byte[] wrapped ? Cipher.Unseal(master, wrapped, Bound(owner)) : null;
    });

    /// <summary>Throws where a key could not be kept.</summary>
    public Task TryWriting() => store.Write(connection => KeyringStore.Run(connection, "UPDATE fingerprints SET value = value"));

    public Task Erase(IReadOnlyCollection<Guid> owners) => store.Write(connection =>
    {
        foreach (var owner in owners)
        {
            KeyringStore.Run(connection, "INSERT INTO tombstones (owner) VALUES (@p0) ON CONFLICT DO NOTHING", Id(owner));
            KeyringStore.Run(connection, "DELETE FROM keys WHERE owner = @p0", Id(owner));
        }
    }, erases: true);

    public bool IsErased(Guid owner) => store.Read(connection =>
    {
        using var command = KeyringStore.Command(connection, "SELECT 1 FROM tombstones WHERE owner = @p0", Id(owner));
        return command.ExecuteScalar() is not null;
    });

    public IReadOnlyList<Guid> Tombstones() => store.Read(connection =>
    {
        using var command = KeyringStore.Command(connection, "SELECT owner FROM tombstones");
        using var rows = command.ExecuteReader();
        var erased = new List<Guid>();
        while (rows.Read())
            erased.Add(new Guid((byte[])rows[0]));
        return erased;
    });

    /// <summary>Keys of ASP.NET, under the master key: where several nodes share the keyring they share these.</summary>
    public Task AddCookieKey(string name, string xml) => store.Write(connection => KeyringStore.Run(connection,
        "INSERT INTO cookie_keys (name, sealed) VALUES (@p0, @p1)", name, Cipher.Seal(master, Encoding.UTF8.GetBytes(xml), BoundCookieKey(name))));

    public IReadOnlyList<string> CookieKeys() => store.Read(connection =>
    {
        using var command = KeyringStore.Command(connection, "SELECT name, sealed FROM cookie_keys");
        using var rows = command.ExecuteReader();
        var keys = new List<string>();
        while (rows.Read())
            keys.Add(Encoding.UTF8.GetString(Cipher.Unseal(master, (byte[])rows[1], BoundCookieKey(rows.GetString(0)))));
        return keys;
    });

    /// <summary>The one copy, overwritten. It holds no erased key, and no page on which one stood.</summary>
    public void CopyTo(string path) => store.CopyTo(path);

    public void Dispose() => store.Dispose();

    /// <summary>With another master key every person would look erased, and new ones would be sealed under a key nobody keeps.</summary>
    private void CheckFingerprint(string keyFile, byte[] fingerprint)
    {
        var name = Path.GetFileName(keyFile);
        store.Write(connection => KeyringStore.Run(connection,
            "INSERT INTO fingerprints (name, value) VALUES (@p0, @p1) ON CONFLICT DO NOTHING", name, fingerprint)).GetAwaiter().GetResult();
        var kept = store.Read(connection =>
        {
            using var command = KeyringStore.Command(connection, "SELECT value FROM fingerprints WHERE name = @p0", name);
            return (byte[])command.ExecuteScalar()!;
        });
        if (!CryptographicOperations.FixedTimeEquals(kept, fingerprint))
            throw new InvalidOperationException($"{keyFile} is not the key that this keyring was made with. Put the right file back; nothing was changed.");
    }

    private static byte[] Id(Guid owner) => owner.ToByteArray();
    private static string Bound(Guid owner) => $"keys/{owner:N}";
    private static string BoundCookieKey(string name) => $"cookie_keys/{name}";
}
