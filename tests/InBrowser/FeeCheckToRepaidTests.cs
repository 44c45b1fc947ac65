using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Inspectorate.InBrowser;

/// <summary>One cohort from the job order to the repayment that each worker confirms, every person at her own browser.</summary>
public class FeeCheckToRepaidTests(Browsing browsing)
{
    private const int Workers = 6;

    private static readonly DateTime Today = DateTime.UtcNow;
    private string _number = "";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cohort_is_ordered_shown_asked_about_computed_answered_decided_and_repaid(bool script)
    {
        await using var analyst = await browsing.Somebody("fee-analyst", script);
        await using var agency = await browsing.Somebody("agency", script);
        await using var employer = await browsing.Somebody("employer", script);
        await using var inspector = await browsing.Somebody("inspector", script);
        await using var decider = await browsing.Somebody("fee-decider", script);
        await using var other = await browsing.Somebody("fee-decider2", script);
        foreach (var person in new[] { analyst, agency, employer, inspector, decider, other })
            await person.SignsIn();

        await Opens(analyst, await NameOf(employer));
        await Step(analyst, "demand-evidence");
        await SendsAFile(agency);
        await SeesWhatIsMissing(agency);
        await Step(agency, "hand-in-evidence");
        await TakesApartAndPutsBack(analyst);
        await Step(inspector, "start-interviews");
        for (var worker = 1; worker <= 5; worker++)
            await Interviews(inspector, worker);
        await Computes(analyst, decider);
        await analyst.Visit.Open($"/cases/{_number}/pictures?item=B6");
        await analyst.Visit.Sees("Workers paid");

        await employer.Visit.Open($"/cases/{_number}");
        await employer.Visit.Follow("who paid what");
        await employer.Visit.Sees("Here it would tell who spoke.");
        await ShowsATicket(employer);
        await Own(employer, "reply", ("Words", "Here is the ticket of all six. We paid it."));
        await AgainWithTheTicket(analyst, inspector, decider);
        await Own(employer, "reply", ("Words", "That is all that we have."));
        await Step(decider, "go-to-verdict");
        await Step(other, "find-partly-borne");
        await OrdersInTwoParts(other);
        await agency.Visit.Open($"/cases/{_number}");
        var each = Regex.Match(await agency.Visit.Page.Locator("main").InnerTextAsync(), @"([\d,]+\.\d\d) DMD, the same for everybody").Groups[1].Value;
        await Own(agency, "repayments", ("On", $"{Today:yyyy-MM-dd}"), ("Amount", $"{decimal.Parse(each) * Workers:0.00}"), ("Way", "bank transfer"));

        foreach (var (i, code) in (await PrintsCodes(analyst)).Index())
            await Confirms(code, script, language: i == 0 ? "ar" : "en", isLookedAt: i < 2);
        await Own(decider, "confirm-repaid", ("Reason", "All of them confirmed."));
        await analyst.Visit.Open($"/cases/{_number}");
        await Assertions.Expect(analyst.Visit.Page.Locator(".title-row")).ToContainTextAsync("Repaid");
    }

    /// <summary>As it stands on the papers of a check that the employer knows.</summary>
    private static async Task<string> NameOf(SomebodyWithAnAccount employer)
    {
        await employer.Visit.Page.GotoAsync("/tasks");
        await employer.Visit.Pass(employer.Visit.Page.Locator("tbody tr", new() { HasText = "Fee check" }).First.Locator("a").First);
        return Regex.Match(await employer.Visit.Page.Locator("main").InnerTextAsync(), @"Employer\s+(.+) \(\w+\)").Groups[1].Value;
    }

    /// <summary>Job order, cohort and check. The agency is that of the first cohort of six in the demonstration, which has an account.</summary>
    private async Task Opens(SomebodyWithAnAccount analyst, string employer)
    {
        var page = analyst.Visit.Page;
        await analyst.Visit.Open("/tasks");
        await analyst.Visit.Follow("Open a fee check");
        var agency = await page.Locator("tbody tr", new() { Has = page.Locator("td:text-is('6')") }).First.Locator("th bdi").First.InnerTextAsync();
        await analyst.Visit.Follow("The cohort is not in the list");
        await analyst.Visit.Follow("The job order has no number yet");
        await page.FillAsync("[name=Agency]", agency);
        await page.FillAsync("[name=Employer]", employer);
        await page.SelectOptionAsync("[name=Sector]", "construction");
        await page.FillAsync("[name=Places]", "20");
        await page.FillAsync("[name=OrderedOn]", $"{Today.AddDays(-200):yyyy-MM-dd}");
        await analyst.Visit.Press("Add the job order");
        await page.FillAsync("[name=Year]", $"{Today.AddDays(-200):yyyy}");
        await page.SelectOptionAsync("[name=Corridor]", "southern-isles");
        await page.FillAsync("[name=Workers]", $"{Workers}");
        await analyst.Visit.Press("Add the cohort");
        await page.FillAsync("[name=Reason]", "Drawn by the yearly cycle.");
        await analyst.Visit.Press("Open the check");
        _number = Regex.Match(page.Url, "/cases/([0-9A-Z]+)").Groups[1].Value;
    }

