using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.WageClaims;

public sealed class AssistedFilingTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task A_helper_files_with_her_and_sees_afterwards_only_what_she_allows()
    {
        var union = await web.SignedInAs(Roles.Representative);
        var asked = await (await union.Get("/help-to-file?lang=en")).Submit("form[action='/help-to-file']", ("PaperNumber", "123"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Equal(4, asked.Errors.Count); // the way, the number, the consent read and given
        Assert.Equal("123", asked.Document.QuerySelector("input[name=PaperNumber]")!.GetAttribute("value"));

        var sheet = PaperNumber.New();
        var (receipt, claim) = await FileWith(union, sheet);
        Assert.Contains("only for the worker", receipt.Text);
        var code = receipt.Code();
        var filed = await receipt.Submit("main form");
        Assert.StartsWith("/help-to-file?filed=true", filed.Location);
        // The next worker of the same employer begins with nothing of the one before; only the office finds the two together.
        var link = (await filed.Follow()).Document.QuerySelector("a[href*='sitting=']")!.GetAttribute("href")!;
        var next = await (await union.Get(link)).Submit("form[action='/help-to-file']", ("Way", "InPerson"), ("ReadAloud", "true"), ("SaidYes", "true"));
        Assert.Equal(HttpStatusCode.Redirect, next.Status);

        // On the case stands who filed; in the claim and in the record of the help nothing says who she is.
        var (file, help) = await web.InDatabase(async db => (
            await db.History.SingleAsync(entry => entry.CaseId == claim.Id && entry.Seq == 1), await db.AssistedFilings.SingleAsync(row => row.ClaimId == claim.Id)));
        Assert.Equal((Roles.Representative, help.HelperId.ToString(), sheet, HelpWay.Paper), (file.ActorRole, file.ActorId, help.PaperNumber, help.Way));

        // The code is hers: it does not open the inbox for who saw it, and nothing is listed.
        Assert.Contains("Only the worker opens the inbox", (await union.OpenInbox(code)).Text);
        var number = await web.NumberOf(claim.Id);
        Assert.DoesNotContain(number, (await union.Get("/help-to-file/claims")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await union.Get($"/help-to-file/claims/{number}")).Status);

        var hers = web.NewBrowser();
        Assert.Equal("/w/inbox", (await hers.OpenInbox(code)).Location);
        await Allow(hers, HelperMay.SeeStage);
        Assert.Contains(number, (await union.Get("/help-to-file/claims")).Text);
        var seen = await union.Get($"/help-to-file/claims/{number}");
        Assert.Null(seen.Document.QuerySelector("form[action$='/messages']"));
        Assert.Equal(HttpStatusCode.NotFound, (await WriteFrom(union, number, "I write for her")).Status);

        await Allow(hers, HelperMay.ActForHer);
        var speaking = await union.Get($"/help-to-file/claims/{number}");
        await (await speaking.Submit("form[action$='/messages']", ("Words", "She was not paid in May."))).Follow();
        var read = await speaking.Submit("form[action$='/messages/read']");
        Assert.Contains("She was not paid in May.", read.Text);
        Assert.Contains("You, for her", read.Text);
        Assert.DoesNotContain("Amina", read.Text);
        Assert.Contains("to speak for you", (await hers.Get("/w/inbox/readers")).Text);
        Assert.Contains("Written by your helper", (await hers.Get("/w/inbox/messages")).Text);

        await Allow(hers, HelperMay.Nothing);
        Assert.Equal(HttpStatusCode.NotFound, (await union.Get($"/help-to-file/claims/{number}")).Status);

        // Another helper never sees it.
        await Allow(hers, HelperMay.ActForHer);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAs(Roles.Representative)).Get($"/help-to-file/claims/{number}")).Status);
    }

    [Fact]
    public async Task One_sheet_makes_one_claim_whoever_types_it_in()
    {
        var (union, hotline) = (await web.SignedInAs(Roles.Representative), await web.SignedInAs(Roles.ClaimsOfficer));
        var sheet = PaperNumber.New();
        // Both began before either had filed.
        var first = await ToCheck(union, sheet);
        var second = await ToCheck(hotline, sheet);
        Assert.Equal("/w/receipt", (await first.Submit("main form")).Location);
        var late = await second.Submit("main form");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("not filed twice", late.Text);
        Assert.Equal(1, await web.InDatabase(db => db.AssistedFilings.CountAsync(filing => filing.PaperNumber == sheet)));

        var again = await Begin(hotline, PaperNumber.Shown(sheet).ToLowerInvariant());
        Assert.Contains(again.Errors, error => error.Contains("not typed in twice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_officer_who_filed_with_her_reads_nothing_sealed_and_handles_it_no_further()
    {
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var (receipt, claim) = await FileWith(officer, null);
        await receipt.Submit("main form");
        await web.InDatabase(async db =>
        {
            (await db.WageClaims.SingleAsync(row => row.Id == claim.Id)).OfficeId = web.OfficeId;
            return await db.SaveChangesAsync();
        });
        var number = await web.NumberOf(claim.Id);
        Assert.Contains("Nothing of this case may be opened for you", (await officer.Get($"/cases/{number}/sealed")).Text);
        Assert.Contains("another person must take", (await officer.Get($"/cases/{number}/steps/triage")).Text);
        await (await web.SignedInAs(Roles.ClaimsOfficer)).Step(number, "triage").IsTaken();
    }

    [Fact]
    public async Task A_help_line_is_invited_by_its_kind_and_name_helps_on_the_telephone_and_the_worker_reads_which_it_was()
    {
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var form = await (await web.SignedInAs(Roles.Administrator)).Get("/admin/invite");
        var incomplete = await form.Submit(("Name", "Kaveri"), ("Email", "kaveri@line.example"), ("Role", Roles.Representative), ("Reason", "The line helps."));
        Assert.Equal(2, incomplete.Errors.Count);
        var invited = await (await incomplete.Submit(("Helps", "Hotline"), ("Organisation", "Night Line"))).Follow();
        Assert.Contains("Night Line", invited.Text);
        var mail = Directory.GetFiles(web.SpoolFolder, "*.eml").Select(File.ReadAllText).Single(text => text.Contains("kaveri@line.example", StringComparison.Ordinal));
        await (await web.NewBrowser().Get(PeopleMails.LinkIn(mail))).Submit(("Password", RunningWeb.Password));
        var line = web.NewBrowser();
        await line.SignIn("kaveri@line.example");
        Assert.NotNull((await line.Get("/help-to-file")).Document.QuerySelector("input[name=Way][value=Phone][checked]"));

        var (receipt, claim) = await FileWith(line, null);
        await web.InDatabase(async db =>
        {
            (await db.WageClaims.SingleAsync(row => row.Id == claim.Id)).OfficeId = web.OfficeId;
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Help line, on the telephone", (await officer.Get($"/cases/{await web.NumberOf(claim.Id)}")).Text);
        var hers = web.NewBrowser();
        await hers.OpenInbox(receipt.Code());
        Assert.Contains("Kaveri (Night Line)", (await hers.Get("/w/inbox/helper")).Text);
    }

    [Fact]
    public async Task A_claim_that_was_begun_with_a_helper_is_sent_by_that_helper_alone()
    {
        var union = await web.SignedInAs(Roles.Representative);
        var check = await ToCheck(union, null);
        await union.PostDirectly("/account/sign-out");
        Assert.StartsWith("/account/sign-in", (await check.Submit("main form")).Location);
    }

    private async Task<(Page Receipt, WageClaim Claim)> FileWith(Browser helper, string? sheet)
    {
        var check = await ToCheck(helper, sheet);
        var before = await web.InDatabase(db => db.WageClaims.Select(claim => claim.Id).ToListAsync());
        var receipt = await (await check.Submit("main form")).Follow();
        return (receipt, await web.InDatabase(db => db.WageClaims.AsNoTracking().SingleAsync(claim => !before.Contains(claim.Id))));
    }

    private static async Task<Page> Begin(Browser helper, string? sheet) => await (await helper.Get("/help-to-file?lang=en")).Submit(
        "form[action='/help-to-file']", ("Way", sheet is null ? "Phone" : "Paper"), ("ReadAloud", "true"), ("SaidYes", "true"), ("PaperNumber", sheet ?? ""));

    /// <summary>The same questions as hers, from the promise to the last page.</summary>
    private static async Task<Page> ToCheck(Browser helper, string? sheet)
    {
        var safe = await (await Begin(helper, sheet)).Follow();
        var page = await (await safe.Submit("main form")).Follow();
        foreach (var (_, answers) in ClaimWalk.Answers)
            page = await (await page.Submit("#answer", answers)).Follow();
        var files = new MultipartFormDataContent { { new StringContent(page.Document.QuerySelector("#answer input[name=draft]")!.GetAttribute("value")!), "draft" } };
        page = await (await helper.Send("/w/claim/proof", files)).Follow();
        return await (await page.Submit(("Name", "Amina"))).Follow();
    }

    private static async Task Allow(Browser hers, HelperMay may) =>
        Assert.Equal("/w/inbox?done=true", (await (await hers.Get("/w/inbox/helper")).Submit("main form", ("may", may.ToString()))).Location);

    private static async Task<Page> WriteFrom(Browser helper, string number, string words)
    {
        var token = (await helper.Get("/help-to-file")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        return await helper.Post($"/help-to-file/claims/{number}/messages", ("Words", words), ("__RequestVerificationToken", token));
    }
}
