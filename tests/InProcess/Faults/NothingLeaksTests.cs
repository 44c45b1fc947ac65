using System.Text;
using Inspectorate.InProcess.Firewall;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>Twenty marks planted in everything that a worker and her browser say; none may lie readable in any file of the installation.</summary>
public class NothingLeaksTests
{
    [Fact]
    public async Task After_a_claim_no_planted_mark_is_found_in_any_file_or_log()
    {
        var marks = Enumerable.Range(1, 20).Select(i => $"zq{i:00}marker{i * 7919}").ToList();
        var server = await RunningServer.Start();
        try
        {
            using var worker = new AWorkerOnTheWeb(server.Address, userAgent: $"Phone/{marks[0]}");
            await worker.FillIn(employer: $"{marks[1]} {marks[2]} Ltd", place: $"Road {marks[3]}, {marks[4]}", words: $"{marks[5]} did not pay {marks[6]} — {marks[7]}", name: $"{marks[8]} {marks[9]}");
            await worker.Post("/w/claim/fees", ("fee", "yes"), ("fee-words", $"{marks[10]} to {marks[11]}"));
            await worker.Upload("/w/claim/proof", "photos", $"{marks[12]}.jpg", Dirty(marks[13], marks[14]));
            var code = await worker.Send();
            Assert.NotNull(code);
            Assert.True(await worker.Opens(code));
            await worker.Post("/w/inbox/messages", ("words", $"Please help, {marks[15]} {marks[16]}"));
            await worker.Post("/w/inbox/contact", ("Way", "call"), ("Address", $"0700 {marks[17]}"), ("CodeWord", marks[18]));
            await worker.Read($"/w?from={marks[19]}");

            await server.Stop();
            marks.Add(code);
            Assert.DoesNotContain(marks, mark => server.Log.Contains(mark, StringComparison.OrdinalIgnoreCase));
            var files = Directory.EnumerateFiles(server.Folder, "*", SearchOption.AllDirectories).ToList();
            Assert.Contains(files, file => file.EndsWith("vault.db", StringComparison.Ordinal));
            foreach (var file in files)
                Assert.Empty(FoundIn(file, marks).Select(mark => $"{Path.GetRelativePath(server.Folder, file)}: {mark}"));
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public void A_mark_that_lies_open_is_found()
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, [0, 1, .. Encoding.Unicode.GetBytes("zq99marker"), 2]);
        Assert.Equal(["zq99marker"], FoundIn(file, ["zq99marker", "zq98marker"]));
        File.Delete(file);
    }

    /// <summary>A JPEG with a comment, and with something hidden behind its end.</summary>
    private static byte[] Dirty(string comment, string behind)
    {
        var picture = Pictures.DirtyJpeg();
        var text = Encoding.UTF8.GetBytes(comment);
        return [.. picture[..2], 0xFF, 0xFE, (byte)((text.Length + 2) >> 8), (byte)(text.Length + 2), .. text, .. picture[2..], .. Encoding.UTF8.GetBytes(behind)];
    }

    private static IEnumerable<string> FoundIn(string file, IEnumerable<string> marks)
    {
        var bytes = File.ReadAllBytes(file);
        return marks.Where(mark => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(mark)) >= 0);
    }
}
