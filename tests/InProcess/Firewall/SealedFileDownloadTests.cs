using System.Text.Encodings.Web;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Firewall.Identities.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.InProcess.Firewall;

public sealed class SealedFileDownloadTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[100_000]];

    [Fact]
    public async Task A_pdf_is_saved_and_never_opened_and_the_look_is_listed()
    {
        await using var vault = new TestVault();
        var (worker, file) = await Kept(vault, Pdf, "slip.pdf");

        var (answer, result) = await Download(vault, file, ReadingRight.Of(new Reader("7a1c", Roles.ClaimsOfficer, "North"), worker, Guid.NewGuid(), "to check the claim"));

        Assert.IsType<EmptyResult>(result);
        Assert.Equal(Pdf, ((MemoryStream)answer.Body).ToArray());
        Assert.StartsWith("attachment; filename=slip.pdf", answer.Headers.ContentDisposition.ToString());
        Assert.Equal(("no-store", "nosniff", "default-src 'none'; sandbox"),
            (answer.Headers.CacheControl.ToString(), answer.Headers.XContentTypeOptions.ToString(), answer.Headers.ContentSecurityPolicy.ToString()));
        Assert.Contains(await vault.Log.For(worker), look => look is { What: "file", Role: Roles.ClaimsOfficer });
    }

    [Fact]
    public async Task A_picture_may_be_looked_at()
    {
        await using var vault = new TestVault();
        var (worker, file) = await Kept(vault, Pictures.DirtyPng(), "a.png");

        var (answer, _) = await Download(vault, file, ReadingRight.OfHerself(worker));

        Assert.StartsWith("inline", answer.Headers.ContentDisposition.ToString());
        Assert.Equal("image/png", answer.ContentType);
        Assert.Empty(await vault.Log.For(worker));
    }

    [Fact]
    public async Task Not_there_not_yours_and_erased_answer_alike()
    {
        await using var vault = new TestVault();
        var (worker, file) = await Kept(vault, Pdf, "slip.pdf");
        var administrator = ReadingRight.Of(new Reader("0", Roles.Administrator, "North"), worker, Guid.NewGuid(), "out of curiosity");

        Assert.IsType<NotFoundResult>((await Download(vault, new AttachmentRef(Guid.NewGuid()), administrator)).Result);
        Assert.IsType<NotFoundResult>((await Download(vault, file, null)).Result);
        Assert.IsType<NotFoundResult>((await Download(vault, file, administrator)).Result);
        await vault.Erasure.Erase(worker);
        Assert.IsType<NotFoundResult>((await Download(vault, file, ReadingRight.OfHerself(worker))).Result);
        Assert.Empty(await vault.Log.For(worker));
    }

    [Theory]
    [InlineData("<b>\"&", "&lt;b&gt;&quot;&amp;")]
    [InlineData("one\r\ntwo", "one<br>two")]
    [InlineData("pay\u202Eslip", "pay[U&#x2B;202E]slip")]
    public void What_was_typed_is_shown_as_text_with_its_lines_and_its_turns(string typed, string html) =>
        Assert.Equal(html, new Shown.Content(typed).Html(HtmlEncoder.Default));

    private static async Task<(WorkerRef, AttachmentRef)> Kept(TestVault vault, byte[] content, string name)
    {
        var worker = await vault.Seal.Worker(new NewIdentity(null));
        return (worker, ((AttachmentKept)await vault.Attachments.Keep(worker, new MemoryStream(content), name)).Ref);
    }

    private static async Task<(HttpResponse Answer, IActionResult Result)> Download(TestVault vault, AttachmentRef file, ReadingRight? right)
    {
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        var controller = new SealedFilesController(vault.NewRoom(), new Grants(right), vault.Get<AttachmentFolder>())
        {
            ControllerContext = new ControllerContext { HttpContext = http },
        };
        return (http.Response, await controller.Download(file.Value, default));
    }

    private sealed class Grants(ReadingRight? right) : IReadingRights
    {
        public Task<ReadingRight?> For(AttachmentRef file, WorkerRef worker, HttpContext request) => Task.FromResult(right);
    }
}
