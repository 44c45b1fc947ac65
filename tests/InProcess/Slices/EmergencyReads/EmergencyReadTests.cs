using System.Net;
using Inspectorate.Domain.EmergencyReads;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Web.Cases.ReadSealed;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.EmergencyReads;

/// <summary>Who does not have a case reads who its worker is, because it cannot wait (FW-30), and she reads that (FW-29).</summary>
public sealed class EmergencyReadTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    private const string Words = "A friend of hers called: the doors are locked and she is bleeding.";

    [Fact]
    public async Task A_stranger_to_the_case_reads_once_the_firewall_officer_hears_of_it_and_the_worker_reads_why()
    {
        var (claim, code) = await AClaimWithAnInbox();
        var number = await web.NumberOf(claim.Id);
        var stranger = await web.SignedInAs(Roles.Inspector, await AnotherOffice());
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/cases/{number}")).Status);
        var firewallOfficer = await web.SignedInAs(Roles.FirewallOfficer);
        Assert.Contains("Somebody is in danger", (await stranger.Get("/tasks")).Text);

        var opened = await Read(stranger, number);

        Assert.Contains("Amina", opened.Text);
        Assert.DoesNotContain("later", opened.Text); // what happened, in her words, was not asked for
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/cases/{number}")).Status);
        var look = Assert.Single(await web.Reads(claim.Worker));
        Assert.Equal(("name", Roles.Inspector, "South office", "because you were hurt or ill"), (look.What, look.Role, look.Office, look.Purpose));

        var review = await web.InDatabase(db => db.Cases.SingleAsync(@case => @case.Lifecycle == "emergency-read" && db.EmergencyReads.Any(read => read.Id == @case.Id && read.ClaimId == claim.Id)));
        await web.WhatFollows(review.Id);
        Assert.Contains(review.Number, (await firewallOfficer.Get("/tasks?tab=team")).Text);
        var mails = Directory.GetFiles(web.SpoolFolder, "*.eml", SearchOption.AllDirectories).Select(File.ReadAllText).Where(mail => mail.Contains(Roles.FirewallOfficer)).ToList();
        Assert.Contains(mails, mail => mail.Contains("Something waits for you"));
        Assert.DoesNotContain(mails, mail => mail.Contains(number) || mail.Contains(review.Number) || mail.Contains("Amina") || mail.Contains("friend"));
        var page = await firewallOfficer.Get($"/cases/{review.Number}");
        Assert.Contains(Words, page.Text);
        Assert.DoesNotContain("Amina", page.Source);

        var hers = await Inbox(code);
        var list = await hers.Get("/w/inbox/readers");
        Assert.Contains("An inspector, South office, looked on 2 March 2026 without having your case.", list.Text);
        Assert.Contains(Words, list.Text);
        Assert.Contains("checks it now", list.Text);
        await firewallOfficer.Step(review.Number, "find-not-justified").IsTaken();
        Assert.Contains("found that it was wrong", (await hers.Get("/w/inbox/readers")).Text);
        var arabic = await hers.Get("/w/inbox/readers?lang=ar");
        Assert.Contains("لأنك كنت مصابًا أو مريضًا", arabic.Text);
        Assert.Contains("اطّلع أحد في حالة طوارئ", arabic.Text);
    }

    [Fact]
    public async Task Without_a_danger_a_reason_or_anything_to_read_nothing_is_opened_and_what_was_typed_stays()
    {
        var claim = await web.AClaimFiled();
        var number = await web.NumberOf(claim.Id);
        var stranger = await web.SignedInAs(Roles.Legal, await AnotherOffice());

        var empty = await (await stranger.Get("/emergency")).Submit(("Number", number), ("Words", "now"));
        Assert.Equal(["Say what you need.", "Say what the danger is."], empty.Errors);
        Assert.Contains($"value=\"{number}\"", empty.Source);
        var tooShort = await empty.Submit(("Number", number), ("What", "name"), ("Danger", "Violence"), ("Words", "now"));
        Assert.Contains("Write what happened and why it cannot wait", Assert.Single(tooShort.Errors));
        Assert.Contains("There is no claim with this number.", (await empty.Submit(("Number", "23456789AB"), ("What", "name"), ("Danger", "Violence"), ("Words", Words))).Errors);

        Assert.Empty(await web.Reads(claim.Worker));
        Assert.False(await web.InDatabase(db => db.EmergencyReads.AnyAsync(read => read.ClaimId == claim.Id)));
    }

    [Fact]
    public async Task Who_has_the_case_reads_it_in_the_ordinary_way()
    {
        var claim = await web.AClaimFiled();
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var page = await (await officer.Get("/emergency")).Submit(("Number", await web.NumberOf(claim.Id)), ("What", "name"), ("Danger", "Violence"), ("Words", Words));
        Assert.Equal(["You have this case. Open it and read there."], page.Errors);
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.FirewallOfficer)]
    [InlineData(Roles.LicensingOfficer)]
    [InlineData(Roles.FeeAnalyst)]
    [InlineData(Roles.Employer)]
    [InlineData(Roles.Buyer)]
    public async Task There_is_no_emergency_for_other_roles(string role)
    {
        var party = role == Roles.Employer ? (await web.AnEmployer()).Id : (Guid?)null;
        var somebody = await web.SignedInAs(role, partyId: party);
        Assert.Equal(HttpStatusCode.Forbidden, (await somebody.Get("/emergency")).Status);
    }

    [Fact]
    public async Task What_an_officer_wrote_goes_with_her_identity()
    {
        var (claim, _) = await AClaimWithAnInbox();
        await Read(await web.SignedInAs(Roles.Inspector, await AnotherOffice()), await web.NumberOf(claim.Id));
        await web.TheWorker(claim.Id, "withdraw");
        await using var scope = web.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<Data.Cases.CaseBook>();
        var @case = (await book.Find(claim.Id))!;
        var act = new Act(Actor.Calendar, web.Clock.GetCurrentInstant(), "");
        await book.Take(Retention.Step, @case, await book.FactsOf(@case), act);
        await scope.ServiceProvider.GetRequiredService<Data.MainContext>().SaveChangesAsync();
        await web.WhatFollows(claim.Id);
        Assert.Equal("", await web.InDatabase(db => db.EmergencyReads.Where(read => read.ClaimId == claim.Id).Select(read => read.Words).SingleAsync()));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public void Every_purpose_of_a_look_is_said_in_her_language(string language)
    {
        var texts = web.Services.GetRequiredService<LanguageTable>().TextsOf(language);
        Assert.Empty(Purposes.All.Select(Purposes.KeyOf).Except(texts.Keys));
        Assert.Equal(Enum.GetValues<Danger>().Length, Enum.GetValues<Danger>().Select(Purposes.Of).Distinct().Count());
        Assert.All(new[] { "to-review", "justified", "not-justified" }, state => Assert.Contains($"readers.emergency.{state}", texts.Keys));
    }

    private static async Task<Page> Read(Browser stranger, string number) => await (await stranger.Get("/emergency"))
        .Submit(("Number", number.ToLowerInvariant()), ("What", "name"), ("Danger", "BadlyHurtOrIll"), ("Words", Words));

    private async Task<Guid> AnotherOffice()
    {
        var office = new Office { Id = Guid.NewGuid(), Name = "South office", Region = "south" };
        await web.InDatabase(db => { db.Offices.Add(office); return db.SaveChangesAsync(); });
        return office.Id;
    }

    private async Task<(WageClaim Claim, string Code)> AClaimWithAnInbox()
    {
        var before = (await web.Claims()).Select(claim => claim.Id).ToHashSet();
        var code = (await (await web.Browser()).Filed()).Code();
        return ((await web.Claims()).Single(claim => !before.Contains(claim.Id)), code);
    }

    private async Task<Browser> Inbox(string code)
    {
        var browser = web.NewBrowser();
        await browser.OpenInbox(code);
        return browser;
    }
}
