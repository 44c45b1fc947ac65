using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;

namespace Inspectorate.InBrowser;

/// <summary>Alone on the machine: what the journeys beside it take would be counted as the page's.</summary>
[CollectionDefinition(nameof(FirstPaintTests), DisableParallelization = true)]
public sealed class WithoutJourneysBeside;

/// <summary>How soon somebody with an old phone on a slow line sees something, beside the least that any page could take in the same run.</summary>
[Collection(nameof(FirstPaintTests))]
public class FirstPaintTests(Browsing browsing)
{
    /// <summary>By turns, and the best of each: the rest is what else the machine did.</summary>
    private const int Rounds = 7;

    /// <summary>The budget is 1,600 ms where the bare page takes 800.</summary>
    private const double MostTimesTheBarePage = 2;

    private const string BarePage = "<!doctype html><html lang=en><title>.</title><p>Hello";

    [Fact]
    public async Task The_first_page_is_seen_soon_at_400_kbps_400_ms_and_a_sixth_of_the_processor()
    {
        using var bare = new TcpListener(IPAddress.Loopback, 0);
        bare.Start();
        var serving = Serve(bare);
        var (limit, ours) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            limit = Math.Min(limit, await Painted($"http://127.0.0.1:{((IPEndPoint)bare.LocalEndpoint).Port}/"));
            ours = Math.Min(ours, await Painted(new Uri(browsing.Server.Address, "/w").ToString()));
        }
        bare.Stop();
        await serving;

        TestContext.Current.TestOutputHelper?.WriteLine($"First paint: {ours:0} ms, a bare page {limit:0} ms.");
        Assert.True(limit >= 400, "The line was not slow.");
        Assert.InRange(ours / limit, 1, MostTimesTheBarePage);
    }

    /// <summary>In a browser that has been nowhere.</summary>
    private async Task<double> Painted(string address)
    {
        await using var context = await browsing.Chromium.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 640 } });
        var page = await context.NewPageAsync();
        var line = await context.NewCDPSessionAsync(page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false, ["latency"] = 400, ["downloadThroughput"] = 400_000 / 8, ["uploadThroughput"] = 400_000 / 8,
        });
        await line.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 6 });
        await page.GotoAsync(address);
        return await Painted(page);
    }

    /// <summary>Asked again and again from here: waiting in the page would need what our policy forbids it.</summary>
    private static async Task<double> Painted(IPage page)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            if (await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0") is > 0 and var at)
                return at;
            await Task.Delay(20);
        }
        throw new TimeoutException("Nothing was painted.");
    }

    private static async Task Serve(TcpListener listener)
    {
        var answer = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {BarePage.Length}\r\nConnection: close\r\n\r\n{BarePage}");
        var buffer = new byte[8192];
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                if (await client.GetStream().ReadAsync(buffer) > 0)
                    await client.GetStream().WriteAsync(answer);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The listener was stopped: everybody has been served.
        }
    }
}
