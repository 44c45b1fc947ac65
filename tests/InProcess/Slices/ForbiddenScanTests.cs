using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Guard;
using Inspectorate.Firewall.Guard.Scans;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Web.Hosting;
using Inspectorate.Workflows.Running;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices;

/// <summary>What must not exist is looked for in everything that this program is made of (FW-01), each time with a guilty sample.</summary>
public sealed partial class ForbiddenScanTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private static readonly string[] Ours = ["Workflows", "Domain", "Storage", "Data", "Firewall", "Seed", "Inspectorate.Web"];

    private static IEnumerable<Assembly> Assemblies => Ours.Select(name => Assembly.Load(name.StartsWith("Insp", StringComparison.Ordinal) ? name : $"Inspectorate.{name}"));

    [Fact]
    public async Task Neither_model_nor_catalogue_of_either_database_names_it()
    {
        await using var scope = web.Services.CreateAsyncScope();
        var main = scope.ServiceProvider.GetRequiredService<MainContext>();
        await using var vault = scope.ServiceProvider.GetRequiredService<Func<VaultContext>>()();
        foreach (var context in new DbContext[] { main, vault })
        {
            Assert.Empty(SchemaScan.Of(context));
            Assert.Empty(await SchemaScan.OfCatalogue(context));
        }
    }

    [Fact]
    public void The_models_of_the_other_provider_do_not_name_it_either()
    {
        var services = new ServiceCollection().AddLogging().AddMainDatabase(new ConfigurationBuilder().Build()).BuildServiceProvider();
        using var sqlite = new SqliteMainContext(new DbContextOptionsBuilder<SqliteMainContext>().UseApplicationServiceProvider(services).UseSqlite("Data Source=:memory:").Options);
        using var postgres = new PostgresMainContext(new DbContextOptionsBuilder<PostgresMainContext>().UseApplicationServiceProvider(services).UseNpgsql("Host=none").Options);
        using var vault = new SqliteVaultContext(new DbContextOptionsBuilder<SqliteVaultContext>().UseSqlite("Data Source=:memory:").Options);
        using var other = new PostgresVaultContext(new DbContextOptionsBuilder<PostgresVaultContext>().UseNpgsql("Host=none").Options);
        Assert.All(new DbContext[] { sqlite, postgres, vault, other }, context => Assert.Empty(SchemaScan.Of(context)));
    }

    [Fact]
    public async Task A_guilty_model_and_a_guilty_catalogue_are_found()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var guilty = new GuiltyContext(new DbContextOptionsBuilder<GuiltyContext>().UseSqlite(connection).Options);
        await guilty.Database.EnsureCreatedAsync();
        Assert.Equal(["people.Nationality"], SchemaScan.Of(guilty).Select(use => use.Member));
        // What a hand adds to the database stands in no model.
        await guilty.Database.ExecuteSqlRawAsync("ALTER TABLE people ADD COLUMN visa_no TEXT; CREATE VIEW huroob AS SELECT 1 AS one;");
        var found = (await SchemaScan.OfCatalogue(guilty)).Select(use => use.Member).ToHashSet();
        Assert.Superset(new HashSet<string> { "huroob", "people.Nationality", "people.visa_no" }, found);
    }

    [Fact]
    public void No_type_member_text_log_template_or_embedded_file_of_ours_names_it() =>
        Nothing(Assemblies.SelectMany(assembly => AssemblyScan.Of(assembly, but: GuardsOwn)));

    [Fact]
    public void A_guilty_type_is_found_by_its_members_its_enumeration_and_its_texts()
    {
        var found = AssemblyScan.Of(typeof(GuiltyRecord).Assembly).Where(use => use.Member.Contains(nameof(GuiltyRecord), StringComparison.Ordinal)).Select(use => use.Member[(typeof(ForbiddenScanTests).FullName!.Length + 1)..]).ToHashSet();
        Assert.Superset(new HashSet<string> { "GuiltyRecord.VisaNumber", "GuiltyRecord+Kind.Runaway", "GuiltyRecord.Say", "GuiltyRecord.SayLater", "GuiltyRecord.Ask(placeOfBirth)" }, found);
    }

    [Fact]
    public void No_workflow_reference_or_checklist_names_it()
    {
        var (reference, checklists, workflows) = Law.Folders(new ConfigurationBuilder().Build());
        Assert.Empty(FolderScan.Of(workflows, "workflows"));
        Assert.Empty(FolderScan.Of(reference, "reference"));
        Assert.Empty(FolderScan.Of(checklists, "checklists"));
        Assert.True(Directory.GetFiles(workflows).Length > 4 && Directory.GetFiles(checklists).Length > 3 && Directory.GetFiles(reference).Length > 10);
    }

    [Theory]
    [InlineData("""{"steps": [{"step": "notify-immigration", "title": "Tell"}]}""", "steps[notify-immigration].step")]
    [InlineData("""{"nationality": "x"}""", "nationality")]
    [InlineData("""{"sections": [{"questions": [{"code": "WP1", "question": "من أين أنت؟"}]}]}""", "sections[0].questions[WP1].question")]
    [InlineData("""{"components": {"schemas": {"Worker": {"properties": {"passportNumber": {}}}}}}""", "components.schemas.Worker.properties.passportNumber")]
    public void A_guilty_file_is_found_with_its_place(string json, string member) =>
        Assert.Equal([member], FolderScan.OfJson("guilty.json", json).Select(use => use.Member).Distinct());

    [Fact]
    public async Task What_programs_read_does_not_name_it()
    {
        var browser = web.NewBrowser();
        Assert.Empty(FolderScan.OfJson("/openapi/v1.json", (await browser.Get("/openapi/v1.json")).Source));
        Assert.Empty(FolderScan.OfJson("/api/v1/register", (await browser.Get("/api/v1/register")).Source));
    }

    [Theory]
    [InlineData("kind;item;nationality;amount", "nationality")]
    [InlineData("name,visa_no", "visa_no")]
    public void A_guilty_heading_of_a_table_is_found(string header, string title) =>
        Assert.Equal([title], NameScan.OfHeader("guilty.csv", header).Select(use => use.Member));

    /// <summary>Every form that a person with an account, a worker or a stranger comes to by links, one page of each kind.</summary>
    [Fact]
    public async Task No_form_asks_for_it()
    {
        await using var demo = new RunningWeb { Settings = { ["Demo:Fill"] = "true", ["Demo:Password"] = RunningWeb.Password, ["Demo:Scale"] = "1" } };
        demo.Clock.Advance(Duration.FromDays(250)); // the lifecycles have to be in force for all that the demonstration tells of
        var seen = new HashSet<string>();
        var found = new List<ForbiddenUse>();
        var forms = 0;
        foreach (var role in Roles.WithAccount.Except([Roles.Representative, Roles.Buyer]).Prepend(""))
        {
            var browser = demo.NewBrowser();
            if (role.Length > 0) await browser.SignIn($"{role}@demo.example");
            var toGo = new Queue<string>(role.Length == 0 ? ["/", "/w", "/w/claim/what", "/register", "/account/sign-in", "/w/confirm", "/w/answer", "/w/inbox/code", "/w/your-details", "/styleguide"] : role == Roles.Administrator ? ["/admin"] : ["/tasks?tab=team"]);
            var cases = await ToActOn(demo, browser, role);
            cases.ForEach(toGo.Enqueue);
            var mine = new Dictionary<string, int>();
            while (toGo.TryDequeue(out var address))
            {
                var kind = Name().Replace(address.Split('?', '#')[0], "$1/x");
                if (!cases.Remove(address) && (mine.GetValueOrDefault(kind) >= 2 || mine.Values.Sum() >= 150)) continue;
                mine[kind] = mine.GetValueOrDefault(kind) + 1;
                var page = await browser.Get(address);
                if (page.Location is { } on) toGo.Enqueue(on);
                forms += page.Document.QuerySelectorAll("form").Length;
                seen.Add(kind);
                found.AddRange(MarkupScan.Of(kind, page.Source, Bare));
                foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Where(link => !link.StartsWith("/sealed-files/", StringComparison.Ordinal)))
                    toGo.Enqueue(link);
            }
        }
        Nothing(found.Distinct().Where(use => !ForbiddenWords.Shipped.IsAllowed(use)));
        Assert.All(ForbiddenWords.Shipped.Allowed.Where(IsOfPage), allowed => Assert.Contains(found, use => (use.File, use.Member, use.Concept) == (allowed.File, allowed.Member, allowed.Concept)));
        Assert.True(forms > 100 && seen.Count > 50, $"{forms} forms on {seen.Count} kinds of page");
    }

    /// <summary>One case of each state out of which this role has a step, as far as there is one that it may open.</summary>
    private static async Task<List<string>> ToActOn(RunningWeb demo, Browser browser, string role)
    {
        await using var scope = demo.Services.CreateAsyncScope();
        var states = scope.ServiceProvider.GetRequiredService<Lifecycles>().Definitions
            .SelectMany(lifecycle => lifecycle.Steps.Where(step => step.By.Contains(role)).SelectMany(step => step.From.Select(state => (Lifecycle: lifecycle.Name, State: state)))).Distinct();
        var running = (await scope.ServiceProvider.GetRequiredService<MainContext>().Cases.Select(@case => new { @case.Number, @case.Lifecycle, @case.State }).ToListAsync())
            .ToLookup(@case => (@case.Lifecycle, @case.State), @case => $"/cases/{@case.Number}");
        var found = new List<string>();
        foreach (var state in states)
            foreach (var address in running[state].Take(5))
                if ((await browser.Get(address)).Response.IsSuccessStatusCode)
                {
                    found.Add(address);
                    break;
                }
        return found;
    }

    [Theory]
    [InlineData("""<form><label for="a">Where were you born?</label><input id="a" name="place"></form>""", "form")]
    [InlineData("""<form><input name="PassportNumber"></form>""", "PassportNumber")]
    [InlineData("""<form><select name="kind"><option value="runaway">Left</option></select></form>""", "kind")]
    [InlineData("""<form><input name="a" placeholder="जन्मस्थान"></form>""", "a")]
    public void A_guilty_form_is_found(string html, string member) => Assert.Contains(MarkupScan.Of("/guilty", html), use => use.Member == member);

    [Fact]
    public void What_stands_outside_a_form_is_not_asked() => Assert.Empty(MarkupScan.Of("/page", "<p>We do not tell immigration.</p><form><input name='a'></form><p>passport</p>"));

    [Fact]
    public void What_a_token_happens_to_spell_is_not_asked()
    {
        Assert.Empty(MarkupScan.Of("/page", """<form><input name="__RequestVerificationToken" type="hidden" value="CfDJ8-TnT-x"><input name="a"></form>"""));
        Assert.NotEmpty(MarkupScan.Of("/page", """<form><input name="a" type="hidden" value="CfDJ8-TnT-x"></form>"""));
    }

    /// <summary>An exception that nothing needs would hide what comes there later.</summary>
    [Fact]
    public void Every_exception_is_needed()
    {
        var (reference, checklists, workflows) = Law.Folders(new ConfigurationBuilder().Build());
        var uses = Assemblies.SelectMany(assembly => AssemblyScan.Of(assembly, Bare, GuardsOwn))
            .Concat(FolderScan.Of(workflows, "workflows", Bare)).Concat(FolderScan.Of(reference, "reference", Bare)).Concat(FolderScan.Of(checklists, "checklists", Bare))
            .Select(use => (use.File, use.Member, use.Concept)).ToHashSet();
        Assert.All(ForbiddenWords.Shipped.Allowed.Where(allowed => !IsOfPage(allowed)), allowed => Assert.Contains((allowed.File, allowed.Member, allowed.Concept), uses));
    }

    [Theory]
    [InlineData("Are injuries reported?", "Which nationality do workers have?")]
    [InlineData("Are injuries reported?", "Do they hold a work permit?")]
    [InlineData("Are injuries reported?", "When did they enter the country?")]
    [InlineData("Are injuries reported?", "هل لديهم تصريح عمل؟")]
    [InlineData("Are injuries reported?", "उनकी राष्ट्रीयता क्या है?")]
    [InlineData("Are injuries reported?", "ፓስፖርታቸውን አሳይተዋል?")]
    [InlineData("Are injuries reported?", "Sont-ils sans papiers ?")]
    public void The_program_does_not_start_with_a_question_that_nobody_may_ask(string innocent, string guilty)
    {
        var folder = Directory.CreateTempSubdirectory("checklists-");
        foreach (var file in Directory.GetFiles(Repository.Path("seed/checklists")))
            File.WriteAllText(Path.Combine(folder.FullName, Path.GetFileName(file)), File.ReadAllText(file).Replace(innocent, guilty));
        var refused = Assert.Throws<ReferenceDataException>(() => new ServiceCollection().AddLaw(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Checklists:Directory"] = folder.FullName }).Build()));
        Assert.Contains(refused.Errors, error => error.StartsWith("checklists/workplace.json", StringComparison.Ordinal) && error.Contains("questions[WP19].question", StringComparison.Ordinal));
        folder.Delete(recursive: true);
    }

    /// <summary>Names every culprit, not only the first.</summary>
    private static void Nothing(IEnumerable<ForbiddenUse> found)
    {
        var all = string.Join('\n', found);
        Assert.True(all.Length == 0, all);
    }

    private static bool GuardsOwn(string resource) => resource.StartsWith("Guard/", StringComparison.Ordinal);

    /// <summary>The list without its exceptions.</summary>
    private static readonly ForbiddenWords Bare = ForbiddenWords.Read(Regex.Replace(ForbiddenWords.Shipped.Source, """(?s)"allowed":\s*\[.*\]""", "\"allowed\": []"));

    private static bool IsOfPage(AllowedUse allowed) => allowed.File.StartsWith('/');

    [GeneratedRegex("(/cases|/check)/[^/]+|/(?=[^/]*[0-9])[0-9A-Za-z-]{6,}")]
    private static partial Regex Name();

    private sealed class GuiltyPerson
    {
        public int Id { get; set; }
        public string Nationality { get; set; } = "";
    }

    private sealed class GuiltyContext(DbContextOptions<GuiltyContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder model) => model.Entity<GuiltyPerson>().ToTable("people");
    }

    private sealed class GuiltyRecord
    {
        public string VisaNumber { get; set; } = "";

        public static string Say() => "Her passport is noted.";

        public static async Task<string> SayLater()
        {
            await Task.Yield();
            return "She is undocumented.";
        }

        public static string Ask(string placeOfBirth) => placeOfBirth;

        public enum Kind { Runaway }
    }
}
