using System.Diagnostics;
using System.Globalization;
using Inspectorate.Load.Bare;

namespace Inspectorate.Load.Claims;

/// <summary>
/// Durable, sealed, audited claims per second through the published program, at 1, 16 and 64 connections, beside a bare server and
/// the disk in the same minutes. The median of three rounds; every receipt is read back.
/// </summary>
internal static class ClaimsLoad
{
    private const int Rounds = 3;
    private const int WarmUp = 200;
    private static readonly int[] Connections = [1, 16, 64];

    /// <param name="published">The program, if it has been published already.</param>
    public static async Task Run(int claimsPerRound, string? published)
    {
        var work = Directory.CreateTempSubdirectory("inspectorate-load-").FullName;
        try
        {
            var program = published ?? PublishedProgram.Make(Path.Combine(work, "program"));
            await using var bare = await ServerProcess.Start(Environment.ProcessPath!, url => ["bare", Path.Combine(work, "bare"), url]);
            await using var real = await PublishedProgram.Start(program, work);
            await Claims(real.Port, 16, WarmUp);
            await Records(bare.Port, 16, WarmUp);
            Console.WriteLine("connections | claims/s  p50 ms  p99 ms | bare/s  p50 ms  p99 ms | append+fdatasync/s  p50 ms | claims:bare  claims:append");
            foreach (var connections in Connections)
                await Compare(real.Port, bare.Port, work, connections, claimsPerRound);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task Compare(int real, int bare, string work, int connections, int claimsPerRound)
    {
        List<Measured> claims = [], records = [], appends = [];
        for (var round = 0; round < Rounds; round++)
        {
            appends.Add(AppendLoop.Run(work, times: 1000));
            records.Add(await Records(bare, connections, claimsPerRound));
            claims.Add(await Claims(real, connections, claimsPerRound));
        }
        var (claim, record, append) = (Measured.Median(claims), Measured.Median(records), Measured.Median(appends));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{connections,11} | {claim.PerSecond,8:0} {claim.Percentile(50),7:0.00} {claim.Percentile(99),7:0.00} | {record.PerSecond,6:0} {record.Percentile(50),7:0.00} {record.Percentile(99),7:0.00} | {append.PerSecond,18:0} {append.Percentile(50),7:0.00} | {claim.PerSecond / record.PerSecond,11:0.00} {claim.PerSecond / append.PerSecond,14:0.00}"));
    }

    private static async Task<Measured> Claims(int port, int connections, int count)
    {
        var tokens = await PreparedClaims.Make(port, count);
        var (measured, answers) = await Round.Run(port, connections, [.. tokens.Select(PreparedClaims.Send)], expected: 303);
        if (answers.FirstOrDefault(answer => answer.Location != "/w/receipt") is { } elsewhere)
            throw new IOException($"A claim was not filed: the answer leads to {elsewhere.Location}.");
        await ReceiptsReadBack.Check(port, [.. answers.Select(answer => answer.Cookie ?? throw new IOException("A claim was answered without a session."))]);
        return measured;
    }

    private static async Task<Measured> Records(int port, int connections, int count)
    {
        var form = string.Join('&', Enumerable.Range(0, BareServer.Fields).Select(field => $"f{field}=an+answer+of+ordinary+length"));
        var (measured, answers) = await Round.Run(port, connections, [.. Enumerable.Repeat(KeptConnection.Post("/records", form), count)], expected: 201);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        foreach (var answer in answers)
            (await http.GetAsync(answer.Location)).EnsureSuccessStatusCode();
        return measured;
    }
}
