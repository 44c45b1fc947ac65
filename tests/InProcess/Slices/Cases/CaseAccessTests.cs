using System.Net;
using System.Text.RegularExpressions;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.Cases;

public sealed partial class CaseAccessTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task A_case_is_not_there_for_anybody_whose_case_it_is_not()
    {
        var (@case, _) = await web.AClaimIn("investigating");
        var elsewhere = Guid.NewGuid();
        await web.InDatabase(db => { db.Offices.Add(new() { Id = elsewhere, Name = "South office", Region = "south" }); return db.SaveChangesAsync(); });
        foreach (var (role, office) in new[]
        {
            (Roles.ClaimsOfficer, (Guid?)elsewhere), (Roles.ClaimsDecider, elsewhere), (Roles.Legal, null), (Roles.InspectionSupervisor, null), (Roles.AppealBody, null),
            (Roles.Inspector, null), (Roles.Agency, null), (Roles.LicensingOfficer, null),
        })
            Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAs(role, office)).Get($"/cases/{@case.Number}")).Status);
        foreach (var role in new[] { Roles.Administrator, Roles.Buyer, Roles.Representative })
            Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SignedInAs(role)).Get($"/cases/{@case.Number}")).Status);
    }

    [Fact]
    public async Task Nothing_that_an_employer_sees_moves_when_a_hidden_claim_comes()
    {
        var company = await web.AnEmployer();
        var (told, _) = await web.AClaimIn("employer-answer", company.Id);
        await web.WhatFollows(told.Id);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        var (tasks, page) = (await employer.Get("/tasks"), await employer.Get($"/cases/{told.Number}"));
        Assert.Contains(told.Number, tasks.Text);

        var hidden = await web.AClaimFiled(Visibility.Hidden, company.Id);
        var named = await web.AClaimFiled(Visibility.Named, company.Id);
        var (after, pageAfter) = (await employer.Get("/tasks"), await employer.Get($"/cases/{told.Number}"));

        Assert.Equal(WithoutToken(tasks.Source), WithoutToken(after.Source));
        Assert.Equal(WithoutToken(page.Source), WithoutToken(pageAfter.Source));
        var (there, notThere) = (await employer.Get($"/cases/{await web.NumberOf(hidden.Id)}"), await employer.Get("/cases/ZZZZZZZZZZ"));
        Assert.Equal((HttpStatusCode.NotFound, WithoutToken(notThere.Source)), (there.Status, WithoutToken(there.Source)));
        Assert.Equal(HttpStatusCode.NotFound, (await employer.Get($"/cases/{await web.NumberOf(named.Id)}")).Status);
    }

    [Fact]
    public async Task An_employer_reads_neither_when_the_worker_came_nor_why_the_office_acted()
    {
        var company = await web.AnEmployer();
        var (@case, claim) = await web.AClaimIn("employer-answer", company.Id);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        var page = await employer.Get($"/cases/{@case.Number}");
        Assert.DoesNotContain("demonstration", page.Text);
        Assert.DoesNotContain(OfficerClaims.Name, page.Source);
        Assert.DoesNotContain("File the claim", page.Document.QuerySelector(".timeline")!.TextContent);
        Assert.DoesNotContain(NodaTime.Text.LocalDatePattern.Iso.Format(claim.FiledOn), page.Source);
    }

    [Fact]
    public async Task A_look_at_what_is_sealed_needs_a_purpose_and_is_listed_for_the_worker()
    {
        var claim = await web.AClaimFiled();
        var number = await web.NumberOf(claim.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        Assert.DoesNotContain(OfficerClaims.Name, (await officer.Get($"/cases/{number}")).Source);
        Assert.Empty(await web.Reads(claim.Worker));

        var form = await officer.Get($"/cases/{number}/sealed?what=name");
        var without = await form.Submit();
        Assert.Contains(without.Errors, error => error.Contains("what for"));
        var opened = await form.Submit(("What", "name"), ("What", "statement"), ("Purpose", "to answer you"));

        Assert.Contains(OfficerClaims.Name, opened.Text);
        Assert.Contains(OfficerClaims.Statement, opened.Text);
        var reads = await web.Reads(claim.Worker);
        Assert.Equal(["name", "statement"], reads.Select(read => read.What).Order());
        Assert.All(reads, read => Assert.Equal((Roles.ClaimsOfficer, "Harbour office", "to answer you"), (read.Role, read.Office, read.Purpose)));
    }

    [Fact]
    public async Task A_letter_opens_for_its_addressee_and_the_office_and_the_first_opening_is_kept()
    {
        var company = await web.AnEmployer();
        var (@case, claim) = await web.AClaimIn("employer-answer", company.Id);
        await web.WhatFollows(@case.Id);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        var stranger = await web.SignedInAs(Roles.Employer, partyId: (await web.AnEmployer()).Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var notice = await web.InDatabase(db => db.Letters.AsNoTracking().SingleAsync(letter => letter.CaseId == @case.Id && letter.Template == "notice"));
        var toWorker = await web.InDatabase(db => db.Letters.AsNoTracking().FirstAsync(letter => letter.CaseId == @case.Id && letter.To == Roles.Worker));

        Assert.DoesNotContain(OfficerClaims.Name, (await officer.Get($"/letters/{notice.Id}")).Source);
        Assert.Null(await OpenedAt(notice.Id));
        var read = await employer.Get($"/letters/{notice.Id}");
        Assert.Contains(OfficerClaims.Name, read.Text);
        Assert.Equal(web.Clock.GetCurrentInstant(), await OpenedAt(notice.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/letters/{notice.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await employer.Get($"/letters/{toWorker.Id}")).Status);
        Assert.DoesNotContain(NodaTime.Text.LocalDatePattern.Iso.Format(claim.FiledOn), notice.Says);
    }

    private Task<NodaTime.Instant?> OpenedAt(Guid letter) => web.InDatabase(db => db.Letters.Where(found => found.Id == letter).Select(found => found.OpenedAt).SingleAsync());

    /// <summary>The antiforgery token is new on each page; everything else has to be the same, byte for byte.</summary>
    private static string WithoutToken(string source) => Token().Replace(source, "");

    [GeneratedRegex("<input name=\"__RequestVerificationToken\"[^>]*>")]
    private static partial Regex Token();
}
