using System.Net;
using System.Text.RegularExpressions;
using Inspectorate.Domain.Shared;
using Microsoft.Data.Sqlite;

namespace Inspectorate.Load.Pages;

/// <summary>
/// G7: an officer's list of 100,000 cases over all offices: the first fifty by the legal clock, of her own office, filtered by state,
/// with the counts of her tabs. The lines are real; the cases behind them are not needed to show the list.
/// </summary>
internal static partial class Worklist
{
    private const int Lines = 100_000;
    private const string Officer = "claims-officer@demo.example";
    private const string Page = "/tasks?tab=team&lifecycle=wage-claim&state=triage";

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
            var session = await SignIn(real.Port);
            await PageLoad.Compare("worklist", "G7, 1,230 pages/s (ten times Directus) and p99 within 20 ms", real.Port, bare.Port,
                [.. Enumerable.Repeat(KeptConnection.Get(Page, session), requests)]);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>While no server runs. The same share of lines for each office and state, due within a year.</summary>
    private static void Fill(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        using var fill = connection.CreateCommand();
        fill.CommandText = $"""
            WITH RECURSIVE
              line (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM line WHERE n < {Lines}),
              office (place, id) AS (SELECT row_number() OVER (ORDER BY Id) - 1, Id FROM offices)
            INSERT INTO work_items (CaseId, Role, OfficeId, Number, Lifecycle, State, DueAt, Escalated, AssignedTo)
            SELECT printf('%08X-0000-7000-8000-%012X', n, n), '{Roles.ClaimsOfficer}', office.id, printf('%010d', n), 'wage-claim',
              CASE n / 7 % 4 WHEN 0 THEN 'triage' WHEN 1 THEN 'received' WHEN 2 THEN 'investigating' ELSE 'assessment' END,
              strftime('%Y-%m-%d %H:%M:%S', 'now', (n * 7919 % 525600) || ' minutes'), 0, NULL
            FROM line JOIN office ON office.place = n % (SELECT count(*) FROM offices)
            """;
        if (fill.ExecuteNonQuery() != Lines)
            throw new IOException("There is no office to give the lines to.");
    }

    /// <summary>The session's cookie.</summary>
    private static async Task<string> SignIn(int port)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var asked = await http.GetAsync("/account/sign-in");
        using var form = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in")
        {
            Headers = { { "Cookie", Cookies(asked) } },
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Email"] = Officer, ["Password"] = PublishedProgram.DemoPassword,
                ["__RequestVerificationToken"] = FormToken().Match(await asked.Content.ReadAsStringAsync()).Groups[1].Value,
            }),
        };
        var answer = await http.SendAsync(form);
        return answer.StatusCode == HttpStatusCode.Redirect ? Cookies(answer) : throw new IOException($"{Officer} could not sign in: {answer.StatusCode}.");
    }

    private static string Cookies(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).Where(cookie => !cookie.EndsWith('=')));

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
