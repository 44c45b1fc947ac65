using System.Text.RegularExpressions;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.WageClaims;

public sealed class SafeContactTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    /// <summary>Views that name her to somebody who does not contact her by it.</summary>
    private static readonly Dictionary<string, string> NoContactFollows = new()
    {
        ["Letters/_Sheet.cshtml"] = "a letter in her inbox or the employer’s account",
        ["WageClaims/Inbox/_DisputeSheet.cshtml"] = "her own paper, in her own inbox",
        ["Recipients/DiscloseRecord/GivenRecord.cshtml"] = "the parts to which she said yes, and no others",
    };

    [Fact]
    public void Every_screen_that_names_her_to_an_officer_says_first_how_she_may_be_reached()
    {
        var naming = Directory.EnumerateFiles(Repository.Path("src/Web"), "*.cshtml", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(Repository.Path("src/Web"), file), Source: File.ReadAllText(file)))
            .Where(view => view.Source.Contains("<worker-name")).ToList();
        Assert.Equal(["Cases/ReadSealed/Opened.cshtml", "EmergencyReads/EmergencyOpened.cshtml"], naming.Select(view => view.Name).Except(NoContactFollows.Keys).Order(StringComparer.Ordinal));
        Assert.All(naming.Where(view => !NoContactFollows.ContainsKey(view.Name)), view => Assert.InRange(
            view.Source.IndexOf("_SafeContact.cshtml", StringComparison.Ordinal), 1, view.Source.IndexOf("<worker-name", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task She_says_everything_about_how_to_reach_her_and_an_officer_reads_it_before_her_name()
    {
        var (claim, hers) = await AWorker();
        var page = await hers.Get("/w/inbox/contact");
        // Nothing is asked of her: the page stands on "do not contact me", no message, anybody as interpreter.
        Assert.Equal(["none", "only-call", "no", "any"], page.Document.QuerySelectorAll("input[type=radio][checked]").Select(radio => radio.GetAttribute("value")));
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var number = await web.NumberOf(claim.Id);
        Assert.Contains("Only by her inbox", (await officer.Get($"/cases/{number}")).Text);
        Assert.Contains("Do not call, write or visit", (await Look(officer, number, "name")).Text);

        var refused = await page.Submit("form[action='/w/inbox/contact']", ("Way", "friend"), ("Hours", "after nine"));
        Assert.Equal(2, refused.Errors.Count); // the person, and the number
        Assert.Equal("after nine", refused.Document.QuerySelector("input[name=Hours]")!.GetAttribute("value"));
        Assert.Equal("/w/inbox?done=true", (await refused.Submit("form[action='/w/inbox/contact']",
            ("TrustedName", "my cousin"), ("TrustedKnows", "only-call"), ("Address", "0700 000 111"), ("LeaveMessage", "no"), ("CodeWord", "lemon"),
            ("Interpreter", "Amharic"), ("InterpreterSex", "woman"))).Location);

        Assert.Contains("read it before you contact her", (await officer.Get($"/cases/{number}")).Text);
        foreach (var role in new[] { Roles.ClaimsOfficer, Roles.ClaimsDecider })
        {
            var seen = (await Look(await web.SignedInAs(role), number, "name")).Text;
            foreach (var part in new[] { "Through a person I trust", "my cousin", "Only that we want to reach you", "0700 000 111", "after nine", "May we leave a message?: No", "lemon", "Amharic", "A woman" })
                Assert.Contains(part, seen[..seen.IndexOf(OfficerClaims.Name, StringComparison.Ordinal)]);
        }
        Assert.Contains(await web.Reads(claim.Worker), look => look.What == "safe-contact");
    }

    [Fact]
    public async Task Who_wants_no_contact_is_shown_so_and_still_has_an_interpreter()
    {
        var (claim, hers) = await AWorker();
        await (await hers.Get("/w/inbox/contact")).Submit("form[action='/w/inbox/contact']", ("Way", "none"), ("Interpreter", "Nepali"), ("InterpreterSex", "man"));
        var seen = (await Look(await web.SignedInAs(Roles.ClaimsOfficer), await web.NumberOf(claim.Id), "name")).Text;
        Assert.Matches(new Regex("Do not contact me.*Nepali.*A man"), seen);
    }

    private static async Task<Page> Look(Browser officer, string number, string what) =>
        await (await officer.Get($"/cases/{number}/sealed")).Submit("main form", ("What", what), ("Purpose", "to answer you"));

    private async Task<(WageClaim Claim, Browser Hers)> AWorker()
    {
        var claim = await web.AClaimFiled();
        var hers = web.NewBrowser();
        await hers.OpenInbox((await web.Services.GetRequiredService<Receipts>().Issue(claim.Worker)).Shown);
        return (claim, hers);
    }
}
