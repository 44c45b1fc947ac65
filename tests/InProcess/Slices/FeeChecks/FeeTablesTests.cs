using System.IO.Compression;
using System.Net;
using System.Text;
using Inspectorate.Domain.FeeChecks.Verdicts;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;

namespace Inspectorate.InProcess.Slices.FeeChecks;

public sealed class FeeTablesTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task Two_people_change_a_cost_for_what_is_computed_from_then_on_and_no_verdict_that_was_given()
    {
        var before = await Computed();
        Assert.Equal(63_000, await Ticket(before));
        var verdict = await before.Analyst.Download($"/cases/{before.Number}/verdicts/1");

        var (analyst, decider) = (before.Analyst, before.Decider);
        const string entry = "southern-isles, B6 from 2026-01-01";
        var form = await analyst.Get($"/fee-tables/expected-costs/propose?entry={Uri.EscapeDataString(entry)}");
        var refused = await form.Submit(("Cells[amount]", "-5"), ("Cells[source]", "Cost Tables 2026, corrected (fictional)"), ("Reason", ""));
        Assert.Equal(["Say why this is changed. The history keeps it.", "Write an amount above zero, such as 630.00."], refused.Errors);
        Assert.Contains("Cost Tables 2026, corrected (fictional)", refused.Source); // nothing typed is lost
        var holes = await form.Submit(("Cells[from]", "2025-06-01"), ("Reason", "The table had a misprint."));
        Assert.Equal(["A new version keeps what the entry is about and its first day."], holes.Errors);
        var sent = await form.Submit(("Cells[amount]", "640.00"), ("Cells[source]", "Cost Tables 2026, corrected (fictional)"), ("Reason", "The table had a misprint."));
        var change = await sent.Follow();
        Assert.Contains("640.00 DMD, cheapest ticket; nobody can have paid less", change.Text);
        Assert.Contains("Before: 630.00 DMD", change.Text);

        var own = await analyst.Post(sent.Location!, ("__RequestVerificationToken", Token(await analyst.Get("/fee-tables/expected-costs/propose"))), ("do", "accept"), ("Reason", "It is right."));
        Assert.Equal(["You proposed this change. Legal numbers are changed by two people: another analyst or a decider has to look at it."], own.Errors);
        Assert.Contains("630.00 DMD", (await analyst.Get("/fee-tables/expected-costs?corridor=southern-isles&item=B6&year=2026")).Text);

        Assert.Contains("One change waits", (await decider.Get("/fee-tables")).Text);
        Assert.Contains("A change of the fee tables waits", (await decider.Get("/tasks")).Text);
        Assert.DoesNotContain("A change of the fee tables waits", (await analyst.Get("/tasks")).Text);
        var silent = await (await decider.Get(sent.Location!)).Submit(("do", "accept"));
        Assert.Equal(["Say why. The history keeps it."], silent.Errors);
        Assert.Contains("number 1", (await (await (await decider.Get(sent.Location!)).Submit(("do", "accept"), ("Reason", "Compared with the gazette."))).Follow()).Text);
        var history = (await decider.Get($"/fee-tables/expected-costs/history?entry={Uri.EscapeDataString(entry)}")).Text;
        Assert.Contains("640.00 DMD", history);
        Assert.Contains("The table had a misprint.", history);
        Assert.Contains("Compared with the gazette.", history);
        Assert.Contains("630.00 DMD", history);
        Assert.Contains("Demonstra Recruitment Cost Tables 2026 (fictional)", history);

        var after = await Computed();
        Assert.Equal(64_000, await Ticket(after));
        Assert.Equal(63_000, await Ticket(before));
        Assert.Equal(verdict, await before.Analyst.Download($"/cases/{before.Number}/verdicts/1"));
        Assert.Null(Read(verdict).Differs);
        Assert.Null(Read(await after.Analyst.Download($"/cases/{after.Number}/verdicts/1")).Differs);
        Assert.Equal(HttpStatusCode.Forbidden, (await before.EmployerDesk.Get("/fee-tables")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await decider.Get("/fee-tables/expected-costs/propose")).Status);
    }

    private async Task<FeeCheckHouse> Computed()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        await house.TakesFile(house.EmployerDesk, FeeCheckHouse.Honest(6));
        await house.EmployerDesk.Step(house.Number, "hand-in-evidence", "").IsTaken();
        await house.Inspector.Step(house.Number, "start-interviews").IsTaken();
        for (var worker = 1; worker <= 5; worker++) await house.Interview(worker, ("B6", "0", ""));
        await (await house.Analyst.Get($"/cases/{house.Number}/compute")).Submit(("Reason", "All is in.")).IsTaken();
        return house;
    }

    private static async Task<long> Ticket(FeeCheckHouse house) => (await house.Facts()).Result!.Items.Single(item => item.Item == "B6").ExpectedMinorUnits;

    internal static string Token(Page page) => page.Document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

    private static VerdictReading Read(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        byte[] Content(ZipArchiveEntry entry)
        {
            using var bytes = new MemoryStream();
            using var content = entry.Open();
            content.CopyTo(bytes);
            return bytes.ToArray();
        }
        return VerdictReading.Of(
            Encoding.UTF8.GetString(Content(zip.GetEntry("verdict.json")!)),
            zip.Entries.Where(entry => entry.FullName.StartsWith("evidence/")).Select(entry => new PackFile(entry.Name, Content(entry))));
    }
}
