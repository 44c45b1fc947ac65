using System.Net;
using System.Text;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices;

public sealed class AuthorizationTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public void Every_endpoint_names_who_may_come_there_once()
    {
        // But for the framework's own fallback in a build for development: naming nobody, it lets nobody in.
        Assert.DoesNotContain(Endpoints(web), endpoint => WaysOfNaming(endpoint) != 1 && endpoint.RoutePattern.RawText != "{**path:file}");
    }

    [Fact]
    public async Task An_action_that_names_nobody_lets_nobody_in()
    {
        await using var guilty = new WebWithAForgottenAction();
        var browser = await guilty.SignedInAs(Roles.Administrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/forgotten")).Status);
        Assert.Contains(Endpoints(guilty), endpoint => endpoint.RoutePattern.RawText == "forgotten" && WaysOfNaming(endpoint) == 0);
    }

    [Fact]
    public async Task Every_role_at_every_route_is_as_reviewed()
    {
        var browsers = new Dictionary<string, Browser>();
        foreach (var role in Roles.WithAccount)
            browsers[role] = await web.SignedInAs(role);
        var stranger = web.NewBrowser();

        var table = new StringBuilder();
        foreach (var (method, path) in Routes())
        {
            if (MayCome(await Try(stranger, method, path)))
            {
                table.AppendLine($"{method,-4} {path}: anyone");
                continue;
            }
            var allowed = new List<string>();
            foreach (var role in Roles.WithAccount)
            {
                // Signing out would end the session that the next routes need; that it is for anyone was seen above.
                var page = await Try(browsers[role], method, path);
                Assert.True((int)page.Status < 500, $"{role}: {method} {path} gives {page.Status}");
                if (MayCome(page))
                    allowed.Add(role);
            }
            var who = allowed.Count == Roles.WithAccount.Count ? "everybody signed in" : allowed.Count == 0 ? "nobody" : string.Join(", ", allowed);
            table.AppendLine($"{method,-4} {path}: {who}");
        }
        Snapshots.Match("who-may.txt", table.ToString());
    }

    [Theory]
    [InlineData("/tasks")]
    [InlineData("/cases/x")]
    [InlineData("/letters/11111111-1111-1111-1111-111111111111")]
    [InlineData("/sealed-files/11111111-1111-1111-1111-111111111111")]
    public async Task An_administrator_sees_no_content(string address) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await web.SignedInAs(Roles.Administrator)).Get(address)).Status);

    [Fact]
    public async Task A_password_alone_opens_no_sealed_file_to_staff()
    {
        await using var strict = new RunningWeb { Settings = { ["People:RequireSecondFactor"] = "true" } };
        var (@case, claim) = await strict.AClaimIn("investigating");
        var kept = await strict.Services.GetRequiredService<Attachments>().Keep(claim.Worker, new MemoryStream("%PDF-1.7"u8.ToArray()), "slip.pdf");
        var account = await strict.NewAccount(Roles.ClaimsOfficer);
        var officer = strict.NewBrowser();
        await officer.SignIn(account.Email!);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"/sealed-files/{((AttachmentKept)kept).Ref.Value}")).Status);
        Assert.Equal("/account/second-factor", (await officer.Get($"/cases/{@case.Number}")).Location);
    }

    [Fact]
    public async Task A_wrong_role_is_told_who_may()
    {
        var page = await (await web.SignedInAs(Roles.ClaimsOfficer)).Get("/admin");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("This page is not for your role", page.Heading);
        Assert.Contains("Administrator", page.Text);
    }

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_page_and_back()
    {
        var account = await web.NewAccount(Roles.Administrator);
        var asked = await web.NewBrowser().Get("/admin?role=legal");
        Assert.Equal("/account/sign-in?to=%2Fadmin%3Frole%3Dlegal", asked.Location);
        var signedIn = await (await asked.Follow()).Submit("form[action='/account/sign-in']", ("Email", account.Email!), ("Password", RunningWeb.Password));
        Assert.Equal("/admin?role=legal", signedIn.Location);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task The_way_back_leads_to_no_other_site(string to)
    {
        var account = await web.NewAccount(Roles.Administrator);
        var page = await web.NewBrowser().Get("/account/sign-in?to=" + Uri.EscapeDataString(to));
        var signedIn = await page.Submit("form[action='/account/sign-in']", ("Email", account.Email!), ("Password", RunningWeb.Password));
        Assert.Equal("/admin", signedIn.Location);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_for_everybody()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewBrowser().Get("/nothing-here")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAs(Roles.Legal)).Get("/nothing-here")).Status);
    }

    private static Task<Page> Try(Browser browser, string method, string path) =>
        method == "GET" ? browser.Get(path) : browser.Post(path);

    private static bool MayCome(Page page) =>
        page.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
        && !(page.Status == HttpStatusCode.Redirect && page.Location!.StartsWith("/account/sign-in", StringComparison.Ordinal));

    /// <summary>All that controllers answer, with something in each gap of the address.</summary>
    private IEnumerable<(string Method, string Path)> Routes() => Endpoints(web)
        .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            .Select(method => (method, Filled(endpoint))))
        .Distinct()
        .OrderBy(route => route.Item2, StringComparer.Ordinal).ThenBy(route => route.method, StringComparer.Ordinal);

    private static string Filled(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Sample(parameter),
            _ => "",
        }))));

    private static string Sample(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Select(policy => policy.Content).FirstOrDefault() switch
        {
            "guid" => "11111111-1111-1111-1111-111111111111",
            "int" => "404",
            _ => "x",
        };

    private static List<RouteEndpoint> Endpoints(RunningWeb web) =>
        [.. web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private static int WaysOfNaming(Endpoint endpoint) =>
        endpoint.Metadata.Count(item => item is IAllowAnonymous or AuthorizeAttribute);

    private sealed class WebWithAForgottenAction : RunningWeb
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddControllers().AddApplicationPart(typeof(ForgottenController).Assembly));
        }
    }
}

/// <summary>The guilty sample: says nowhere who may come.</summary>
public sealed class ForgottenController : ControllerBase
{
    [HttpGet("/forgotten")]
    public string Open() => "secret";
}
