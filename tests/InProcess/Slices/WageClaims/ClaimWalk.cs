namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>A worker's way through the form, page by page, as a browser without scripts goes.</summary>
internal static class ClaimWalk
{
    public static readonly (string Question, (string, string)[] Answers)[] Answers =
    [
        ("what", [("problems", "not-paid")]),
        ("danger", [("danger", "no")]),
        ("who", [("employer", "Zaytuna Fruit Farm")]),
        ("where", [("region", "highlands"), ("place", "behind the river"), ("household", "no")]),
        ("when", [("from.Month", "٩"), ("from.Year", "2025"), ("to.Day", "31"), ("to.Month", "1"), ("to.Year", "2026")]),
        ("pay", [("promised.Amount", "١٬٢٥٠٫٥٠"), ("promised.Currency", "DMD"), ("promised.Per", "month"), ("got.Amount", "0"), ("hours", "60")]),
        ("fees", [("fee", "unknown")]),
        ("words", [("words", "They said: later. لم يدفعوا.")]),
    ];

    public static async Task<Page> Begin(this Browser browser, string language)
    {
        var safe = await browser.Get($"/w/safe?lang={language}");
        return await (await safe.Submit("main form")).Follow();
    }

    /// <summary>Answers everything and stops at "check your answers".</summary>
    public static async Task<(Page Check, List<string> Screens)> ToCheck(this Browser browser, string language)
    {
        var page = await browser.Begin(language);
        var screens = new List<string> { "/w", "/w/safe" };
        foreach (var (question, answers) in Answers)
        {
            screens.Add(question);
            Assert.EndsWith($"/w/claim/{question}", page.Response.RequestMessage!.RequestUri!.AbsolutePath);
            page = await (await page.Submit("#answer", answers)).Follow();
        }
        screens.Add("proof");
        var files = new MultipartFormDataContent { { new StringContent(page.Document.QuerySelector("#answer input[name=draft]")!.GetAttribute("value")!), "draft" } };
        page = await (await browser.Send("/w/claim/proof", files)).Follow();
        screens.Add("name");
        page = await (await page.Submit(("Name", "Amina"))).Follow();
        return (page, screens);
    }

    public static async Task<Page> Filed(this Browser browser, string language = "en")
    {
        var (check, _) = await browser.ToCheck(language);
        return await (await check.Submit("main form")).Follow();
    }

    public static string Code(this Page receipt) => receipt.Document.QuerySelector(".code")!.TextContent.Trim();

    public static async Task<Page> OpenInbox(this Browser browser, string code) =>
        await (await browser.Get("/w/inbox/code")).Submit("main form", ("code", code));
}
