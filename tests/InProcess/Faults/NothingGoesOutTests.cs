using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>What the operating system sees of the real program (decision 5): no connection to anywhere, no other program started.</summary>
[Collection(OneServerAtATime.Name)]
public class NothingGoesOutTests
{
    [Fact]
    public async Task Through_a_filing_it_connects_to_nobody_and_starts_nothing()
    {
        if (!SystemCalls.CanBeSeen())
            Assert.Skip("strace is not there or may not look at a process");
        var seen = Path.GetTempFileName();
        await using (var server = await RunningServer.StartUnder(SystemCalls.Into(seen)))
        {
            using var worker = new AWorkerOnTheWeb(server.Address);
            await worker.FillIn(employer: "Harbour Foods", words: "They did not pay.", name: "Asha");
            var code = Assert.IsType<string>(await worker.Send(TestContext.Current.CancellationToken));
            Assert.True(await worker.Opens(code));
            Assert.Equal(0, await server.Stop());
        }
        var lines = File.ReadAllLines(seen);
        File.Delete(seen);
        Assert.Contains(lines, line => line.Contains("listen(")); // it did look
        Assert.Empty(SystemCalls.Outbound(lines));
        Assert.All(SystemCalls.Started(lines), line => Assert.Contains("Inspectorate.Web", line)); // dotnet may be a script that starts dotnet
    }

    [Fact]
    public void A_connection_and_a_started_program_are_caught()
    {
        string[] lines =
        [
            "11 execve(\"/usr/bin/dotnet\", [\"dotnet\"], 0x7ff /* 20 vars */) = 0",
            "12 connect(5, {sa_family=AF_UNIX, sun_path=\"/tmp/x\"}, 110) = 0",
            "12 connect(5, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}, 16) = 0",
            "12 connect(5, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"10.0.0.2\")}, 16) = 0",
            "12 sendto(5, \"x\", 1, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr(\"10.0.0.2\")}, 16) = 1",
            "13 execve(\"/bin/sh\", [\"sh\"], 0x7ff /* 20 vars */) = 0",
        ];
        Assert.Equal([lines[3], lines[4]], SystemCalls.Outbound(lines));
        Assert.Equal([lines[0], lines[5]], SystemCalls.Started(lines));
    }
}
