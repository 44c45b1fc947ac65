using Inspectorate.InProcess.Slices;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Postgres;

/// <summary>What only PostgreSQL can show. <c>tests/run</c> runs these beside a throw-away server.</summary>
public abstract class NeedsPostgres
{
    protected NeedsPostgres() => Assert.SkipUnless(PostgresDatabases.AreWanted, "Run it under tests/with-postgres.");
}

/// <summary>A database seen with nothing but SQL, as <see cref="Faults.Asking"/> sees a file.</summary>
internal static class OnPostgres
{
    public static List<string> Rows(string database, string question)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
            found.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(column => rows.IsDBNull(column) ? "" : rows[column].ToString())));
        return found;
    }

    public static string One(string database, string question) => Assert.Single(Rows(database, question));

    /// <summary>Every row of every table, as text; bytes too, so that a readable word in them is found.</summary>
    public static string Everything(string database) => string.Join('\n',
        Rows(database, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'").SelectMany(table => Rows(database, $"SET bytea_output = 'escape'; SELECT line::text FROM {table} line")));

    public static async Task Until(string database, string question, string answer, string otherwise)
    {
        for (var i = 0; !Rows(database, question).SequenceEqual([answer]); i++)
        {
            Assert.True(i < 900, $"{otherwise} After three minutes: {string.Join("; ", Rows(database, question))}");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    public static Npgsql.NpgsqlConnection Open(string database)
    {
        var connection = new Npgsql.NpgsqlConnection($"{database};Pooling=False");
        connection.Open();
        return connection;
    }
}
