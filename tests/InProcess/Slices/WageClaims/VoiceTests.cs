using System.Net;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>Questions that somebody has spoken. The recordings here are made of zeros; none is shipped.</summary>
public sealed class VoiceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recordings-");

    [Fact]
    public async Task A_spoken_question_has_a_button_with_its_size_and_comes_only_when_it_is_pressed()
    {
        var arabic = _folder.CreateSubdirectory("ar");
        await File.WriteAllBytesAsync(Path.Combine(arabic.FullName, "what.ogg"), new byte[41 * 1024 + 1]);
        await File.WriteAllBytesAsync(Path.Combine(arabic.FullName, "danger.mp3"), new byte[61 * 1024]);
        using var house = new ClaimHouse();
        house.Settings["Worker:Recordings"] = _folder.FullName;
        var browser = await house.Browser();

        var page = await browser.Begin("ar");
        Assert.Contains("٤٢", page.Document.QuerySelector("main details summary")!.TextContent);
        var audio = page.Document.QuerySelector("audio")!;
        Assert.Equal(("none", false), (audio.GetAttribute("preload"), audio.HasAttribute("autoplay")));
        Assert.Contains("media-src 'self'", page.Response.Headers.GetValues("Content-Security-Policy").Single());
        var voice = await browser.Get(audio.GetAttribute("src")!);
        Assert.Equal((HttpStatusCode.OK, "audio/ogg"), (voice.Status, voice.Response.Content.Headers.ContentType!.MediaType));

        // Too long; not spoken in this language; no question at all.
        Assert.Null((await browser.Get("/w/claim/danger")).Document.QuerySelector("audio"));
        Assert.Null((await browser.Get("/w/claim/what?lang=en")).Document.QuerySelector("audio"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get("/w/voice/ar/secrets")).Status);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
