using System.Text.RegularExpressions;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>
/// When and where visits are is told to nobody else: no calendar to subscribe to, no list of a district to print, and no way to have a
/// person checked (FW-25, FW-26).
/// </summary>
public sealed partial class NoSharedCalendarTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public void No_route_is_a_feed_a_calendar_an_export_of_visits_or_a_check_of_a_person()
    {
        var routes = web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText ?? "").ToList();
        Assert.Contains(routes, route => route.Contains("inspections/plan"));
        Assert.DoesNotContain(routes, IsGuilty);
    }

    [Theory]
    [InlineData("inspections/calendar.ics")]
    [InlineData("inspections/feed")]
    [InlineData("offices/{id}/visits/export")]
    [InlineData("places/{district}/print")]
    [InlineData("api/v1/visits")]
    [InlineData("persons/{id}/check-status")]
    [InlineData("workers/verify")]
    public void A_guilty_route_would_be_found(string route) => Assert.True(IsGuilty(route));

    [Fact]
    public async Task No_page_of_a_visit_leads_to_a_calendar_or_hands_out_a_file()
    {
        var place = await web.APlace();
        var account = await web.AFreeInspector();
        var (@case, _) = await web.AVisitIn("assigned", place, account);
        var (supervisor, inspector) = (await web.SignedInAs(Roles.InspectionSupervisor), await web.BrowserOf(account));
        foreach (var page in new[]
        {
            await supervisor.Get("/inspections/plan"), await supervisor.Get("/inspections/wanted"), await supervisor.Get("/places"), await supervisor.Get("/tasks?tab=team"),
            await supervisor.Get($"/cases/{@case.Number}"), await inspector.Get("/tasks"), await inspector.Get($"/cases/{@case.Number}"),
        })
        {
            Assert.Equal("text/html", page.Response.Content.Headers.ContentType?.MediaType);
            Assert.False(page.Response.Content.Headers.Contains("Content-Disposition"));
            Assert.True(page.Response.Headers.CacheControl?.NoStore);
            var links = page.Document.QuerySelectorAll("[href], [src], [action]")
                .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action") ?? "").ToList();
            Assert.DoesNotContain(links, IsGuilty);
            Assert.Empty(page.Document.QuerySelectorAll("link[rel=alternate], a[download], a[type='text/calendar']"));
        }
    }

    [Theory]
    [InlineData(Roles.ClaimsOfficer)]
    [InlineData(Roles.LicensingOfficer)]
    [InlineData(Roles.FirewallOfficer)]
    [InlineData(Roles.Legal)]
    [InlineData(Roles.Inspector)]
    [InlineData(Roles.Buyer)]
    public async Task The_plan_and_the_places_are_for_supervisors_alone(string role)
    {
        var somebody = await web.SignedInAs(role);
        foreach (var address in new[] { "/inspections/plan", "/inspections/wanted", "/places" })
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await somebody.Get(address)).Status);
    }

    private static bool IsGuilty(string route) => Guilty().IsMatch(route);

    [GeneratedRegex(@"\.ics\b|webcal|calendar|\bfeed\b|\brss\b|subscribe|(visits?|inspections?|places?)[^ ]*/(export|print|csv)|api/[^ ]*(visit|inspection|place)|(person|worker|people|identity)[^ ]*/(check|verify|status|lookup)", RegexOptions.IgnoreCase)]
    private static partial Regex Guilty();
}
