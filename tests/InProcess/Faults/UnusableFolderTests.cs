using System.Net;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>The real program on a data folder that cannot be used, or no longer.</summary>
[Collection(OneServerAtATime.Name)]
public class UnusableFolderTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_that_another_process_uses_is_left_alone_with_one_line()
    {
        await using var server = await RunningServer.Start();
        var second = await RunningServer.RunToItsEnd(server.Folder);
        Assert.Equal((1, "", $"The data folder {server.Folder}/data is in use by another process. Stop it first.\n"), second);
        using var http = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_folder_that_can_only_be_read_stops_the_start_with_one_line()
    {
        using var small = SmallDisk.Mount("8m");
        small.Remount("ro");
        var (exitCode, output, errors) = await RunningServer.RunToItsEnd(small.House);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"The data folder {small.House}/data cannot be ", Assert.Single(errors.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task A_folder_without_room_stops_the_start_with_one_line()
    {
        using var small = SmallDisk.Mount("1m");
        Directory.CreateDirectory(Path.Combine(small.House, "data"));
        small.Fill();
        var (exitCode, output, errors) = await RunningServer.RunToItsEnd(small.House);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"The data folder {small.House}/data ", Assert.Single(errors.TrimEnd().Split('\n')));
    }

    [Fact]
    public async Task A_disk_that_fills_up_gives_no_receipt_goes_on_reading_and_heals_by_itself()
    {
        using var small = SmallDisk.Mount("128m");
        await using var server = await RunningServer.Start(small.House);
        using var earlier = new AWorkerOnTheWeb(server.Address);
        await earlier.FillIn(words: "They did not pay.");
        var code = Assert.IsType<string>(await earlier.Send(Cancel));
        using var late = new AWorkerOnTheWeb(server.Address);
        await late.FillIn(words: "They did not pay me either.");

        small.Fill();
        using var http = new HttpClient { BaseAddress = server.Address };
        var refused = await UntilRefused(late);
        Assert.Contains(refused.Status, new[] { HttpStatusCode.InsufficientStorage, HttpStatusCode.ServiceUnavailable });
        Assert.Contains("We cannot store anything at the moment", refused.Page);
        Assert.DoesNotMatch(@"\d{4}.\d{4}.\d{4}.\d{4}", refused.Page);
        var red = await http.GetAsync("/health/ready", Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, red.StatusCode);
        Assert.Contains("There is no room left where the data is kept", await red.Content.ReadAsStringAsync(Cancel));
        using var reader = new AWorkerOnTheWeb(server.Address);
        Assert.True(await reader.Opens(code));
        Assert.Contains("<h1", await reader.Read("/w/inbox"));

        small.Free();
        Assert.True(await IsReadyAgain(http));
        var own = Assert.IsType<string>(await late.Send(Cancel));
        Assert.True(await reader.Opens(own));
        Assert.Equal(0, await server.Stop());
    }

    /// <summary>The scheduler's file is tried again by the scheduler, within seconds.</summary>
    private static async Task<bool> IsReadyAgain(HttpClient http)
    {
        for (var i = 0; i < 30; i++, await Task.Delay(500, Cancel))
            if ((await http.GetAsync("/health/ready", Cancel)).StatusCode == HttpStatusCode.OK) return true;
        return false;
    }

    /// <summary>The last page of a nearly full disk may still take a row or two.</summary>
    private static async Task<(HttpStatusCode Status, string Page)> UntilRefused(AWorkerOnTheWeb worker)
    {
        for (var i = 0; i < 50; i++)
        {
            var (status, page) = await worker.PostAnything("/w/claim/words", ("words", new string('x', 3000) + i));
            if ((int)status >= 500) return (status, page);
        }
        throw new InvalidOperationException("The disk took everything.");
    }
}
