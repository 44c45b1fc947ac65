using Inspectorate.Domain.Publication;
using Inspectorate.Firewall.Proof;
using Inspectorate.InProcess.Boundaries;
using Inspectorate.InProcess.Slices;
using Inspectorate.Web.Hosting;
using Inspectorate.Web.Proof;
using Inspectorate.Web.Shared.Parts;
using Inspectorate.Workflows.Definitions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Inspectorate.InProcess.Firewall.Proof;

/// <summary>What is wrong with the program, its settings or its texts, one guilty sample for each check that looks there.</summary>
public sealed class GuiltyHouseTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("inspectorate-guilty-").FullName;

    [Theory]
    [InlineData("Web", "new System.Net.Http.HttpClient()", "System.Net.Http.HttpClient")]
    [InlineData("Data", "new System.Net.Sockets.Socket(default, default, default)", "System.Net.Sockets.Socket")]
    [InlineData("Web", "System.Diagnostics.Process.Start(\"curl\")", "System.Diagnostics.Process")]
    [InlineData("Domain", "System.Net.Dns.GetHostName()", "System.Net.Dns")]
    [InlineData("Web", "System.Activator.CreateInstance(System.Type.GetType(\"System.Net.Http.HttpClient, System.Net.Http\")!)", "as reflection would")]
    [InlineData("Web", "new System.Net.Mail.SmtpClient()", "System.Net.Mail.SmtpClient")]
    [InlineData("Firewall", "new System.Net.Mail.SmtpClient(\"relay.example\")", "SmtpClient..ctor with a host")]
    [InlineData("Firewall", "new System.Net.Mail.SmtpClient { Port = 25 }", "SmtpClient.set_Port")]
    [InlineData("Other", "new System.Net.Sockets.TcpClient()", "System.Net.Sockets.TcpClient")]
    public async Task An_assembly_that_could_connect_is_named(string project, string line, string named)
    {
        File.WriteAllBytes(Path.Combine(folder, $"Inspectorate.{project}.dll"), new Sample(project, $"class Guilty {{ object It() => {line}; }}").Assembly());
        Assert.Contains((await new CodeOpensNoConnection(folder, $"Inspectorate.{project}").Run(default)).Culprits, culprit => culprit.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_into_the_operating_system_is_named()
    {
        const string guilty = "class Guilty { [System.Runtime.InteropServices.DllImport(\"libc\")] static extern int socket(int a, int b, int c); int It() => socket(2, 1, 0); }";
        File.WriteAllBytes(Path.Combine(folder, "Inspectorate.Storage.dll"), new Sample("Storage", guilty).Assembly());
        Assert.Equal(["Inspectorate.Storage.dll names libc.socket."], (await new CodeOpensNoConnection(folder, "Inspectorate.Storage").Run(default)).Culprits);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_look_at_nothing_is_shown() => Assert.Single((await new CodeOpensNoConnection(folder, "Inspectorate.Storage").Run(default)).Culprits);

    [Theory]
    [InlineData("Mail:Smtp:Host", "relay.example")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.example")]
    [InlineData("Logging:Syslog:Server", "10.0.0.9")]
    public async Task A_setting_that_names_somebody_outside_is_named(string key, string value) =>
        Assert.Contains(key, Assert.Single((await new NothingIsSetToGoOut(Settings(key, value)).Run(default)).Culprits));

    [Theory]
    [InlineData("/people/export", true, "must not exist")]
    [InlineData("/visits/calendar.ics", true, "must not exist")]
    [InlineData("/check-person/{name}", true, "must not exist")]
    [InlineData("/nobody-named", false, "does not say, once, who may come")]
    public async Task An_address_that_must_not_be_is_named(string path, bool isNamed, string why)
    {
        var guilty = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse(path), 0) { Metadata = { new HttpMethodMetadata(["GET"]) } };
        if (isNamed)
            guilty.Metadata.Add(new AllowAnonymousAttribute());
        Assert.Contains(why, Assert.Single((await new RoutesAreClosed(new DefaultEndpointDataSource(guilty.Build())).Run(default)).Culprits));
    }

    [Fact]
    public async Task Content_for_an_administrator_is_named()
    {
        var guilty = new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse("/cases/{number}/peek"), 0)
        {
            Metadata = { new Inspectorate.Web.Hosting.Authorization.ForAttribute(Inspectorate.Domain.Shared.Roles.Administrator) },
        };
        Assert.Contains("opens content to an administrator", Assert.Single((await new RoutesAreClosed(new DefaultEndpointDataSource(guilty.Build())).Run(default)).Culprits));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Information)]
    [InlineData("Microsoft.AspNetCore.Server.Kestrel.Connections", LogLevel.Debug)]
    [InlineData("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information)]
    public async Task A_log_that_would_tell_who_came_is_named(string category, LogLevel level)
    {
        using var loud = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.None).AddConsole().AddFilter(category, level));
        Assert.Contains((await new LogsAreQuiet(loud).Run(default)).Culprits, culprit => culprit.StartsWith(category, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("page.html", "<img src=\"//tracker.example/x.gif\">")]
    [InlineData("site.css", "@font-face { src: url(https://fonts.example/a.woff2) }")]
    [InlineData("app.js", "fetch('https://collector.example/')")]
    public async Task A_file_that_calls_another_host_is_named(string name, string content)
    {
        File.WriteAllText(Path.Combine(folder, name), content);
        Assert.Contains(name, Assert.Single((await Pages(typeof(House).Assembly.Location, Settings()).Run(default)).Culprits));
    }

    [Fact]
    public async Task A_page_that_calls_another_host_is_named()
    {
        var assembly = Path.Combine(folder, "Guilty.dll");
        File.WriteAllBytes(assembly, new Sample("Web", "class Guilty { object It() => \"<a href=\\\"https://elsewhere.example/\\\">\"; }").Assembly());
        Assert.Equal(["A page names https://elsewhere.example/."], (await Pages(assembly, Settings()).Run(default)).Culprits);
    }

    [Fact]
    public async Task A_paper_with_a_place_for_the_claim_is_named() => Assert.Equal(["en letter.visit-findings.what has a place for filed-on."],
        (await new EmployersPapersKnowNoClaim([("en letter.visit-findings.what", "We came because of {filed-on}.")]).Run(default)).Culprits);

    [Theory]
    [InlineData("\"not-the-actor-of\": [\"propose-release\", \"find-valid\"]", "\"not-the-actor-of\": [\"find-valid\"]", "without a second person")]
    [InlineData("\"is-no-judicial-order\", \"nothing-was-searched\"", "\"is-no-judicial-order\"", "a refusal may follow a search")]
    [InlineData("\"guards\": [\"is-a-judicial-order\", ", "\"guards\": [", "checks what is no judge’s order")]
    public async Task A_lifecycle_that_lets_a_record_go_too_easily_is_named(string lawful, string guilty, string named)
    {
        var law = await File.ReadAllTextAsync(Repository.Path("workflows/outside-request.json"), TestContext.Current.CancellationToken);
        Assert.Contains(lawful, law);
        await File.WriteAllTextAsync(Path.Combine(folder, "outside-request.json"), law.Replace(lawful, guilty, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var found = await new RequestsGoOneWay(LifecycleFolder.Read(folder)).Run(default);
        Assert.Contains(found.Culprits, culprit => culprit.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new[] { 3, 40, 60 }, 10)]
    [InlineData(new[] { 9, 9, 60, 70 }, 10)]
    [InlineData(new[] { 0, 100 }, 10)]
    [InlineData(new[] { 1, 2, 3, 400 }, 10)]
    public void Nothing_under_the_rule_can_be_worked_out(int[] counts, int smallest)
    {
        var (cells, total) = SmallCells.Withhold(counts, smallest);
        Assert.Empty(SmallCells.GivenAway(cells, total, smallest));
        Assert.All(cells.Zip(counts), pair => Assert.True(pair.First is null || pair.First == pair.Second));
    }

    [Fact]
    public void Naive_suppression_gives_the_small_one_away()
    {
        Assert.Equal([0], SmallCells.GivenAway([null, 40, 60], 103, 10));
        Assert.Equal([0, 1], SmallCells.GivenAway([null, null, 60], 65, 10));
        Assert.Empty(SmallCells.GivenAway([null, null, 60], 103, 10));
    }

    [Fact]
    public async Task A_lifecycle_in_which_help_has_a_price_is_named()
    {
        var law = LifecycleFolder.Read(Repository.Path("workflows"));
        Assert.Empty((await new ReferralIsFree(law).Run(default)).Culprits);
        var guilty = law.Select(lifecycle => lifecycle with
        {
            Steps = [.. lifecycle.Steps.Select(step => step.To.StartsWith("refer", StringComparison.Ordinal) ? step with { Guards = ["she-testified"] } : step)],
        }).ToList();
        Assert.Contains((await new ReferralIsFree(guilty).Run(default)).Culprits, culprit => culprit.Contains("she-testified", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_type_with_a_forbidden_field_is_named() =>
        Assert.Contains((await new CodeHasNoForbiddenName([typeof(ForbiddenScanTests).Assembly]).Run(default)).Culprits, culprit => culprit.Contains("GuiltyRecord.VisaNumber", StringComparison.Ordinal));

    [Fact]
    public async Task A_lifecycle_with_a_step_that_tells_on_people_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "claim.json"), """{"steps": [{"step": "notify-immigration"}]}""", TestContext.Current.CancellationToken);
        Assert.Contains((await new LawHasNoForbiddenWord(Settings("Workflows:Directory", folder)).Run(default)).Culprits, culprit => culprit.Contains("notify-immigration", StringComparison.Ordinal));
    }

    private PagesCallNobody Pages(string assembly, IConfiguration settings) => new(settings, new SheetInPage(new NullFileProvider()), assembly, folder);

    private static IConfiguration Settings(string? key = null, string? value = null) =>
        new ConfigurationBuilder().AddInMemoryCollection(key is null ? [new("Mail:From", "a@b.example")] : [KeyValuePair.Create(key, value)]).Build();

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
