using System.Globalization;
using System.Net;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.InProcess.Slices.FeeChecks;

public sealed class PictureTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private const int Workers = 26, Asked = 21;

    [Fact]
    public async Task The_office_sees_who_paid_what_and_the_parties_nothing_that_tells_who_spoke()
    {
        var house = await (await FeeCheckHouse.With(web, Workers, places: 30)).Asked();
        await house.TakesFile(house.EmployerDesk, FeeCheckHouse.Honest(Workers, except: "B6"));
        await house.TakesFile(house.EmployerDesk, "kind;item;heads;amount;currency;date;payer;paid to;reference;batch\nticket;B6;2;100,00;DMD;2026-01-15;employer;carrier;TK-1;batch-2\nbank line;B6;;130,00;DMD;2026-01-16;employer;carrier;TK-1;\n");
        await house.EmployerDesk.Step(house.Number, "hand-in-evidence", "").IsTaken();
        var path = $"/cases/{house.Number}/pictures";
        Assert.Contains("What workers paid is told with the provisional verdict.", (await house.EmployerDesk.Get(path)).Text);
        Assert.Contains("No worker was asked yet", (await house.Analyst.Get(path)).Text);

        await house.Inspector.Step(house.Number, "start-interviews").IsTaken();
        await Statements(house, Enumerable.Range(1, Asked));
        Assert.Contains("No result was computed yet.", (await house.Analyst.Get(path)).Text);
        await (await house.Analyst.Get($"/cases/{house.Number}/compute")).Submit(("Reason", "All is in.")).IsTaken();
        await house.AnswersAnomalies();
        await (await house.Decider.Get($"/cases/{house.Number}/provisional-verdict")).Submit(("Reason", "As computed.")).IsTaken();

        var result = (await house.Facts()).Result!;
        foreach (var officer in new[] { house.Analyst, house.Decider })
        {
            var page = await officer.Get($"{path}?item=B6");
            Assert.Equal(3, page.Document.QuerySelectorAll("svg.spread title").Length);
            Assert.Contains($"Owed to the workers {Said(result.Items.Single(item => item.Item == "B6").TotalMinorUnits)}", page.Text);
            Assert.Contains("Paid least, 5 workers 621.34 DMD 1, 2, 3, 4, 5", page.Text);
            Assert.DoesNotContain("since the result was computed", page.Text);
        }
        foreach (var party in new[] { house.EmployerDesk, house.AgencyDesk })
            Assert.Equal(HttpStatusCode.Forbidden, (await party.Get($"/cases/{house.Number}/matches/0")).Status);

        var shown = await Payment(house);
        Assert.Contains("The payment of 130.00 DMD covers 1 paper; 30.00 DMD is for none.", shown.Source);
        Assert.Contains("B6, batch batch-2, 2 workers 100.00 DMD of 100.00 DMD 100.00 DMD Agreed: no service agreement names B6", shown.Text);

        // The uniform amount is the middle one by law (decision 25); no other amount, number or figure of one worker reaches a party.
        var uniform = result.Items.Single(item => item.Item == "B6").PerWorkerMinorUnits;
        var told = new Dictionary<Browser, string>();
        foreach (var party in new[] { house.EmployerDesk, house.AgencyDesk })
        {
            foreach (var address in new[] { $"/cases/{house.Number}", path, $"{path}?item=B6", $"{path}?item=A1" })
            {
                var page = await party.Get(address);
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.DoesNotContain(Enumerable.Range(1, Asked).Select(Said600).Where(amount => amount != uniform), amount => page.Source.Contains(Said(amount).Split(' ')[0]));
                Assert.DoesNotContain("Workers’ numbers", page.Text);
                Assert.DoesNotMatch(@"orkers? \d+\b(?!\.)|\d+ are known", page.Text);
            }
            told[party] = (await party.Get(path)).Text;
            Assert.Contains("Paid least 620.00 DMD Second quarter 640.00 DMD Third quarter 660.00 DMD Paid most 680.00 DMD", told[party]);
        }
        // Whoever speaks next moves nothing that they see.
        await Statements(house, [Asked + 1]);
        Assert.Contains("since the result was computed", (await house.Analyst.Get(path)).Text);
        foreach (var (party, before) in told) Assert.Equal(before, (await party.Get(path)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await house.EmployerDesk.Get($"{path}?item=Z9")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await house.Inspector.Get(path)).Status);
    }

    /// <summary>Every one paid another sum for the flight, so that each could be told by hers.</summary>
    private static long Said600(int worker) => 61_000 + (worker * 378);

    private static string Said(long minorUnits) => (minorUnits / 100m).ToString("N2", CultureInfo.InvariantCulture) + " DMD";

    private static async Task<Page> Payment(FeeCheckHouse house)
    {
        var matches = await house.Analyst.Get($"/cases/{house.Number}/matches");
        var link = matches.Document.QuerySelectorAll("main li a").Single(found => found.TextContent.Contains("130.00 DMD"));
        return await house.Analyst.Get(link.GetAttribute("href")!);
    }

    private Task Statements(FeeCheckHouse house, IEnumerable<int> workers) => web.InDatabase<int>(async db =>
    {
        var check = await db.FeeChecks.SingleAsync(found => db.Cases.Any(@case => @case.Id == found.Id && @case.Number == house.Number));
        foreach (var worker in workers)
        {
            check.Interviews++;
            foreach (var item in new[] { "A1", "B1", "B2", "B4", "B6", "B7" })
                db.Add(new EvidenceLine
                {
                    Id = Guid.CreateVersion7(), CheckId = check.Id, Fingerprint = $"{house.Number}-{worker:00}-{item}", Kind = EvidenceKind.Statement, Item = item, Worker = worker,
                    MinorUnits = item == "B6" ? Said600(worker) : 0, Currency = FeeReference.Currency, On = new LocalDate(2026, 1, 20), Payer = Payer.Worker,
                    AddedBy = check.Id, AddedByRole = Domain.Shared.Roles.Inspector, AddedAt = web.Clock.GetCurrentInstant(),
                });
        }
        return await db.SaveChangesAsync();
    });
}
