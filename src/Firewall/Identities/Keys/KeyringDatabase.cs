using System.Data.Common;
using Inspectorate.Storage;
using Npgsql;

namespace Inspectorate.Firewall.Identities.Keys;

/// <summary>
/// The keyring as a PostgreSQL database of its own, apart from main and vault, because several web nodes open the same seals.
/// The key that wraps the keys is not in it: that stays a file of each node.
/// </summary>
internal sealed class KeyringDatabase : KeyringStore
{
    private const string Schema = """
        SELECT pg_advisory_xact_lock(hashtextextended('keyring', 0));
        CREATE TABLE IF NOT EXISTS keys (owner BYTEA PRIMARY KEY, wrapped BYTEA NOT NULL);
        CREATE TABLE IF NOT EXISTS tombstones (owner BYTEA PRIMARY KEY);
        CREATE TABLE IF NOT EXISTS fingerprints (name TEXT PRIMARY KEY, value BYTEA NOT NULL);
        CREATE TABLE IF NOT EXISTS cookie_keys (name TEXT PRIMARY KEY, sealed BYTEA NOT NULL);
        """;

    private readonly NpgsqlDataSource source;

    public KeyringDatabase(string connection)
    {
        source = NpgsqlDataSource.Create(connection);
        try
        {
            InOneTransaction(opened => Run(opened, Schema));
        }
        catch (NpgsqlException error)
        {
            Dispose();
            throw new StorageUnusable($"The database Keyring cannot be opened: {error.Message}", error);
        }
    }

    public override T Read<T>(Func<DbConnection, T> read)
    {
        using var connection = source.OpenConnection();
        return read(connection);
    }

    public override void CopyTo(string path) =>
        throw new StorageUnusable("With PostgreSQL, copy the keyring's database with its own tools (pg_dump), and overwrite the copy before it.");

    protected override void Commit(Action<DbConnection> acts, bool erases)
    {
        InOneTransaction(connection =>
        {
            // Another node may be making a key for the very person who is erased here: it waits, and then finds the tombstone.
            if (erases)
                Run(connection, "LOCK TABLE keys IN EXCLUSIVE MODE");
            acts(connection);
        });
        // A deleted row stays in the table's file until the file is written anew.
        if (erases)
            Read(connection => Run(connection, "VACUUM FULL keys"));
    }

    private void InOneTransaction(Action<DbConnection> act)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        act(connection);
        transaction.Commit();
    }

    public override void Dispose()
    {
        base.Dispose();
        source.Dispose();
    }
}
