using Microsoft.Playwright;

namespace Inspectorate.InBrowser;

/// <summary>The steps of one licence, each by the person who may take it.</summary>
internal sealed class ALicencesWay(SomebodyWithAnAccount agency, SomebodyWithAnAccount officer, SomebodyWithAnAccount decider, SomebodyWithAnAccount supervisor)
{
    private static readonly string[] Papers = ["certificate of registration", "contract with an employer", "contract for workers", "tax clearance"];

    /// <summary>Of the case; known once the application is begun.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Of the licence; known once it is granted.</summary>
    public string Licence { get; private set; } = "";

    public async Task Applies()
    {
        await agency.Visit.Open("/licence/apply");
        await agency.Visit.Press("Start the application");
        Number = new Uri(agency.Visit.Page.Url).Segments[2].TrimEnd('/');
        foreach (var section in (string[])["business", "people", "work", "money", "fee"])
            await FillSection(section);
        foreach (var paper in Papers)
            await Attach(paper);
        await Sends();
    }

    public async Task IsReturnedAndCorrected()
    {
        await Take(officer, "return-for-correction", ("MissingItems", "The second page of the contract"), ("Reason", "A page is missing."));
        await agency.Visit.Open($"/cases/{Number}");
        await agency.Visit.Sees("The second page of the contract");
        await Attach("contract with an employer");
        await Sends();
    }

    public async Task IsReviewed()
    {
        await Common(officer, "accept-for-review");
        await Take(officer, "order-visit", ("Reason", "Every new agency is visited."));
    }

    public async Task IsProposedAndGranted()
    {
        await officer.Visit.Open($"/cases/{Number}/points-sheet");
        foreach (var met in await officer.Visit.Page.Locator("input[type=radio][value=Met]").AllAsync())
            await met.CheckAsync();
        await officer.Visit.Press("Finish the sheet");
        await officer.Visit.Open($"/cases/{Number}/deposit");
        await officer.Visit.Page.FillAsync("[name=LodgedOn]", DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd"));
        await officer.Visit.Page.FillAsync("[name=Reference]", "BANK 4711");
        await officer.Visit.Press("Record");
        await Common(officer, "propose-grant");
        await Take(decider, "grant", ("Reason", "Every standard is met."));
        await agency.Visit.Open($"/cases/{Number}/certificate");
        Licence = await agency.Visit.Page.Locator(".certificate strong[dir=ltr]").InnerTextAsync();
        Assert.Equal(1, await agency.Visit.Page.Locator(".certificate svg").CountAsync());
    }

    public async Task IsSuspended()
    {
        await officer.Visit.Open($"/cases/{Number}/licence/open-suspension-hearing");
        await officer.Visit.Page.CheckAsync("[name=Ground][value=Finding]");
        await officer.Visit.Page.FillAsync("[name=Reason]", "Three workers paid for their jobs.");
        await Send(officer);
        await Take(agency, "reply-on-suspension", ("Reply", "We are giving it back."));
        await Take(decider, "suspend", ("ImpactPlan", "Wages are paid from the deposit."), ("Reason", "It was not given back."));
    }

    /// <param name="name">Whom the supervisor sends.</param>
    public async Task IsVisited(SomebodyWithAnAccount inspector, string name)
    {
        var page = supervisor.Visit.Page;
        await supervisor.Visit.Open("/inspections/wanted");
        await supervisor.Visit.Pass(page.GetByRole(AriaRole.Link, new() { Name = "Another place" }).Last);
        await supervisor.Visit.Look();
        await page.CheckAsync("[name=Kind][value=AgencyPremises]");
        await page.FillAsync("[name=Address]", "12 Quay Street");
        foreach (var (list, choice) in ((string, string)[])[("Region", "capital"), ("Sector", "other"), ("Class", "Medium")])
            await page.SelectOptionAsync($"[name={list}]", choice);
        await Send(supervisor);
        await supervisor.Visit.Press("Plan the visit");
        var visit = new AVisitsWay(supervisor, inspector, agency) { Number = await page.Locator("h1 bdi").InnerTextAsync() };
        await visit.Assigned(name);
        await visit.Begun(("Basis", "OpenWorkplace"));
        await visit.Answered(notInOrder: "AP10");
        await visit.ToFindings();
        await officer.Visit.Open($"/cases/{Number}");
        await Assertions.Expect(officer.Visit.Page.Locator(".title-row")).ToContainTextAsync("Under review");
    }

    private async Task FillSection(string section)
    {
        var page = agency.Visit.Page;
        await agency.Visit.Open($"/cases/{Number}/application/{section}");
        foreach (var field in await page.Locator("main form input[type=text], main form input[type=email], main form input[type=tel], main form textarea").AllAsync())
        {
            await field.FillAsync(await field.GetAttributeAsync("name") switch
            {
                "founded-on" or "paid-on" => "2024-03-01",
                "e-mail" => "office@bridge.example",
                "telephone" => "+000 555 0100",
                "share" or "placed-last-year" or "expected" => "60",
                _ => "As the papers say",
            });
        }
        foreach (var no in await page.Locator("main form input[type=radio][value=no]").AllAsync())
            await no.CheckAsync();
        await Send(agency);
    }

    private async Task Attach(string paper)
    {
        var page = agency.Visit.Page;
        await agency.Visit.Open($"/cases/{Number}");
        await page.Locator("#add-document summary").ClickAsync();
        await page.SelectOptionAsync("#add-document [name=Kind]", paper);
        await page.SetInputFilesAsync("#add-document [name=File]", new FilePayload { Name = "paper.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n%%EOF"u8.ToArray() });
        await agency.Visit.Press("Add the document");
    }

    private async Task Sends()
    {
        await agency.Visit.Open($"/cases/{Number}/submit-application");
        await agency.Visit.Page.CheckAsync("[name=Declares]");
        await agency.Visit.Page.FillAsync("[name=DeclaredBy]", "Dana, director");
        await Send(agency);
    }

    private Task Take(SomebodyWithAnAccount who, string step, params (string Name, string Value)[] fields) => Fill(who, $"licence/{step}", fields);

    private Task Common(SomebodyWithAnAccount who, string step) => Fill(who, $"steps/{step}", ("Reason", "Papers read."));

    private async Task Fill(SomebodyWithAnAccount who, string page, params (string Name, string Value)[] fields)
    {
        await who.Visit.Open($"/cases/{Number}/{page}");
        foreach (var (name, value) in fields)
            await who.Visit.Page.FillAsync($"[name={name}]", value);
        await Send(who);
    }

    private static async Task Send(SomebodyWithAnAccount who)
    {
        await who.Visit.Click(who.Visit.Page.Locator("main .actions button:not(.quiet)").Last);
        Assert.Equal(0, await who.Visit.Page.Locator(".error-summary").CountAsync());
    }
}
