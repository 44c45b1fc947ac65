using Microsoft.Playwright;

namespace Inspectorate.InBrowser;

/// <summary>A worker at a browser. Questions are told apart by the names of their fields, so that she can do it in any language.</summary>
internal sealed class AWorker(Visit visit) : IAsyncDisposable
{
    public Visit Visit => visit;

    private IPage Page => visit.Page;

    /// <summary>From the first screen to the receipt. Gives the code as it is shown.</summary>
    public async Task<string> Files(string language, string employer, int region)
    {
        await visit.Open("/w");
        await visit.Click(Page.Locator($"main [lang={language}] a"));
        await GoOn();
        await Tick("problems", "not-paid");
        await GoOn();
        await Tick("danger", "no");
        await GoOn();
        await Page.FillAsync("[name=employer]", employer);
        await GoOn();
        await Page.SelectOptionAsync("[name=region]", new SelectOptionValue { Index = region });
        await Tick("household", "no");
        await GoOn();
        await FillDate("from", "1", "3", "2026");
        await FillDate("to", "31", "5", "2026");
        await GoOn();
        await Page.FillAsync("[name='promised.Amount']", "1800");
        await Page.FillAsync("[name='got.Amount']", "2700");
        await Page.FillAsync("[name=hours]", "54");
        await GoOn();
        await Tick("fee", "no");
        await GoOn();
        await Page.FillAsync("[name=words]", "They paid half. دفعوا النصف");
        await GoOn();
        await GoOn(); // no photos
        await Page.FillAsync("[name=Name]", "Amina");
        await GoOn();
        await GoOn(); // check your answers
        var code = await Page.Locator(".code").InnerTextAsync();
        Assert.Matches(@"^\d{4}\s\d{4}\s\d{4}\s\d{4}$", code);
        return code;
    }

    public async Task OpensInbox(string code)
    {
        await visit.Open("/w/inbox/code");
        if (await Page.Locator("[name=code]").CountAsync() == 0)
            return;
        await Page.FillAsync("[name=code]", code);
        await GoOn();
        Assert.EndsWith("/w/inbox", new Uri(Page.Url).AbsolutePath);
    }

    public async Task LetsTheEmployerKnow()
    {
        await visit.Open("/w/inbox/employer");
        await Tick("visibility", "named");
        await GoOn();
    }

    public async Task ConfirmsPayment(string amount)
    {
        await visit.Open("/w/inbox/payment");
        await Page.FillAsync("[name=got]", amount);
        await Tick("gaveBack", "no");
        await GoOn();
    }

    public async Task Appeals(string words)
    {
        await visit.Open("/w/inbox/appeal");
        await Page.FillAsync("[name=words]", words);
        await GoOn();
    }

    public Task Opens(string path) => visit.Open(path);

    /// <summary>The first of the list that is open before her.</summary>
    public Task ReadsALetter() => visit.Click(Page.Locator("main a[href^='/w/inbox/letters/']").First);

    public Task Goes(string selector) => visit.Click(Page.Locator(selector).First);

    public Task Sees(string text) => visit.Sees(text);

    private Task GoOn() => visit.Click(Page.Locator("main .actions button:not(.quiet)").First);

    private Task Tick(string name, string value) => Page.CheckAsync($"[name='{name}'][value='{value}']");

    private async Task FillDate(string name, string day, string month, string year)
    {
        await Page.FillAsync($"[name='{name}.Day']", day);
        await Page.FillAsync($"[name='{name}.Month']", month);
        await Page.FillAsync($"[name='{name}.Year']", year);
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
