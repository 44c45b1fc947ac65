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

    /// <summary>Ten seconds: after that the file is written all the same, and the next erasure writes it again.</summary>
    private const int MostWaits = 500;

    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(20);

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
        var act = "";
        InOneTransaction(connection =>
        {
            // Another node may be making a key for the very person who is erased here: it waits, and then finds the tombstone.
            if (erases)
                Run(connection, "LOCK TABLE keys IN EXCLUSIVE MODE");
            acts(connection);
            if (erases)
                act = Text(connection, "SELECT pg_current_xact_id()::xid::text");
        });
        if (erases)
            WriteAnew(act);
    }

    /// <summary>
    /// A deleted row stays in the table's file until the file is written anew, and is written too while a statement that began before the
    /// deletion could still see it. Those are short: they are waited for.
    /// </summary>
    private void WriteAnew(string deletion) => Read(connection =>
    {
        var older = $"SELECT count(*)::text FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND age(backend_xmin) >= age('{deletion}'::xid)";
        for (var wait = 0; wait < MostWaits && Text(connection, older) != "0"; wait++)
            Thread.Sleep(AMoment);
        return Run(connection, "VACUUM FULL keys");
    });

    private static string Text(DbConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return (string)command.ExecuteScalar()!;
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
