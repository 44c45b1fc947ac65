using System.Net;
using NodaTime;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>She stops in the middle and goes on with another telephone.</summary>
public class LaterTests
{
    private static async Task<(ClaimHouse House, string Code)> Stopped()
    {
        var house = new ClaimHouse();
        var first = await house.Browser();
        var page = await first.Begin("en");
        page = await (await page.Submit("#answer", ("problems", "last-pay"))).Follow();
        page = await (await page.Submit("#answer", ("danger", "no"))).Follow();
        // What stands on the page that she leaves is kept as well.
        var later = await (await page.Submit("#answer", ("employer", "Zaytuna"), ("later", "true"))).Follow();
        Assert.Null(later.Document.QuerySelector(".code"));
        later = await (await later.Submit("main form[action='/w/later']")).Follow();
        Assert.Matches(@"^\d{4} \d{4} \d{4} \d{4}$", later.Code());
        Assert.Contains("9 March 2026", later.Text);
        await later.Submit("main form[action='/w/leave']");
        Assert.Equal(HttpStatusCode.Gone, (await first.Get("/w/claim/who")).Status);
        return (house, later.Code());
    }

    [Fact]
    public async Task With_the_code_she_goes_on_where_she_stopped_and_it_becomes_her_receipt()
    {
        var (house, code) = await Stopped();
        using var _ = house;
        var other = house.NewBrowser();
        var back = await other.OpenInbox(code);
        Assert.Equal("/w/claim/where", back.Location);
        Assert.Equal("Zaytuna", (await other.Get("/w/claim/who")).Document.QuerySelector("[name=employer]")!.GetAttribute("value"));
        var page = await back.Follow();
        foreach (var (_, answers) in ClaimWalk.Answers.Skip(3))
            page = await (await page.Submit("#answer", answers)).Follow();
        var receipt = await (await (await other.Get("/w/check")).Submit("main form")).Follow();
        Assert.Equal(code, receipt.Code());
        Assert.Equal("/w/inbox", (await house.NewBrowser().OpenInbox(code)).Location);
    }

    [Fact]
    public async Task After_seven_days_the_code_opens_nothing()
    {
        var (house, code) = await Stopped();
        using var _ = house;
        house.Clock.Advance(Duration.FromDays(7) - Duration.FromMinutes(1));
        Assert.Equal("/w/claim/where", (await house.NewBrowser().OpenInbox(code)).Location);
        house.Clock.Advance(Duration.FromMinutes(2));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await house.NewBrowser().OpenInbox(code)).Status);
    }
}
