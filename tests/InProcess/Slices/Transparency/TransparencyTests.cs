using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Proof;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Web.Transparency;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Transparency;

public sealed class TransparencyTests : IAsyncDisposable
{
    private readonly RunningWeb web = new() { Settings = { ["People:RequireSecondFactor"] = "false", ["Worker:ShowsUncheckedLanguages"] = "true" } };

    [Fact]
    public async Task Before_the_first_test_the_page_says_so()
    {
        var page = await web.NewBrowser().Get("/transparency");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Nothing has been published yet.", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewBrowser().Get("/transparency/report")).Status);
    }

    [Fact]
    public async Task What_was_published_is_shown_with_its_zeros_and_a_missed_month_too()
    {
        await SomebodyIsInvited();
        await Publish();
        web.Clock.Advance(Duration.FromDays(62)); // from the 2nd of March over a whole April
        for (var claims = 0; claims < 3; claims++)
            await web.AClaimIn("triage");
        await Publish();

        var page = await web.NewBrowser().Get("/transparency");
        Assert.Contains("It holds", page.Text);
        var months = page.Document.QuerySelectorAll("table").Last().QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(["May 2026 1 Held each time", "April 2026 0 Missed", "March 2026 1 Held each time"], months);
        Assert.Contains("Withheld", page.Text);
    }

    [Fact]
    public async Task The_report_that_is_handed_out_is_genuine_and_a_failure_is_shown_as_one()
    {
        await Publish();
        Assert.True(SignedReport.FromJson((await web.NewBrowser().Get("/transparency/report")).Source).IsGenuine);

        await web.NewAccount("border-guard", officeId: null);
        await Publish();
        var page = await web.NewBrowser().Get("/transparency?lang=ar");
        Assert.Equal("rtl", page.Document.DocumentElement.GetAttribute("dir"));
        Assert.Contains("الحاجز غير قائم", page.Text);
        Assert.Contains("It does not hold", page.Document.QuerySelector("#english")!.TextContent);
    }

    private async Task Publish()
    {
        await using var scope = web.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Publishing>().Publish(TestContext.Current.CancellationToken);
        web.Clock.Advance(Duration.FromMinutes(1));
    }

    /// <summary>The first entry about an account is the beginning of the installation.</summary>
    private async Task SomebodyIsInvited()
    {
        var administrator = await web.SignedInAs(Roles.Administrator);
        await (await administrator.Get("/admin/invite")).Submit(
            ("Name", "Amina Example"), ("Email", "amina@people.example"), ("Role", Roles.Legal), ("OfficeId", web.OfficeId.ToString()), ("Reason", "The first of the legal office"));
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();
}
