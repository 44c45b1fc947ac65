using System.Net.Http.Headers;
using System.Text;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.InProcess.Slices.FeeChecks;

/// <summary>A cohort with its agency and employer, and everybody who has to do with its check.</summary>
internal sealed class FeeCheckHouse(RunningWeb web, Agency agency, Employer company, Cohort cohort)
{
    public Agency Agency => agency;
    public Employer Company => company;
    public Cohort Cohort => cohort;
    public string Number { get; private set; } = "";

    public Browser Analyst { get; private set; } = null!;
    public Browser Decider { get; private set; } = null!;
    public Browser OtherDecider { get; private set; } = null!;
    public Browser Inspector { get; private set; } = null!;
    public Browser AgencyDesk { get; private set; } = null!;
    public Browser EmployerDesk { get; private set; } = null!;

    public static async Task<FeeCheckHouse> With(RunningWeb web, int workers = 6, int places = 20)
    {
        await web.NewAccount(Roles.FeeAnalyst);
        var company = await web.AnEmployer();
        var agency = new Agency { Id = Guid.CreateVersion7(), Number = "A" + CaseBook.NewNumber(), Name = $"Agency {CaseBook.NewNumber()}", Region = "capital", OfficeId = web.OfficeId };
        var order = JobOrder.Of(Guid.CreateVersion7(), "J" + CaseBook.NewNumber(), agency.Id, company.Id, "retail", places, new LocalDate(2026, 1, 5));
        var cohort = Cohort.Of(Guid.CreateVersion7(), "K" + CaseBook.NewNumber(), agency.Id, order.Id, 2026, "southern-isles", workers);
        await web.InDatabase(db =>
        {
            db.AddRange(agency, order, cohort);
            return db.SaveChangesAsync();
        });
        return new FeeCheckHouse(web, agency, company, cohort)
        {
            Analyst = await web.SignedInAs(Roles.FeeAnalyst), Decider = await web.SignedInAs(Roles.FeeDecider), OtherDecider = await web.SignedInAs(Roles.FeeDecider),
            Inspector = await web.SignedInAs(Roles.Inspector), AgencyDesk = await web.SignedInAs(Roles.Agency, partyId: agency.Id),
            EmployerDesk = await web.SignedInAs(Roles.Employer, partyId: company.Id),
        };
    }

    public async Task<FeeCheckHouse> Opened()
    {
        var page = await Analyst.Get($"/fee-checks/new?agency={cohort.Number}");
        var opened = await page.Submit("#open", ("Reason", "Drawn by the yearly cycle.")).IsTaken();
        Number = System.Text.RegularExpressions.Regex.Match(opened.Heading, "[0-9A-Z]{10}").Value;
        return this;
    }

    public async Task<FeeCheckHouse> Asked()
    {
        await Opened();
        await Analyst.Step(Number, "demand-evidence").IsTaken();
        return this;
    }

    /// <summary>The file is shown; nothing of it counts yet.</summary>
    public async Task<Page> SendsFile(Browser who, byte[] content)
    {
        var page = await who.Get($"/cases/{Number}/evidence");
        var token = page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse("text/csv");
        var posted = await who.Send($"/cases/{Number}/evidence/file", new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "File", "ledger.csv" } });
        return posted.Location is null ? posted : await posted.Follow();
    }

    public Task<Page> SendsFile(Browser who, string content) => SendsFile(who, Encoding.UTF8.GetBytes(content));

    public async Task TakesFile(Browser who, string content)
    {
        var preview = await SendsFile(who, content);
        Assert.DoesNotContain("These rows were not taken", preview.Text);
        await preview.Submit(("do", "take")).IsTaken();
    }

    public async Task Interview(int worker, params (string Item, string Said, string Shown)[] answers)
    {
        var page = await Inspector.Get($"/cases/{Number}/interviews");
        var items = page.Document.QuerySelectorAll("input[name$='.Item']").Select(field => field.GetAttribute("value")!).ToList();
        await page.Submit(
        [
            ("ReadAloud", "true"), ("Worker", $"{worker}"), ("PaidOn", "2026-01-20"),
            .. answers.SelectMany(answer => new[] { ($"Answers[{items.IndexOf(answer.Item)}].Said", answer.Said), ($"Answers[{items.IndexOf(answer.Item)}].Shown", answer.Shown) }),
        ]).IsTaken();
    }

    public async Task AnswersAnomalies() => await (await Analyst.Get($"/cases/{Number}/anomalies"))
        .Submit([("Reason", "Looked at."), .. (await Facts()).Anomalies.Select((_, i) => ($"Answers[{i}]", "Seen, and it is explained."))]).IsTaken();

    public Task<FeeCheck> Facts() => web.InDatabase(db => db.FeeChecks.AsNoTracking().SingleAsync(check => db.Cases.Any(@case => @case.Id == check.Id && @case.Number == Number)));

    public Task<int> Lines() => web.InDatabase(async db =>
    {
        var id = (await Facts()).Id;
        return await db.EvidenceLines.CountAsync(line => line.CheckId == id && !line.IsPreview);
    });

    public Task<string> State() => web.InDatabase(db => db.Cases.Where(@case => @case.Number == Number).Select(@case => @case.State).SingleAsync());

    /// <summary>Invoices and bank lines that show every normal cost as paid by the employer.</summary>
    public static string Honest(int workers, params string[] except)
    {
        var costs = new Dictionary<string, (int Each, string To)> { ["A1"] = (945, "agency"), ["B1"] = (126, "clinic"), ["B2"] = (84, "insurer"), ["B4"] = (105, "training-centre"), ["B6"] = (630, "carrier"), ["B7"] = (315, "official") };
        var text = new StringBuilder("kind;item;heads;amount;date;payer;paid to;reference;batch\n");
        foreach (var (item, (each, to)) in costs.Where(cost => !except.Contains(cost.Key)))
            text.Append($"invoice;{item};{workers};{each * workers},00;2026-01-15;employer;{to};INV-{item}-1;batch-1\n").Append($"bank line;{item};;{each * workers}.00;16.01.2026;employer;{to};INV-{item}-1;\n");
        return text.ToString();
    }
}
