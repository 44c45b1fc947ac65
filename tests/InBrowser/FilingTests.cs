namespace Inspectorate.InBrowser;

/// <summary>
/// A claim in four scripts on the smallest phone, with a script and without. 320 pixels are also what a window of 1280 shows at 400 % (WCAG 1.4.10):
/// zooming makes pixels larger, and the layout sees only how many there are.
/// </summary>
public class FilingTests(Browsing browsing)
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("en", false)]
    [InlineData("ar", true)]
    [InlineData("ar", false)]
    [InlineData("bn", true)]
    [InlineData("bn", false)]
    [InlineData("am", true)]
    [InlineData("am", false)]
    public async Task A_claim_is_filed_on_the_smallest_phone(string language, bool script)
    {
        await using var worker = new AWorker(await browsing.Visit($"filing-{language}-{(script ? "script" : "plain")}", script, Visit.SmallestPhone, language, Visit.SmallestPhone));
        var code = await worker.Files(language, "Zaytuna Fruit Farm", region: 1);
        await worker.OpensInbox(code);
    }
}
