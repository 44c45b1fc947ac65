using System.Globalization;

namespace Inspectorate.Load.Pages;

/// <summary>One page of the published program at 16 connections, beside bare plaintext in the same minutes: the median of three rounds.</summary>
internal static class PageLoad
{
    private const int Rounds = 3;
    private const int Connections = 16;
    private const int Plain = 20_000;

    /// <param name="goal">What the page is held against, as it is printed.</param>
    public static async Task Compare(string name, string goal, int real, int bare, IReadOnlyList<byte[]> requests)
    {
        var plaintext = Enumerable.Repeat(KeptConnection.Get("/plaintext"), Plain).ToList();
        await Round.Run(bare, Connections, plaintext, expected: 200);
        await Round.Run(real, Connections, requests, expected: 200);
        List<Measured> pages = [], plain = [];
        var bytes = 0;
        for (var round = 0; round < Rounds; round++)
        {
            plain.Add((await Round.Run(bare, Connections, plaintext, expected: 200)).Measured);
            var (measured, answers) = await Round.Run(real, Connections, requests, expected: 200);
            pages.Add(measured);
            bytes = answers[0].Bytes;
        }
        var (page, limit) = (Measured.Median(pages), Measured.Median(plain));
        Console.WriteLine("page        | pages/s  p50 ms  p99 ms   bytes | plaintext/s  p99 ms | page:plaintext");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-11} | {page.PerSecond,7:0} {page.Percentile(50),7:0.00} {page.Percentile(99),7:0.00} {bytes,7} | {limit.PerSecond,11:0} {limit.Percentile(99),7:0.00} | {page.PerSecond / limit.PerSecond,14:0.000}"));
        Console.WriteLine($"held against: {goal}");
    }
}
