using System.Net;
using System.Text;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>A photo over a line that breaks.</summary>
public class PhotoPiecesTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    private const int Piece = 64 * 1024;

    /// <summary>A PDF is kept as it came, so that what is kept can be counted.</summary>
    private static readonly byte[] Slip = [.. Encoding.ASCII.GetBytes("%PDF-1.4\n"), .. Enumerable.Range(0, 150_000).Select(number => (byte)('a' + number % 26)), .. Encoding.ASCII.GetBytes("\n%%EOF\n")];

    [Fact]
    public async Task What_came_before_the_line_broke_is_not_sent_again_and_the_whole_is_kept_once()
    {
        var (browser, draft) = await AtProof();
        Assert.Equal("0", (await Send(browser, draft, Slip, from: 0, length: 0)).Source);
        Assert.Equal($"{Piece}", (await Send(browser, draft, Slip, from: 0, length: Piece)).Source);

        // The answer was lost: she sends the same again, one too far ahead, and asks how far it came.
        Assert.Equal($"{Piece}", (await Send(browser, draft, Slip, from: 0, length: Piece)).Source);
        Assert.Equal($"{Piece}", (await Send(browser, draft, Slip, from: 2 * Piece, length: 100)).Source);
        Assert.Equal($"{Piece}", (await Send(browser, draft, Slip, from: 0, length: 0)).Source);
        var piece = Assert.Single(Arriving());
        Assert.DoesNotContain("%PDF", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(piece)));

        Assert.Equal($"{2 * Piece}", (await Send(browser, draft, Slip, from: Piece, length: Piece)).Source);
        Assert.Equal("whole", (await Send(browser, draft, Slip, from: 2 * Piece, length: Slip.Length - 2 * Piece)).Source);
        Assert.Equal("whole", (await Send(browser, draft, Slip, from: 2 * Piece, length: Slip.Length - 2 * Piece)).Source);
        Assert.Empty(Arriving());
        Assert.Single((await browser.Get("/w/claim/proof")).Document.QuerySelectorAll("main li > bdi"), name => name.TextContent == "slip.pdf");
    }

    [Theory]
    [InlineData("slip.exe", "MZ nothing that anybody could read", 0, "slip.exe is not a photo or a PDF. Send a JPEG, a PNG or a PDF.")]
    [InlineData("slip.pdf", "%PDF", 11_000_000, "slip.pdf is larger than 10 MB. Send a smaller one.")]
    public async Task What_cannot_be_kept_is_refused_by_name(string name, string content, long said, string sentence)
    {
        var (browser, draft) = await AtProof();
        var bytes = Encoding.ASCII.GetBytes(content);
        var refused = await Send(browser, draft, bytes, 0, bytes.Length, name, said);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, sentence), (refused.Status, refused.Source));
        Assert.Empty(Arriving());
    }

    [Fact]
    public async Task Nobody_adds_to_a_draft_that_is_not_there()
    {
        var gone = await Send(web.NewBrowser(), new string('A', 43), Slip, 0, Piece);
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
    }

    private async Task<(Browser Browser, string Draft)> AtProof()
    {
        var browser = await web.Browser();
        await browser.Begin("en");
        var proof = await browser.Get("/w/claim/proof");
        return (browser, proof.Document.QuerySelector("input[name=draft]")!.GetAttribute("value")!);
    }

    private static Task<Page> Send(Browser browser, string draft, byte[] file, int from, int length, string name = "slip.pdf", long said = 0)
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, value) in new[] { ("draft", draft), ("upload", $"{file.Length} {name}"), ("name", name), ("size", $"{(said > 0 ? said : file.Length)}"), ("from", $"{from}") })
            form.Add(new StringContent(value), field);
        if (length > 0)
            form.Add(new ByteArrayContent(file, from, length), "piece", "piece");
        return browser.Send("/w/claim/proof/piece", form);
    }

    private string[] Arriving() => Path.Combine(web.DataFolder, "attachments", "arriving") is var folder && Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
}
