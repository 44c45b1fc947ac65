using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.WageClaims;

public sealed class LostCodeTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task A_lost_code_takes_an_officer_her_code_word_and_a_second_person_and_the_old_one_dies()
    {
        var (claim, old, hers) = await AWorkerWithACodeWord("Lemon tree");
        var number = await web.NumberOf(claim.Id);
        var (first, second) = (await web.SignedInAs(Roles.ClaimsOfficer), await web.SignedInAs(Roles.ClaimsDecider));
        var path = $"/cases/{number}/lost-code";

        var empty = await (await first.Get(path)).Submit($"form[action='{path}']");
        Assert.Equal(2, empty.Errors.Count);
        await (await first.Get(path)).Submit($"form[action='{path}']", ("Reached", "true"), ("Word", "lemontree")).IsTaken();

        // The one who asked neither agrees nor hands over; before somebody agreed nobody does.
        Assert.Null((await first.Get(path)).Document.QuerySelector("form[action$='/decide'], form[action$='/hand-over']"));
        Assert.Equal(HttpStatusCode.Conflict, (await first.PostDirectly($"{path}/decide", ("agree", "true"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await first.PostDirectly($"{path}/hand-over")).Status);
        Assert.Contains(path, (await second.Get("/tasks")).Source);
        Assert.DoesNotContain(path, (await first.Get("/tasks")).Source);

        await (await second.Get(path)).Submit("form[action$='/decide']", ("agree", "true")).IsTaken();
        Assert.Equal(HttpStatusCode.Conflict, (await second.PostDirectly($"{path}/hand-over")).Status);
        var shown = await (await first.Get(path)).Submit("form[action$='/hand-over']");
        var code = shown.Code();

        // The old code is dead, and with it the inbox that it had opened; the new one opens it. It is shown once.
        Assert.Contains("/w/inbox/code", (await hers.Get("/w/inbox")).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await web.NewBrowser().OpenInbox(old)).Status);
        Assert.Equal("/w/inbox", (await web.NewBrowser().OpenInbox(code)).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await first.PostDirectly($"{path}/hand-over")).Status);
        Assert.Contains("New code given to the worker", (await first.Get($"/cases/{number}")).Text);
    }

    [Fact]
    public async Task Three_wrong_words_end_the_guessing_and_without_a_word_nobody_asks()
    {
        var (claim, _, _) = await AWorkerWithACodeWord("lemon");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var path = $"/cases/{await web.NumberOf(claim.Id)}/lost-code";
        for (var i = 0; i < LostCode.MostWrongWords; i++)
            Assert.Contains("This is not her word", string.Join(' ', (await officer.PostDirectly(path, ("Reached", "true"), ("Word", $"orange {i}"))).Errors));
        var right = await officer.PostDirectly(path, ("Reached", "true"), ("Word", "lemon"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        Assert.Contains("Three wrong words", right.Text);

        var without = await web.AClaimFiled();
        Assert.Contains("no safe way", (await officer.Get($"/cases/{await web.NumberOf(without.Id)}/lost-code")).Text);
    }

    [Fact]
    public async Task In_her_inbox_she_takes_a_new_code_whenever_somebody_saw_the_old_one()
    {
        var (_, old, hers) = await AWorkerWithACodeWord("lemon");
        var helper = web.NewBrowser();
        Assert.Equal("/w/inbox", (await helper.OpenInbox(old)).Location);
        var page = await hers.Get("/w/inbox/new-code");
        var code = (await page.Submit("main form")).Code();
        Assert.Equal(code, (await page.Submit("main form")).Code()); // sent twice, one code
        Assert.Equal(HttpStatusCode.OK, (await hers.Get("/w/inbox")).Status);
        Assert.Contains("/w/inbox/code", (await helper.Get("/w/inbox")).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await web.NewBrowser().OpenInbox(old)).Status);
        Assert.Equal("/w/inbox", (await web.NewBrowser().OpenInbox(code)).Location);
    }

    private async Task<(WageClaim Claim, string Code, Browser Hers)> AWorkerWithACodeWord(string word)
    {
        var claim = await web.AClaimFiled();
        var code = (await web.Services.GetRequiredService<Receipts>().Issue(claim.Worker)).Shown;
        var hers = web.NewBrowser();
        await hers.OpenInbox(code);
        await (await hers.Get("/w/inbox/contact")).Submit("form[action='/w/inbox/contact']", ("Way", "call"), ("Address", "0700 000 111"), ("CodeWord", word));
        return (claim, code, hers);
    }
}