    /// <summary>Every cost but the flight, with a title that nobody knows, and one row with a mistake.</summary>
    private async Task SendsAFile(SomebodyWithAnAccount agency)
    {
        var text = new StringBuilder($"paper in {_number};item;heads;amount;date;payer;paid-to;reference;batch\n");
        foreach (var (item, each, to) in new[] { ("A1", 1500, "agency"), ("B1", 160, "clinic"), ("B2", 110, "insurer"), ("B4", 140, "training-centre"), ("B7", 400, "official") })
            text.Append($"invoice;{item};{Workers};{each * Workers},00;{Today.AddDays(-90):yyyy-MM-dd};employer;{to};INV-{_number}-{item};batch-1\n")
                .Append($"bank-line;{item};;{each * Workers},00;{Today.AddDays(-89):yyyy-MM-dd};employer;{to};INV-{_number}-{item};\n");
        text.Append("ticket;B66;;1,00;2026-01-01;employer;carrier;T-1;\n");
        await agency.Visit.Open("/tasks");
        await agency.Visit.Open($"/cases/{_number}/evidence");
        await agency.Visit.Page.SetInputFilesAsync("[name=File]", new FilePayload { Name = "ledger.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text.ToString()) });
        await agency.Visit.Press("Show what is in it");
        await agency.Visit.Page.SelectOptionAsync("[name='Columns[0]']", "Kind");
        await agency.Visit.Press("Read the file");
        await agency.Visit.Sees("Write the code of a fee item");
        await agency.Visit.Press("Take 10 lines");
    }

    private async Task SeesWhatIsMissing(SomebodyWithAnAccount agency)
    {
        await agency.Visit.Follow("See what is missing");
        await Assertions.Expect(agency.Visit.Page.Locator("tbody tr", new() { HasText = "B6" })).ToContainTextAsync("Nothing");
    }

    /// <summary>The first pair, from the picture of its payment back to the list.</summary>
    private async Task TakesApartAndPutsBack(SomebodyWithAnAccount analyst)
    {
        var page = analyst.Visit.Page;
        await analyst.Visit.Open($"/cases/{_number}/matches");
        await analyst.Visit.Follow("All that the");
        await analyst.Visit.Sees("The payment quotes the number.");
        await analyst.Visit.Pass(page.GetByRole(AriaRole.Link, new() { Name = "Back to all pairs" }));
        await page.Locator("main details summary").First.ClickAsync();
        await page.Locator("main details input[type=text]").First.FillAsync("It paid another cohort.");
        await analyst.Visit.Press("Take it apart");
        await analyst.Visit.Sees("no bank line was found for it");
        await analyst.Visit.Press("They do belong together");
        await analyst.Visit.Sees("taken back on");
    }

    /// <summary>The result, its review and the provisional verdict.</summary>
    private async Task Computes(SomebodyWithAnAccount analyst, SomebodyWithAnAccount decider)
    {
        await Own(analyst, "compute", ("Reason", "Papers and interviews are in."));
        await analyst.Visit.Look();
        await AnswersAnomalies(analyst);
        await Own(decider, "provisional-verdict", ("Reason", "As computed."));
    }

    private Task ShowsATicket(SomebodyWithAnAccount employer) => Own(employer, "evidence",
        ("Kind", "ticket"), ("Item", "B6"), ("Amount", $"{800 * Workers}.00"), ("Date", $"{Today.AddDays(-80):yyyy-MM-dd}"), ("Payer", "employer"), ("PaidTo", "carrier"),
        ("Heads", $"{Workers}"), ("Reference", $"T-{_number}"), ("Batch", "batch-1"));

    /// <summary>What came with the answer goes the same way once more; the pages were looked at before.</summary>
    private async Task AgainWithTheTicket(SomebodyWithAnAccount analyst, SomebodyWithAnAccount inspector, SomebodyWithAnAccount decider)
    {
        SomebodyWithAnAccount[] before = [analyst, inspector, decider];
        foreach (var person in before) person.Visit.PassesThrough = true;
        await Step(analyst, "add-evidence");
        await Step(inspector, "start-interviews");
        await Computes(analyst, decider);
        foreach (var person in before) person.Visit.PassesThrough = false;
    }

    private async Task OrdersInTwoParts(SomebodyWithAnAccount decider)
    {
        await decider.Visit.Open($"/cases/{_number}/repayment-order");
        var half = decimal.Parse(await decider.Visit.Page.InputValueAsync("[name='Instalments[0].Amount']"), CultureInfo.InvariantCulture) / 2;
        for (var part = 0; part < 2; part++)
        {
            await decider.Visit.Page.FillAsync($"[name='Instalments[{part}].By']", $"{Today.AddDays(30 * (part + 1)):yyyy-MM-dd}");
            await decider.Visit.Page.FillAsync($"[name='Instalments[{part}].Amount']", half.ToString("0.00", CultureInfo.InvariantCulture));
        }
        await decider.Visit.Page.FillAsync("[name=Reason]", "The table says so.");
        await decider.Visit.Press("Order the repayment");
        await decider.Visit.Sees("Repayment open");
    }

    private async Task Interviews(SomebodyWithAnAccount inspector, int worker)
    {
        var page = inspector.Visit.Page;
        if (worker == 1) await inspector.Visit.Open($"/cases/{_number}/interviews");
        else await page.GotoAsync($"/cases/{_number}/interviews");
        await page.CheckAsync("[name=ReadAloud]");
        await page.FillAsync("[name=Worker]", $"{worker}");
        await page.FillAsync("[name=PaidOn]", $"{Today.AddDays(-100):yyyy-MM-dd}");
        var items = await page.Locator("main input[name$='.Item']").EvaluateAllAsync<string[]>("fields => fields.map(field => field.value)");
        for (var i = 0; i < items.Length; i++)
            if (items[i] is "A1" or "B1" or "B2" or "B4" or "B6" or "B7")
                await page.FillAsync($"[name='Answers[{i}].Said']", items[i] == "B6" ? "800.00" : "0");
        await inspector.Visit.Pass(page.GetByRole(AriaRole.Button, new() { Name = "Keep the interview" }));
        await inspector.Visit.Sees($"{worker} of 5 are done");
    }

    private async Task AnswersAnomalies(SomebodyWithAnAccount analyst)
    {
        await analyst.Visit.Open($"/cases/{_number}/anomalies");
        foreach (var field in await analyst.Visit.Page.Locator("main textarea").AllAsync())
            await field.FillAsync("Asked the agency; it is explained.");
        await analyst.Visit.Press("Finish the review");
    }

    private async Task<IReadOnlyList<string>> PrintsCodes(SomebodyWithAnAccount analyst)
    {
        await analyst.Visit.Open($"/cases/{_number}/confirmation-codes");
        await analyst.Visit.Press("Make the codes");
        return await analyst.Visit.Page.Locator(".slips .code").AllInnerTextsAsync();
    }

    /// <summary>Each worker at her own telephone; nothing of it tells what it is about.</summary>
    private async Task Confirms(string code, bool script, string language, bool isLookedAt)
    {
        await using var worker = await browsing.Visit($"worker-confirms-{language}{(script ? "" : "-noscript")}", script, width: 360, language);
        worker.PassesThrough = !isLookedAt;
        await worker.Open($"/w/confirm?lang={language}");
        await worker.Page.FillAsync("[name=code]", code);
        await worker.Pass(worker.Page.Locator("main .actions button"));
        if (isLookedAt) await worker.Look();
        await worker.Page.CheckAsync("[name=gotAll][value=yes]");
        await worker.Page.CheckAsync("[name=gaveBack][value=no]");
        await worker.Pass(worker.Page.Locator("main .actions button"));
        await Assertions.Expect(worker.Page).ToHaveURLAsync(new Regex($@"/w/confirm/thanks\?lang={language}$"));
        if (isLookedAt) await worker.Look();
    }

    private async Task Step(SomebodyWithAnAccount who, string step) => await Own(who, $"steps/{step}", ("Reason", "Papers read, parties asked."));

    private async Task Own(SomebodyWithAnAccount who, string page, params (string Name, string Value)[] fields)
    {
        await who.Visit.Open($"/cases/{_number}/{page}");
        foreach (var (name, value) in fields)
        {
            var field = who.Visit.Page.Locator($"main [name='{name}']");
            if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT") await field.SelectOptionAsync(value);
            else await field.FillAsync(value);
        }
        // Where it leads is mostly the case again, which is looked at in each seat once.
        await who.Visit.Pass(who.Visit.Page.Locator("main .actions button:not(.quiet)").Last);
        await Assertions.Expect(who.Visit.Page.Locator("main h1")).ToBeVisibleAsync();
        foreach (var problem in await who.Visit.Page.Locator(".error-summary").AllInnerTextsAsync())
            Assert.Fail($"{page}: {problem}");
    }
}
