namespace Inspectorate.InBrowser;

/// <summary>The steps of one visit, each by the person who may take it.</summary>
internal sealed class AVisitsWay(SomebodyWithAnAccount supervisor, SomebodyWithAnAccount inspector, SomebodyWithAnAccount party)
{
    /// <summary>What people say and write; known once the visit is planned.</summary>
    public string Number { get; set; } = "";

    /// <summary>Plans a visit of the first place of this kind that is free.</summary>
    public async Task Planned(string kind, string party)
    {
        await supervisor.Visit.Open("/inspections/plan");
        await supervisor.Visit.Open($"/places?kind={kind}");
        var row = supervisor.Visit.Page.Locator("tbody tr").Filter(new() { HasText = party }).Filter(new() { HasText = "Plan a visit" });
        await supervisor.Visit.Click(row.First.GetByRole(Microsoft.Playwright.AriaRole.Link));
        await supervisor.Visit.Page.FillAsync("[name=Words]", "The longest interval is nearly over.");
        await supervisor.Visit.Press("Plan the visit");
        Number = await supervisor.Visit.Page.Locator("h1 bdi").InnerTextAsync();
    }

    public async Task Assigned(string inspectorsName)
    {
        await supervisor.Visit.Open($"/cases/{Number}/inspector");
        await supervisor.Visit.Page.GetByLabel(inspectorsName).CheckAsync();
        await supervisor.Visit.Page.FillAsync("[name=Reason]", "Knows the trade.");
        await Send(supervisor);
        await inspector.Visit.Open("/tasks");
        await inspector.Visit.Sees(Number);
    }

    public async Task Begun(params (string Name, string Value)[] fields)
    {
        await Own(inspector, "begin", [.. fields, ("Reason", "Received by the person in charge.")]);
        await inspector.Visit.Open($"/cases/{Number}/checklist/1");
        await Fill(inspector, ("Interpreter", "NotNeeded"), ("WasRead", "true"));
        await Send(inspector);
    }

    /// <summary>All questions of the record; this one is not in order.</summary>
    public async Task Answered(string notInOrder)
    {
        var page = inspector.Visit.Page;
        await inspector.Visit.Open($"/cases/{Number}/checklist");
        var parts = await page.Locator("main .task-list a[href*='/checklist/']").CountAsync();
        for (var part = 1; part <= parts; part++)
        {
            await inspector.Visit.Open($"/cases/{Number}/checklist/{part}");
            foreach (var answer in await page.Locator("main input[value=InOrder]").AllAsync())
                await answer.CheckAsync();
            if (await page.Locator($"[name='Verdicts[{notInOrder}]']").CountAsync() > 0)
                await Fill(inspector, ($"Verdicts[{notInOrder}]", "NotInOrder"), ($"Notes[{notInOrder}]", "Three of ten payslips are short."));
            await Send(inspector);
        }
        await Step(inspector, "finish");
    }

    public async Task ToFindings()
    {
        await Own(inspector, "hand-in", ("Others", "nobody"), ("Reason", "The record is complete."));
        await inspector.Visit.Open($"/cases/{Number}/findings");
        await inspector.Visit.Page.Locator("main textarea").First.FillAsync("Seen on the payslips of March.");
        await Send(inspector);
        await Step(inspector, "send-to-check");
        await supervisor.Visit.Open($"/cases/{Number}/checklist");
        await Own(supervisor, "approve-report", ("Reason", "The record is complete."));
        await Own(supervisor, "issue-findings", ("Reason", "Approved."));
    }

    public async Task ToClosed()
    {
        await party.Visit.Open("/tasks");
        await party.Visit.Sees(Number);
        await Own(party, "visit/reply", ("Words", "We pay the rest this week."));
        await Own(supervisor, "visit/order-wages", ("Words", "Pay what is short in March to everybody."), ("Reason", "Nothing was shown."));
        await party.Visit.Open($"/cases/{Number}");
        await Own(party, "visit/hand-in-proof", ("Words", "Bank list of all payments."));
        await Step(inspector, "find-proof-good");
        await Step(supervisor, "accept-proof");
        await Microsoft.Playwright.Assertions.Expect(supervisor.Visit.Page.Locator(".title-row")).ToContainTextAsync("Closed");
    }

    public async Task Step(SomebodyWithAnAccount who, string step)
    {
        await who.Visit.Open($"/cases/{Number}/steps/{step}");
        await who.Visit.Page.FillAsync("[name=Reason]", "Seen and checked.");
        await Send(who);
    }

    public async Task Own(SomebodyWithAnAccount who, string page, params (string Name, string Value)[] fields)
    {
        await who.Visit.Open($"/cases/{Number}/{page}");
        await Fill(who, fields);
        await Send(who);
    }

    private static async Task Fill(SomebodyWithAnAccount who, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            var field = who.Visit.Page.Locator($"main [name='{name}']");
            if (await field.First.GetAttributeAsync("type") is "radio" or "checkbox")
                await who.Visit.Page.CheckAsync($"[name='{name}'][value='{value}']");
            else
                await field.FillAsync(value);
        }
    }

    private static async Task Send(SomebodyWithAnAccount who)
    {
        await who.Visit.Click(who.Visit.Page.Locator("main .actions button:not(.quiet)").Last);
        Assert.Equal(0, await who.Visit.Page.Locator(".error-summary").CountAsync());
    }
}
