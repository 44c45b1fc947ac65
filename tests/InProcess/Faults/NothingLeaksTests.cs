using System.Net;
using System.Text;
using Inspectorate.InProcess.Firewall;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>
/// Fifty marks planted in everything that a worker and her telephone say, and the address from which she came; none may lie readable in any
/// file of the installation, in its log, or in a back-up (FW-06, FW-22).
/// </summary>
public class NothingLeaksTests
{
    [Fact]
    public async Task After_a_claim_no_planted_mark_is_found_in_any_file_or_log()
    {
        var marks = Enumerable.Range(1, 50).Select(i => $"zq{i:00}marker{i * 7919}").ToList();
        var next = 0;
        string Mark() => marks[next++];
        // Every address that begins with 127 is this machine's; no other test comes from this one.
        var from = IPAddress.Parse("127.83.91.47");
        var server = await RunningServer.Start();
        try
        {
            using var worker = new AWorkerOnTheWeb(server.Address, from,
                ("User-Agent", $"Phone/{Mark()} ({Mark()})"), ("X-Forwarded-For", Mark()), ("Forwarded", $"for={Mark()};host={Mark()}"), ("X-Real-IP", Mark()),
                ("X-Device-Id", Mark()), ("X-Requested-With", Mark()), ("Sec-CH-UA-Model", $"\"{Mark()}\""), ("Referer", $"https://{Mark()}.example/{Mark()}"),
                ("From", $"{Mark()}@{Mark()}.example"), ("Accept-Language", $"en-{Mark()}"), ("Cookie", $"seen={Mark()}"), ("traceparent", Mark()));
            await worker.FillIn(employer: $"{Mark()} {Mark()} Ltd", place: $"Road {Mark()}, {Mark()}", words: $"{Mark()} did not pay {Mark()} — {Mark()} {Mark()}", name: $"{Mark()} {Mark()}");
            await worker.Post("/w/claim/fees", ("fee", "yes"), ("fee-words", $"{Mark()} to {Mark()}"));
            await worker.Post("/w/claim/who", ("employer", Mark()), (Mark(), Mark()));
            await worker.Upload("/w/claim/proof", "photos", $"{Mark()} {Mark()}.jpg", Dirty(Mark(), Mark()));
            await worker.Upload("/w/claim/proof", Mark(), $"{Mark()}.jpg", Dirty(Mark(), Mark()));
            await worker.Upload("/w/claim/proof", "photos", $"{Mark()}.exe", Dirty(Mark(), Mark()));
            var code = await worker.Send();
            Assert.NotNull(code);
            Assert.True(await worker.Opens(code));
            await worker.Post("/w/inbox/messages", ("words", $"Please help, {Mark()} {Mark()}"));
            await worker.Post("/w/inbox/contact", ("Way", "call"), ("Address", $"0700 {Mark()}"), ("CodeWord", Mark()));
            await worker.Read($"/w?from={Mark()}");
            await worker.PostAnything($"/w/{Mark()}", (Mark(), "1"));
            await worker.Post("/w/inbox/code", ("code", Mark()));
            Assert.Equal(marks.Count, next);

            await server.Stop();
            Assert.Equal(0, (await RunningServer.RunToItsEnd(server.Folder, "backup", Path.Combine(server.Folder, "copy"))).ExitCode);
            marks.AddRange([code, from.ToString(), Convert.ToHexString(from.GetAddressBytes())]);
            Assert.DoesNotContain(marks, mark => server.Log.Contains(mark, StringComparison.OrdinalIgnoreCase));
            var files = Directory.EnumerateFiles(server.Folder, "*", SearchOption.AllDirectories).ToList();
            Assert.Equal(2, files.Count(file => file.EndsWith("vault.db", StringComparison.Ordinal))); // its own and the back-up's
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
