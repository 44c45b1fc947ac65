using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>The same claim in each of the twelve languages, from the first screen to the inbox, with what it costs on the line.</summary>
public class EveryLanguageTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    private const int FirstVisit = 30 * 1024;
    private const int NextPage = 8 * 1024;
    private const int WholeClaim = 200 * 1024;
    private const int OnePicture = 2 * 1024;

    /// <summary>Everything that may be left out is, and what may not is not known.</summary>
    private static readonly Dictionary<string, (string, string)[]> KnowsNothing = new()
    {
        ["what"] = [("problems-unknown", "true")],
        ["who"] = [("employer-unknown", "true")],
        ["where"] = [("region-unknown", "true")],
        ["when"] = [("when-unknown", "true")],
        ["pay"] = [("pay-unknown", "true")],
    };

    public static TheoryData<string> Languages =>
        [.. new LanguageTable(showsUnchecked: true, ReferenceReader.ReadFolder(Repository.Path("seed/reference"))).All.Select(language => language.Code)];

    [Theory, MemberData(nameof(Languages))]
    public async Task A_claim_takes_few_questions_and_few_bytes_also_for_somebody_who_knows_nothing(string code)
    {
        await web.Browser();
        var line = new CountedTraffic();
        var browser = new Browser(web.CreateDefaultClient(new Uri("https://localhost"), new CookieContainerHandler(), line));

        var page = await browser.Get($"/w?lang={code}");
        foreach (var asset in page.Document.QuerySelectorAll("link[href], script[src]").Select(part => part.GetAttribute("href") ?? part.GetAttribute("src")!))
        {
            Assert.StartsWith("/", asset);
            await browser.Get(asset);
        }
        Assert.InRange(line.Total, 1, FirstVisit);
        page = await browser.Get(page.Document.QuerySelector($"main [lang={code}] a")?.GetAttribute("href") ?? $"/w/safe?lang={code}");
        Assert.InRange(line.Last, 1, NextPage);
        var (screens, biggest) = (new List<string> { "/w", "/w/safe" }, line.Last);

        page = await (await page.Submit("main form")).Follow();
        while (page.Response.RequestMessage!.RequestUri!.AbsolutePath is var address && address != "/w/check")
        {
            Assert.True(screens.Count < 12, string.Join(' ', screens));
            screens.Add(address);
            IsWellMade(page, code);
            biggest = Math.Max(biggest, line.Last);
            Assert.True(line.Last <= NextPage, $"{address} takes {line.Last} bytes.");
            var answers = KnowsNothing.GetValueOrDefault(address.Split('/')[^1], []);
            page = address == "/w/claim/proof" ? await Skip(browser, page) : await (await page.Submit("main form", answers)).Follow();
        }
        Assert.InRange(screens.Count, 12, 12);
        Assert.True(line.Last <= NextPage, $"The check takes {line.Last} bytes.");
        page = await (await page.Submit("main form")).Follow();
        Assert.Matches(@"^\d{4} \d{4} \d{4} \d{4}$", page.Code());
        Assert.Equal(code, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.True(line.Last <= NextPage, $"The receipt takes {line.Last} bytes.");
        Assert.InRange(line.Total, 1, WholeClaim);
        TestContext.Current.SendDiagnosticMessage($"{code}: biggest page {biggest} bytes, whole claim {line.Total}.");

        var inbox = await (await browser.OpenInbox(page.Code())).Follow();
        Assert.True(line.Last <= NextPage, $"The inbox takes {line.Last} bytes.");
        Assert.Equal(code, inbox.Document.DocumentElement.GetAttribute("lang"));
    }

    private static void IsWellMade(Page page, string code)
    {
        var root = page.Document.DocumentElement;
        Assert.Equal((code, code is "ar" or "ur" ? "rtl" : "ltr"), (root.GetAttribute("lang"), root.GetAttribute("dir")));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.NotNull(page.Document.QuerySelector(".question-picture svg"));
        Assert.All(page.Document.QuerySelectorAll("svg"), picture => Assert.InRange(picture.OuterHtml.Length, 1, OnePicture));
        Assert.All(page.Document.QuerySelectorAll("form"), form => Assert.NotNull(form.QuerySelector("button")));
        // Nobody has spoken a question here, and what nobody checked stands beside its English.
        Assert.Null(page.Document.QuerySelector("audio"));
        Assert.Equal(code != "en", page.Document.QuerySelector("#english[lang=en]") is not null);
    }

    private static async Task<Page> Skip(Browser browser, Page proof) => await (await browser.Send("/w/claim/proof", new MultipartFormDataContent
    {
        { new StringContent(proof.Document.QuerySelector("#answer input[name=draft]")!.GetAttribute("value")!), "draft" },
    })).Follow();
}
