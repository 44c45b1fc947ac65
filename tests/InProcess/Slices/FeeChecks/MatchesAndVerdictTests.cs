using System.IO.Compression;
using System.Net;
using System.Text;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Verdicts;
using Inspectorate.Firewall.Proof;
using Inspectorate.InProcess.Slices.WageClaims;

namespace Inspectorate.InProcess.Slices.FeeChecks;

public sealed class MatchesAndVerdictTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private const string Tickets = """
        kind;item;worker;heads;amount;date;payer;paid to;reference;batch
        ticket;B6;1;;630,00;2026-01-15;employer;carrier;TK-1;batch-1
        ticket;B6;2;;630,00;2026-01-15;employer;carrier;TK-2;batch-1
        bank line;B6;;;1260,00;2026-01-16;employer;carrier;;batch-1

        """;

    [Fact]
    public async Task A_pair_is_explained_taken_apart_with_a_reason_and_signed_into_the_verdict()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        await house.TakesFile(house.EmployerDesk, FeeCheckHouse.Honest(6, except: "B6"));
        await house.TakesFile(house.EmployerDesk, Tickets);
        await house.EmployerDesk.Step(house.Number, "hand-in-evidence", "").IsTaken();

        var path = $"/cases/{house.Number}/matches";
        var page = await house.Analyst.Get(path);
        Assert.Contains("Paid: 630.00 DMD by the bank on 2026-01-16, out of one payment of 1,260.00 DMD for 2 papers. The payment quotes no number; it names the same item and batch.", page.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await house.EmployerDesk.Get(path)).Status);

        var form = page.Document.QuerySelectorAll($"form[action='{path}']").Last();
        string Hidden(string name) => form.QuerySelector($"input[name='{name}']")!.GetAttribute("value")!;
        var (token, invoice, payment) = (Hidden("__RequestVerificationToken"), Hidden("invoice"), Hidden("payment"));
        var silent = await house.Analyst.Post(path, ("__RequestVerificationToken", token), ("invoice", invoice), ("payment", payment));
        Assert.Contains("Say why this payment is not for this invoice.", silent.Text);
        await house.Analyst.Post(path, ("__RequestVerificationToken", token), ("invoice", invoice), ("payment", payment), ($"Reason[{invoice}-{payment}]", "The flight of another cohort."));
        Assert.Contains("The flight of another cohort.", (await house.Analyst.Get(path)).Text);
        Assert.Equal("The flight of another cohort.", Assert.Single((await house.Facts()).UndoneMatches).Reason);
        Assert.DoesNotContain("Take it apart", (await house.Decider.Get(path)).Text);

        await house.Inspector.Step(house.Number, "start-interviews").IsTaken();
        for (var worker = 1; worker <= 5; worker++) await house.Interview(worker, ("B6", "0", ""), ("A1", "0", ""), ("B1", "0", ""));
        await (await house.Analyst.Get($"/cases/{house.Number}/compute")).Submit(("Reason", "All is in.")).IsTaken();
        Assert.Contains("Signed verdict with its evidence", (await house.Decider.Get($"/cases/{house.Number}")).Text);
        Assert.DoesNotContain("Signed verdict", (await house.EmployerDesk.Get($"/cases/{house.Number}")).Text);

        using var zip = new ZipArchive(new MemoryStream(await house.Analyst.Download($"/cases/{house.Number}/verdicts/1")));
        byte[] Content(ZipArchiveEntry entry)
        {
            using var bytes = new MemoryStream();
            using var content = entry.Open();
            content.CopyTo(bytes);
            return bytes.ToArray();
        }
        var document = Encoding.UTF8.GetString(Content(zip.GetEntry("verdict.json")!));
        var reading = VerdictReading.Of(document, zip.Entries.Where(entry => entry.FullName.StartsWith("evidence/")).Select(entry => new PackFile(entry.Name, Content(entry))));
        Assert.Null(reading.Differs);
        Assert.True(SigningKey.IsGenuine(reading.Signed, reading.Key, reading.Signature));
        Assert.Equal(reading.Key + "\n", Encoding.UTF8.GetString(await web.NewBrowser().Download("/transparency/key")));
        Assert.Contains("The flight of another cohort.", document);
        Assert.Contains((await house.Facts()).Result!.InputHash, document);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Analyst.Get($"/cases/{house.Number}/verdicts/2")).Status);
    }

    [Fact]
    public async Task The_same_words_of_three_workers_are_seen_and_no_word_is_kept()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        await house.TakesFile(house.EmployerDesk, FeeCheckHouse.Honest(6));
        await house.EmployerDesk.Step(house.Number, "hand-in-evidence", "").IsTaken();
        await house.Inspector.Step(house.Number, "start-interviews").IsTaken();
        string[] answers = ["The company paid all.", "the company  paid ALL", "The company paid all!", "My uncle asked them.", ""];
        for (var worker = 1; worker <= 5; worker++)
        {
            var page = await house.Inspector.Get($"/cases/{house.Number}/interviews");
            await page.Submit(("ReadAloud", "true"), ("Worker", $"{worker}"), ("PaidOn", "2026-01-20"), ("Words", answers[worker - 1]), ("Answers[0].Said", "0")).IsTaken();
        }
        await (await house.Analyst.Get($"/cases/{house.Number}/compute")).Submit(("Reason", "All is in.")).IsTaken();
        var check = Assert.Single((await house.Facts()).Result!.Checks, check => check.Kind == NumberCheckKind.CoachedAnswers);
        Assert.Equal((false, false, "Workers answered in the very same words: some."), (check.Passed, check.IsHard, check.Sentence));
    }
}
