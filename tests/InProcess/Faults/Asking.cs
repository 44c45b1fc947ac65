using Microsoft.Data.Sqlite;

namespace Inspectorate.InProcess.Faults;

/// <summary>A database file seen with nothing but SQL.</summary>
internal static class Asking
{
    public static List<string> Rows(string database, string question)
    {
        using var connection = Open(database, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(column => rows.IsDBNull(column) ? "" : rows.GetString(column))));
        return found;
    }

    public static string One(string database, string question) => Assert.Single(Rows(database, question));

    /// <summary>Waits until every step's follow-on work is done. A minute is the longest that a lost signal is waited for.</summary>
    public static async Task UntilAllHasFollowed(string main)
    {
        for (var i = 0; One(main, "SELECT count(*) FROM outbox WHERE DoneAt IS NULL") != "0"; i++)
        {
            Assert.True(i < 900, "What follows a step has not happened in three minutes.");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    public static void Change(string database, string sql)
    {
        using var connection = Open(database, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA foreign_keys=OFF; {sql}";
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string database, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
