using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Inspectorate.InBrowser;

/// <summary>One fee check from the analyst's first screen to the repayment that each worker confirms, every person at her own browser.</summary>
public class FeeCheckToRepaidTests(Browsing browsing)
{
    private static readonly DateTime Today = DateTime.UtcNow;
    private string _number = "";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_check_is_opened_shown_asked_about_computed_answered_decided_and_repaid(bool script)
    {
        await using var analyst = await browsing.Somebody("fee-analyst", script);
        await using var agency = await browsing.Somebody("agency", script);
        await using var inspector = await browsing.Somebody("inspector", script);
        await using var decider = await browsing.Somebody("fee-decider", script);
        await using var other = await browsing.Somebody("fee-decider2", script);
        foreach (var person in new[] { analyst, agency, inspector, decider, other })
            await person.SignsIn();

        await Opens(analyst);
        await Step(analyst, "demand-evidence");
        await SendsAFile(agency);
        await Step(agency, "hand-in-evidence");
        await Step(inspector, "start-interviews");
        for (var worker = 1; worker <= 5; worker++)
            await Interviews(inspector, worker);
        await Own(analyst, "compute", ("Reason", "Papers and interviews are in."));
        await AnswersAnomalies(analyst);
        await Own(decider, "provisional-verdict", ("Reason", "As computed."));
        await Own(agency, "reply", ("Words", "The workers asked us to book the flight for them."));
        await Step(decider, "go-to-verdict");
        await Step(other, "find-partly-borne");
        await Own(other, "repayment-order", ("Reason", "The table says so."));
        await agency.Visit.Open($"/cases/{_number}");
        var each = Regex.Match(await agency.Visit.Page.Locator("main").InnerTextAsync(), @"([\d,]+\.\d\d) DMD, the same for everybody").Groups[1].Value;
        await Own(agency, "repayments", ("On", $"{Today:yyyy-MM-dd}"), ("Amount", $"{decimal.Parse(each) * 6:0.00}"), ("Way", "bank transfer"));

        foreach (var (code, i) in (await PrintsCodes(analyst)).Select((code, i) => (code, i)))
            await Confirms(code, script, language: i == 0 ? "ar" : "en");
        await Own(decider, "confirm-repaid", ("Reason", "All of them confirmed."));
        await analyst.Visit.Open($"/cases/{_number}");
        await Assertions.Expect(analyst.Visit.Page.Locator(".title-row")).ToContainTextAsync("Repaid");
    }

    /// <summary>A cohort of six that was never checked; the demonstration has one for each run.</summary>
    private async Task Opens(SomebodyWithAnAccount analyst)
    {
        await analyst.Visit.Open("/tasks");
        await analyst.Visit.Follow("Open a fee check");
        await analyst.Visit.Page.Locator("tbody tr", new() { Has = analyst.Visit.Page.Locator("td:text-is('6')") }).GetByRole(AriaRole.Link, new() { Name = "Open a check" }).First.ClickAsync();
        await analyst.Visit.Look();
        await analyst.Visit.Page.FillAsync("[name=Reason]", "Drawn by the yearly cycle.");
        await analyst.Visit.Press("Open the check");
        _number = Regex.Match(analyst.Visit.Page.Url, "/cases/([0-9A-Z]+)").Groups[1].Value;
    }

    /// <summary>Every cost but the flight, and one row with a mistake.</summary>
    private async Task SendsAFile(SomebodyWithAnAccount agency)
    {
        var text = new StringBuilder("kind;item;heads;amount;date;payer;paid-to;reference;batch\n");
        foreach (var (item, each, to) in new[] { ("A1", 1500, "agency"), ("B1", 160, "clinic"), ("B2", 110, "insurer"), ("B4", 140, "training-centre"), ("B7", 400, "official") })
            text.Append($"invoice;{item};6;{each * 6},00;{Today.AddDays(-90):yyyy-MM-dd};employer;{to};INV-{_number}-{item};batch-1\n")
                .Append($"bank-line;{item};;{each * 6},00;{Today.AddDays(-89):yyyy-MM-dd};employer;{to};INV-{_number}-{item};\n");
        text.Append("ticket;B66;;1,00;2026-01-01;employer;carrier;T-1;\n");
        await agency.Visit.Open("/tasks");
        await agency.Visit.Open($"/cases/{_number}/evidence");
        await agency.Visit.Page.SetInputFilesAsync("[name=File]", new FilePayload { Name = "ledger.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text.ToString()) });
        await agency.Visit.Press("Show what is in it");
        await agency.Visit.Sees("Write the code of a fee item");
        await agency.Visit.Press("Take 10 lines");
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
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the interview" }).ClickAsync();
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
    private async Task Confirms(string code, bool script, string language)
    {
        await using var worker = await browsing.Visit($"worker-confirms-{language}{(script ? "" : "-noscript")}", script, width: 360, language);
        await worker.Open($"/w/confirm?lang={language}");
        await worker.Page.FillAsync("[name=code]", code);
        await worker.Page.Locator("main .actions button").ClickAsync();
        await worker.Look();
        await worker.Page.CheckAsync("[name=gotAll][value=yes]");
        await worker.Page.CheckAsync("[name=gaveBack][value=no]");
        await worker.Page.Locator("main .actions button").ClickAsync();
        await worker.Look();
        Assert.EndsWith($"/w/confirm/thanks?lang={language}", worker.Page.Url);
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
        await who.Visit.Page.Locator("main .actions button:not(.quiet)").Last.ClickAsync();
        await who.Visit.Look();
        Assert.Equal(0, await who.Visit.Page.Locator(".error-summary").CountAsync());
    }
}
