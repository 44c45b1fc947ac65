using Microsoft.Data.Sqlite;

namespace Inspectorate.Load.Pages;

/// <summary>
/// G5: the public page of one licence out of 100,000, each request another one; beside it the check page behind the QR code, and a
/// search by name. The lines are real; the cases behind them are not needed to show them.
/// </summary>
internal static class RegisterPages
{
    private const int Lines = 100_000;

    /// <param name="published">The program, if it has been published already.</param>
    public static async Task Run(int requests, string? published)
    {
        var work = Directory.CreateTempSubdirectory("inspectorate-load-").FullName;
        try
        {
            var program = published ?? PublishedProgram.Make(Path.Combine(work, "program"));
            await using (await PublishedProgram.Start(program, work))
            {
                // It makes its databases, and fills them with the demonstration.
            }
            Fill(Path.Combine(work, "data/main.db"));
            await using var bare = await ServerProcess.Start(Environment.ProcessPath!, url => ["bare", Path.Combine(work, "bare"), url]);
            await using var real = await PublishedProgram.Start(program, work);
            var random = new Random(75_169);
            IReadOnlyList<byte[]> Asked(Func<int, string> path) => [.. Enumerable.Range(0, requests).Select(_ => KeptConnection.Get(path(random.Next(1, Lines + 1))))];
            const string goal = "G5, 0.35 of plaintext and 13,800 pages/s (fifty times ODK)";
            await PageLoad.Compare("licence", goal, real.Port, bare.Port, Asked(n => $"/register/{NumberOf(n)}"));
            await PageLoad.Compare("check", goal, real.Port, bare.Port, Asked(n => $"/check/{NumberOf(n)}"));
            await PageLoad.Compare("open data", goal, real.Port, bare.Port, Asked(n => $"/api/v1/register/{NumberOf(n)}"));
            await PageLoad.Compare("search", "no goal of its own", real.Port, bare.Port, Asked(n => $"/register?name=agency+{n}"));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string NumberOf(int line) => $"L{line:0000000000}";

    /// <summary>While no server runs. One line in ten is suspended.</summary>
    private static void Fill(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        using var fill = connection.CreateCommand();
        fill.CommandText = $"""
            CREATE TEMP TABLE line AS WITH RECURSIVE line (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM line WHERE n < {Lines}) SELECT n FROM line;
            INSERT INTO register (Number, LicenceId, Agency, TradeName, SortName, Region, Standing, Since, GrantedOn, EndsOn, RenewalIsPending, Conditions, Changes)
            SELECT printf('L%010d', n), printf('%08X-0000-7000-8000-%012X', n, n), 'Load agency ' || n, '', 'load agency ' || n, 'capital',
              n % 10 = 0, '2026-01-05 09:00:00', '2026-01-05', '2028-01-05', 0, '[]',
              '[' || json_object('At', '2026-01-05T09:00:00Z', 'Standing', 'Active') || iif(n % 10 = 0, ',' || json_object('At', '2026-06-05T09:00:00Z', 'Standing', 'Suspended'), '') || ']'
            FROM line;
            INSERT INTO register_words (Word, Number)
            SELECT word, printf('L%010d', n) FROM line, (SELECT 'load' AS word UNION ALL SELECT 'agency') UNION ALL
            SELECT CAST(n AS TEXT), printf('L%010d', n) FROM line;
            """;
        fill.ExecuteNonQuery();
    }
}
