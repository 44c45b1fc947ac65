using System.Data.Common;
using System.Text.RegularExpressions;
using Inspectorate.Storage;
using Npgsql;

namespace Inspectorate.Firewall.Identities.Keys;

/// <summary>
/// The keyring as a PostgreSQL database of its own, apart from main and vault, because several web nodes open the same seals.
/// The key that wraps the keys is not in it: that stays a file of each node.
/// </summary>
internal sealed partial class KeyringDatabase : KeyringStore
{
    private const string Schema = """
        SELECT pg_advisory_xact_lock(hashtextextended('keyring', 0));
        CREATE TABLE IF NOT EXISTS keys (owner BYTEA PRIMARY KEY, wrapped BYTEA NOT NULL);
        CREATE TABLE IF NOT EXISTS tombstones (owner BYTEA PRIMARY KEY);
        CREATE TABLE IF NOT EXISTS fingerprints (name TEXT PRIMARY KEY, value BYTEA NOT NULL);
        CREATE TABLE IF NOT EXISTS cookie_keys (name TEXT PRIMARY KEY, sealed BYTEA NOT NULL);
        """;

    /// <summary>Some ten seconds: after that a row may be left, and the next erasure writes the file again.</summary>
    private const int MostWaits = 200;

    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(50);

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
        if (erases)
            WriteAnew();
    }

    /// <summary>
    /// A deleted row stays in the table's file until the file is written anew, and is written too while somebody who began before the deletion
    /// could still see it, be it only a connection that is being made. The server says how many such rows it had to keep: then it is done again.
    /// </summary>
    private void WriteAnew()
    {
        using var connection = source.OpenConnection();
        var kept = false;
        // The detail begins with the number of dead rows that cannot be removed yet, in whatever language the server speaks.
        connection.Notice += (_, told) => kept |= Number().Match(told.Notice.Detail ?? "") is { Success: true, Value: not "0" };
        for (var wait = 0; wait == 0 || (kept && wait < MostWaits); wait++)
        {
            if (kept) Thread.Sleep(AMoment);
            kept = false;
            Run(connection, "VACUUM (FULL, VERBOSE) keys");
        }
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

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
