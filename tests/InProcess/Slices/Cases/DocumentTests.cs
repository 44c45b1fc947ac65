using System.Net;
using System.Net.Http.Headers;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.InProcess.Firewall;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.Cases;

public sealed class DocumentTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[100_000]];

    [Fact]
    public async Task An_employer_sends_a_record_and_opens_it_again_and_the_office_reads_it()
    {
        var company = await web.AnEmployer();
        var (@case, claim) = await web.AClaimIn("employer-answer", company.Id);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var stranger = await web.SignedInAs(Roles.Employer, partyId: (await web.AnEmployer()).Id);

        var after = await Send(employer, @case.Number, Pdf, "hours.pdf").IsTaken();
        Assert.Contains("The document was added: payslip.", after.Text);
        var address = after.Document.QuerySelector("#documents a, .task-list a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await employer.Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(address)).Status);
        Assert.Contains(await web.Reads(claim.Worker), read => read is { Role: Roles.Employer, What: "file" });

        var opened = await (await officer.Get($"/cases/{@case.Number}/sealed?what=documents")).Submit(("What", "documents"), ("Purpose", "to work out what is owed"));
        Assert.Contains("hours.pdf", opened.Text);
        Assert.Equal(HttpStatusCode.OK, (await officer.Get(address)).Status);
    }

    [Fact]
    public async Task An_employer_opens_no_paper_of_the_office_or_the_worker()
    {
        var company = await web.AnEmployer();
        var (@case, _) = await web.AClaimIn("employer-answer", company.Id);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        await Send(await web.SignedInAs(Roles.ClaimsOfficer), @case.Number, Pdf, "ours.pdf").IsTaken();

        var ours = await web.InDatabase(db => db.Documents.Where(document => document.CaseId == @case.Id).Select(document => document.Attachment).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await employer.Get($"/sealed-files/{ours.Value}")).Status);
        Assert.Null((await employer.Get($"/cases/{@case.Number}")).Document.QuerySelector(".task-list a"));
    }

    [Fact]
    public async Task A_paper_of_a_support_request_opens_for_the_team_and_not_for_who_decides_the_claim()
    {
        var (@case, _) = await web.AClaimIn("investigating");
        var (officer, social, decider) = (await web.SignedInAs(Roles.ClaimsOfficer), await web.SignedInAs(Roles.SocialWorker), await web.SignedInAs(Roles.ClaimsDecider));
        await (await officer.Get($"/cases/{@case.Number}/support")).Submit(("Circumstances", "ill"), ("Kinds", "HealthCare"), ("SaidYes", "true")).IsTaken();
        var request = await web.InDatabase(db => db.Cases.SingleAsync(found => found.ParentId == @case.Id));
        await Send(social, request.Number, Pdf, "note.pdf").IsTaken();
        var paper = await web.InDatabase(db => db.Documents.Where(document => document.CaseId == request.Id).Select(document => document.Attachment).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await social.Get($"/sealed-files/{paper.Value}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await decider.Get($"/sealed-files/{paper.Value}")).Status);
    }

    public static TheoryData<string, Func<byte[]>, string> Unwanted => new()
    {
        { "page.svg", () => "<svg onload='x'/>"u8.ToArray(), "page.svg" },
        { "nothing.pdf", () => [], "nothing.pdf" },
        { "photo.jpg", () => Pictures.DirtyPng(), "photo.jpg" },
        { "film.pdf", () => [.. "%PDF-"u8, .. new byte[Attachments.MostBytes]], "film.pdf" },
    };

    [Theory, MemberData(nameof(Unwanted), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_is_not_wanted_is_refused_by_its_name_beside_the_field(string name, Func<byte[]> content, string said)
    {
        var (@case, _) = await web.AClaimIn("investigating");
        var refused = await Send(await web.SignedInAs(Roles.ClaimsOfficer), @case.Number, content(), name);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.StartsWith(said, StringComparison.Ordinal));
        Assert.False(await web.InDatabase(db => db.Documents.AnyAsync(document => document.CaseId == @case.Id)));
    }

    [Fact]
    public async Task A_file_from_no_page_of_ours_is_not_taken()
    {
        var (@case, _) = await web.AClaimIn("investigating");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        foreach (var token in new[] { "", "forged" })
            Assert.Equal(HttpStatusCode.BadRequest, (await officer.Send($"/cases/{@case.Number}/documents", Form(token, Pdf, "slip.pdf"))).Status);
        Assert.False(await web.InDatabase(db => db.Documents.AnyAsync(document => document.CaseId == @case.Id)));
    }

    private static async Task<Page> Send(Browser browser, string number, byte[] content, string name)
    {
        var form = (await browser.Get($"/cases/{number}")).Document.QuerySelector("form[action$='/documents']")!;
        var token = Assert.Single(form.QuerySelectorAll("input[name='__RequestVerificationToken']")).GetAttribute("value")!;
        return await browser.Send($"/cases/{number}/documents", Form(token, content, name));
    }

    private static MultipartFormDataContent Form(string token, byte[] content, string name)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("payslip"), "Kind" }, { file, "File", name } };
    }
}
