using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;

namespace Inspectorate.InProcess.Slices.Tasks;

/// <summary>A view is its address; a name for it belongs to one person or to the team.</summary>
public sealed class SavedViewTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private const string Address = "/tasks?tab=team&lifecycle=wage-claim&state=triage&with=nobody";

    [Fact]
    public async Task A_view_is_kept_shared_opened_first_and_taken_away()
    {
        await web.AClaimIn("triage");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var page = await officer.Get(Address);
        await page.Submit("form[action='/tasks/views']", ("name", "Fresh ones"), ("shared", "true")).IsTaken();

        var colleague = await web.SignedInAs(Roles.ClaimsOfficer);
        Assert.Equal(Address, Named(await colleague.Get("/tasks")));
        Assert.Null(Named(await (await web.SignedInAs(Roles.ClaimsDecider)).Get("/tasks")));
        Assert.Null(Named(await (await web.SignedInAs(Roles.ClaimsOfficer, Guid.NewGuid())).Get("/tasks")));

        // The colleague opens the list with it, and cannot take it away.
        var opened = await colleague.Get(Address);
        Assert.Null(opened.Document.QuerySelector("form[action$='/remove']"));
        var id = opened.Document.QuerySelector("form[action$='/default']")!.GetAttribute("action")!.Split('/')[3];
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.PostDirectly($"/tasks/views/{id}/remove")).Status);
        await opened.Submit("form[action$='/default']").IsTaken();
        var first = await colleague.Get("/tasks");
        Assert.Equal(Address, first.Location);
        Assert.Equal(HttpStatusCode.OK, (await colleague.Get("/tasks?tab=mine")).Status);

        await (await officer.Get(Address)).Submit("form[action$='/remove']").IsTaken();
        Assert.Equal(HttpStatusCode.OK, (await colleague.Get("/tasks")).Status);
    }

    [Fact]
    public async Task A_view_without_a_name_or_to_another_place_is_not_kept()
    {
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        Assert.Contains("Give the view a name", (await (await officer.PostDirectly("/tasks/views", ("name", " "), ("address", Address))).Follow()).Text);
        await officer.PostDirectly("/tasks/views", ("name", "Away"), ("address", "https://elsewhere.example/x?tab=team&region=capital&evil=1"));
        var link = (await officer.Get("/tasks")).Document.QuerySelectorAll("nav[aria-label='Saved views'] a").Single();
        Assert.Equal("/tasks?tab=team&region=capital", link.GetAttribute("href"));
    }

    [Fact]
    public async Task Each_filter_is_a_tag_with_its_count_that_takes_it_away()
    {
        var office = Guid.NewGuid();
        await web.InDatabase(async db =>
        {
            db.Offices.Add(new Inspectorate.Domain.Register.Office { Id = office, Name = "Hill office", Region = "South" });
            for (var i = 0; i < 3; i++)
                db.WorkItems.Add(new Inspectorate.Data.Cases.WorkItem
                {
                    CaseId = Guid.CreateVersion7(), Role = Roles.ClaimsOfficer, OfficeId = office, Number = Inspectorate.Data.Cases.CaseBook.NewNumber(), Lifecycle = "wage-claim",
                    State = i == 0 ? "triage" : "investigating", DueAt = web.Clock.GetCurrentInstant() + NodaTime.Duration.FromDays(i - 1),
                });
            return await db.SaveChangesAsync();
        });
        var officer = await web.SignedInAs(Roles.ClaimsOfficer, office);
        var page = await officer.Get("/tasks?tab=team&lifecycle=wage-claim&state=investigating&overdue=yes");
        Assert.Single(page.Document.QuerySelectorAll("tbody tr"));
        var tags = page.Document.QuerySelectorAll("p.filter-tags a");
        Assert.Equal(["(3)", "(2)", "(2)"], tags.Select(tag => System.Text.RegularExpressions.Regex.Match(tag.TextContent, @"\(\d+\)").Value));
        Assert.Equal("/tasks?tab=team&lifecycle=wage-claim&state=investigating", tags[2].GetAttribute("href"));
        Assert.Contains("Nothing waits", (await officer.Get("/tasks?tab=team&region=capital")).Text);
    }

    private static string? Named(Page page) => page.Document.QuerySelectorAll("nav[aria-label='Saved views'] a").FirstOrDefault(link => link.TextContent.Contains("Fresh ones"))?.GetAttribute("href");
}
