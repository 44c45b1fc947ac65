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
