using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Inspectorate.InBrowser;

/// <summary>
/// Follows the links of everybody's pages, one page of each kind: every link leads somewhere, and every page stands what
/// <see cref="Visit.Look"/> asks. It takes a quarter of an hour, so it is run by name: <c>--explicit only --filter-class "*EveryPageTests"</c>.
/// </summary>
public partial class EveryPageTests(Browsing browsing)
{
    /// <summary>A case page is another one for each lifecycle and state; of these some are enough, of all others one.</summary>
    private const int MostCases = 4;
    private const int MostPages = 30;

    /// <summary>What is the same for everybody is walked once, by nobody in particular.</summary>
    private static readonly string[] Public = ["/", "/w", "/register", "/check", "/transparency"];

    public static readonly TheoryData<string> Accounts =
    [
        "agency", "employer", "licensing-officer", "licensing-decider", "inspector", "inspection-supervisor", "fee-analyst", "fee-decider",
        "claims-officer", "claims-decider", "representative", "legal", "firewall-officer", "appeal-body", "administrator",
    ];

    [Theory(Explicit = true), MemberData(nameof(Accounts))]
    public async Task Every_link_of_an_account_leads_to_a_page_for_all(string account)
    {
        await using var somebody = await browsing.Somebody(account);
        await somebody.SignsIn();
        Assert.True(await Walk(somebody.Visit, isPublic: false, account switch { "administrator" => "/admin", "representative" => "/help-to-file", _ => "/tasks?tab=team" }, "/account") > 2);
    }

    [Theory(Explicit = true), InlineData("en"), InlineData("ar")]
    public async Task Every_public_link_leads_to_a_page_for_all(string language)
    {
        await using var anybody = await browsing.Visit($"anybody-{language}", language: language);
        Assert.True(await Walk(anybody, isPublic: true, $"/?lang={language}", $"/register?lang={language}", $"/w?lang={language}", $"/w/inbox?lang={language}") > 5);
    }

    private static async Task<int> Walk(Visit visit, bool isPublic, params string[] from)
    {
        var toGo = new Queue<string>(from);
        var seen = new Dictionary<string, int>();
        var pages = 0;
        while (toGo.TryDequeue(out var address) && pages < MostPages)
        {
            var kind = KindOf(address);
            if (seen.GetValueOrDefault(kind) >= (kind == "/cases/x" ? MostCases : 1))
                continue;
            seen[kind] = seen.GetValueOrDefault(kind) + 1;
            var answer = await visit.Page.GotoAsync(address);
            Assert.True(answer!.Ok, $"{address} answers {answer.Status}.");
            await visit.Look();
            pages++;
            foreach (var link in await visit.Page.Locator("a[href^='/']:not([download])").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
                if (!link.StartsWith("/sealed-files/", StringComparison.Ordinal) && Public.Any(page => IsUnder(page, link)) == isPublic)
                    toGo.Enqueue(link);
        }
        return pages;
    }

    private static bool IsUnder(string page, string link) => link.Split('?', '#')[0] is var path
        && (path == page || (page != "/" && path.StartsWith(page + "/", StringComparison.Ordinal)));

    private static string KindOf(string address) => Name().Replace(address.Split('?', '#')[0], "/x");

    /// <summary>What names one thing among many: a case's or a licence's number, an id.</summary>
    [GeneratedRegex("/(?=[^/]*[0-9])[0-9A-Za-z-]{6,}")]
    private static partial Regex Name();
}
