using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Inspectorate.InBrowser;

/// <summary>The steps of one claim, each by the person who may take it.</summary>
internal sealed class AClaimsWay(AWorker worker, SomebodyWithAnAccount officer, SomebodyWithAnAccount decider, SomebodyWithAnAccount employer)
{
    private const string Received = "/tasks?tab=team&lifecycle=wage-claim&state=received";

    /// <summary>What people say and write; known once the claim stands in the officer's list.</summary>
    public string Number { get; private set; } = "";

    public string Code { get; private set; } = "";

    /// <param name="region">Which of the regions in the list she works in; the office of that region gets the claim.</param>
    public async Task ToPaid(string language, int region)
    {
        await ToAssessed(language, region);
        await Own(decider, "decision?as=Order", ("Reasons", "The employer showed no records."));

        await decider.Visit.Open($"/cases/{Number}");
        await ToConfirmed(await AmountSeenBy(decider));
        foreach (var page in new[] { "/w/inbox/readers", "/w/inbox/owed", "/w/inbox/letters" })
            await worker.Opens(page);
        await worker.ReadsALetter();
    }

    public async Task ToDismissed(string language, int region)
    {
        await ToAssessed(language, region);
        await Own(decider, "decision?as=Dismissal", ("Reasons", "The papers show that all was paid."));
    }

    /// <summary>By an offer of what was worked out, to which both say yes.</summary>
    public async Task ToSettled(string language, int region)
    {
        Visit[] all = [worker.Visit, officer.Visit, employer.Visit];
        foreach (var visit in all)
            visit.PassesThrough = true;
        await ToAssessed(language, region);
        foreach (var visit in all)
            visit.PassesThrough = false;
        await officer.Visit.Open($"/cases/{Number}/settlement");
        var amount = await AmountSeenBy(officer);
        await Own(officer, "settlement", ("Amount", amount), ("KeepsRights", "true"), ("Reason", "Both want it to end."));
        await employer.Visit.Open($"/cases/{Number}");
        await employer.Visit.Sees("Settlement");
        await Step(employer, "accept-settlement");

        await worker.OpensInbox(Code);
        await worker.Goes("main a.button[href$=agree-settlement]");
        await worker.Goes("main .actions button");
        await worker.Sees("You and your employer agreed.");
        await ToConfirmed(amount);
    }

    private async Task ToAssessed(string language, int region)
    {
        var before = await NumbersIn(officer);
        Code = await worker.Files(language, "Harbour Foods", region);
        Number = Assert.Single((await NumbersIn(officer)).Except(before));

        await Step(officer, "triage");
        await Step(officer, "accept");
        await officer.Visit.Open($"/cases/{Number}/employer?name=Harbour+Foods");
        await officer.Visit.Click(officer.Visit.Page.Locator("main td form button").First);
        await worker.OpensInbox(Code);
        await worker.LetsTheEmployerKnow();
        await Own(officer, "notify-employer", ("Reason", "The facts are gathered."));
        await Own(employer, "answer", ("AgreesToPay", "no"), ("Words", "We paid what was agreed."), ("HasRecords", "no"));
        await officer.Visit.Open($"/cases/{Number}/assessment");
        await officer.Visit.Press("Save and work out");
        await officer.Visit.Page.FillAsync("[name=Reason]", "No records were shown.");
        await officer.Visit.Press("Finish and hand to a decider");
    }

    public async Task Step(SomebodyWithAnAccount who, string step, string? number = null)
    {
        await who.Visit.Open($"/cases/{number ?? Number}/steps/{step}");
        await who.Visit.Page.FillAsync("[name=Reason]", "Papers read, worker asked.");
        await Send(who);
    }

    /// <summary>A step with a page of its own.</summary>
    public async Task Own(SomebodyWithAnAccount who, string page, params (string Name, string Value)[] fields) => await OwnOf(who, Number, page, fields);

    public async Task OwnOf(SomebodyWithAnAccount who, string number, string page, params (string Name, string Value)[] fields)
    {
        await who.Visit.Open($"/cases/{number}/{page}");
        foreach (var (name, value) in fields)
        {
            var field = who.Visit.Page.Locator($"main [name='{name}']");
            var kind = await field.First.GetAttributeAsync("type");
            if (kind is "radio" or "checkbox")
                await who.Visit.Page.CheckAsync($"[name='{name}'][value='{value}']");
            else if (await field.First.EvaluateAsync<string>("field => field.tagName") == "SELECT")
                await field.SelectOptionAsync(value);
            else
                await field.FillAsync(value);
        }
        await Send(who);
    }

    private static async Task Send(SomebodyWithAnAccount who)
    {
        await who.Visit.Click(who.Visit.Page.Locator("main .actions button:not(.quiet)").Last);
        Assert.Equal(0, await who.Visit.Page.Locator(".error-summary").CountAsync());
    }

    private async Task<HashSet<string>> NumbersIn(SomebodyWithAnAccount who)
    {
        await who.Visit.Open(Received);
        return [.. await who.Visit.Page.Locator("tbody th a[href^='/cases/']").AllInnerTextsAsync()];
    }

    private async Task ToConfirmed(string amount)
    {
        await Own(employer, "say-paid", ("PaidOn", DateTime.UtcNow.ToString("yyyy-MM-dd")), ("Amount", amount), ("Way", "bank transfer"));
        await worker.OpensInbox(Code);
        await worker.ConfirmsPayment(amount);
        await officer.Visit.Open($"/cases/{Number}");
        await Assertions.Expect(officer.Visit.Page.Locator(".title-row")).ToContainTextAsync("Paid");
    }

    /// <summary>The first on the page that is open.</summary>
    private static async Task<string> AmountSeenBy(SomebodyWithAnAccount who)
    {
        var text = await who.Visit.Page.Locator("main").InnerTextAsync();
        return Regex.Match(text, @"([\d,]+\.\d\d) DMD").Groups[1].Value.Replace(",", "");
    }
}
