using Microsoft.Data.Sqlite;

namespace Inspectorate.Data.Cases;

/// <summary>Where the audit chains of a main database end: one line for the chains of all cases, one for the register of accounts.</summary>
public static class ChainHeads
{
    internal const string Register = "register";

    /// <param name="path">Of a SQLite file that nobody writes.</param>
    public static IReadOnlyDictionary<string, string> In(string path)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return new Dictionary<string, string>
        {
            // SQLite gives the bare columns of the row that holds the maximum.
            ["cases"] = Digest(connection, "SELECT CaseId, max(Seq), Hash FROM history GROUP BY CaseId ORDER BY CaseId"),
            ["accounts"] = Digest(connection, $"SELECT '{Register}', Seq, Hash FROM person_events ORDER BY Seq DESC LIMIT 1"),
        };
    }

    private static string Digest(SqliteConnection connection, string heads)
    {
        using var ends = new ChainDigest();
        using var command = connection.CreateCommand();
        command.CommandText = heads;
        using var rows = command.ExecuteReader();
        while (rows.Read())
            ends.Add(rows.GetString(0), rows.GetInt64(1), (byte[])rows.GetValue(2));
        return ends.Line();
    }
}
