using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Inspectorate.InBrowser;

/// <summary>What the scripts add to pages that work without them.</summary>
public class ScriptTests(Browsing browsing)
{
    [Fact]
    public async Task The_task_list_is_walked_with_single_keys_until_they_are_switched_off()
    {
        await using var officer = await browsing.Somebody("claims-officer");
        await officer.SignsIn();
        var page = officer.Visit.Page;
        await officer.Visit.Open("/tasks?tab=team");
        var (rows, ticks) = (page.Locator("a[data-row]"), page.Locator("input[name=chosen]"));

        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(rows.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(ticks.Nth(1)).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(rows.Nth(0)).ToBeFocusedAsync();
        await Assertions.Expect(ticks.Nth(0)).Not.ToBeCheckedAsync();

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("details.filter-box:has([name=with]) select").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j"); // a key pressed in a field belongs to the field
        await Assertions.Expect(rows.Nth(0)).Not.ToBeFocusedAsync();

        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("?");
        var keys = page.Locator("[data-keys-switch]");
        await Assertions.Expect(keys).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(keys).ToHaveAttributeAsync("aria-pressed", "false");
        await officer.Visit.Open("/tasks?tab=team");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(rows.Nth(0)).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task Of_two_photos_the_one_whose_line_broke_goes_on_where_it_was()
    {
        await using var visit = await browsing.Visit("photos");
        var page = visit.Page;
        await visit.Open("/w/safe?lang=en");
        await visit.Pass(page.Locator("main .actions button").First);
        await visit.Open("/w/claim/proof");
        List<(string File, int From)> pieces = [];
        var hasBroken = false;
        await page.RouteAsync("**/w/claim/proof/piece", async route =>
        {
            var body = System.Text.Encoding.Latin1.GetString(route.Request.PostDataBuffer!);
            if (body.Contains("name=\"piece\"", StringComparison.Ordinal))
                pieces.Add((Field("name", body), int.Parse(Field("from", body))));
            if (hasBroken || pieces is not [.., ("second.pdf", > 0)])
                await route.ContinueAsync();
            else
            {
                hasBroken = true;
                await route.AbortAsync("connectionreset");
            }
        });

        await page.SetInputFilesAsync("[name=photos]", [Paper("first.pdf"), Paper("second.pdf")]);
        await page.Locator("button[name=add]").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("The line broke.");
        await Assertions.Expect(page.Locator("main li > bdi")).ToHaveTextAsync(["first.pdf", "second.pdf"]);
        await visit.Look();

        // Only the piece that was lost is sent again.
        Assert.Equal([("second.pdf", 65_536)], pieces.CountBy(piece => piece).Where(piece => piece.Value > 1).Select(piece => piece.Key));
    }

    /// <summary>More than two pieces long.</summary>
    private static FilePayload Paper(string name) =>
        new() { Name = name, MimeType = "application/pdf", Buffer = [.. "%PDF-1.4\n"u8, .. Enumerable.Repeat((byte)'a', 150_000), .. "\n%%EOF\n"u8] };

    private static string Field(string name, string body) => Regex.Match(body, $"name=\"{name}\"\\r\\n\\r\\n(.*?)\\r\\n").Groups[1].Value;
}
