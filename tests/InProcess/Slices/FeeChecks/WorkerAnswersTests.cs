using System.Net;
using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.Licensing;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Seed.Situations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.InProcess.Slices.FeeChecks;

/// <summary>It makes its own house, since the clock moves.</summary>
public sealed class WorkerAnswersTests
{
    private const string Words = "The agent Pelukho took it at the harbour.";

    [Fact]
    public async Task Workers_answer_the_provisional_verdict_by_their_codes_and_no_party_sees_that_anybody_did()
    {
        await using var web = new RunningWeb();
        var firm = await web.AnAgency();
        var (number, employer) = await web.ACheckIn("provisional", LedgerKind.Honest, firm);
        await web.WhatFollows(number);
        var (analyst, decider) = (await web.SignedInAs(Roles.FeeAnalyst), await web.SignedInAs(Roles.FeeDecider));
        var (agencyDesk, employerDesk) = (await web.SignedInAs(Roles.Agency, partyId: firm.Id), await web.SignedInAs(Roles.Employer, partyId: employer.Id));
        var before = (await Seen(agencyDesk, number), await Seen(employerDesk, number));

        var slips = await (await analyst.Get($"/cases/{number}/answer-codes")).Submit();
        var codes = slips.Document.QuerySelectorAll(".slips .code").Select(code => code.TextContent).ToList();
        Assert.Equal(12, codes.Count);

        var phone = web.NewBrowser();
        Assert.Contains("does not work", (await phone.Post("/w/answer", ("Code", "1234"))).Text);
        var page = await phone.Post("/w/answer", ("Code", codes[6]));
        Assert.Contains("Travel and a place to sleep on the way: your employer paid", page.Text);
        var empty = await page.Submit(("Right", "no"));
        Assert.Contains("Write what you paid, or some words.", empty.Text);
        var wrong = await page.Submit(("Right", "no"), ("Paid[B6]", "a lot"), ("Words", Words));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains(Words, wrong.Source); // nothing typed is lost
        Assert.Equal(HttpStatusCode.SeeOther, (await page.Submit(("Right", "no"), ("Paid[B6]", "600"), ("Paid[A1]", ""), ("Words", Words))).Status);
        Assert.Contains("does not work", (await phone.Post("/w/answer", ("Code", codes[6]))).Text);
        var agrees = await phone.Post("/w/answer", ("Code", codes[7]));
        Assert.Equal(HttpStatusCode.SeeOther, (await agrees.Submit(("Right", "yes"))).Status);

        var check = await web.CheckOf(number);
        Assert.Equal(1, check.AnswersToCount);
        var said = await web.InDatabase(db => db.EvidenceLines.AsNoTracking().SingleAsync(line => line.CheckId == check.Id && line.AddedBy == EvidenceLine.Nobody));
        Assert.Equal((EvidenceKind.Statement, "B6", 7, 60_000), (said.Kind, said.Item, said.Worker, said.MinorUnits));
        Assert.DoesNotContain(Directory.EnumerateFiles(web.DataFolder, "*.db*", SearchOption.AllDirectories), file => Holds(file, "Pelukho"));

        // A worker without a code tells the analyst.
        var interview = await analyst.Get($"/cases/{number}/interviews");
        for (var sent = 0; sent < 2; sent++)
            await interview.Submit(("ReadAloud", "true"), ("Worker", "3"), ("PaidOn", "2026-01-20"), ("Answers[0].Said", "0")).IsTaken();
        Assert.Equal(2, (await web.CheckOf(number)).AnswersToCount);

        Assert.Equal(before, (await Seen(agencyDesk, number), await Seen(employerDesk, number)));
        Assert.Equal("provisional", await web.StateOf(number));
        Assert.Contains("2, of whom 1 say that it is right.", (await analyst.Get($"/cases/{number}")).Text);
        Assert.Contains(Words, (await (await analyst.Get($"/cases/{number}/sealed?what=answers")).Submit(("What", "answers"), ("Purpose", "to handle the case"))).Text);

        web.Clock.Advance(Duration.FromDays(12));
        await web.TheCalendar(number, "provisional-reply");
        (analyst, decider) = (await web.SignedInAs(Roles.FeeAnalyst), await web.SignedInAs(Roles.FeeDecider));
        Assert.Contains("2 statements were made after the result was computed.", (await decider.Get($"/cases/{number}/steps/find-borne")).Text);
        await analyst.Step(number, "add-evidence").IsTaken();
        Assert.Equal("evidence-in", await web.StateOf(number));
        Assert.Contains("does not work", (await phone.Post("/w/answer", ("Code", codes[8]))).Text);
    }

    [Fact]
    public async Task A_statement_that_comes_while_a_result_is_kept_is_not_forgotten()
    {
        await using var web = new RunningWeb();
        var (number, _) = await web.ACheckIn("for-verdict", LedgerKind.Honest, await web.AnAgency(), check => check.AnswersToCount = 1);
        Task<FeeCheck> Check(MainContext db) => db.FeeChecks.SingleAsync(check => db.Cases.Any(@case => @case.Id == check.Id && @case.Number == number));
        Task<int> Counts(MainContext db, FeeCheck check, int statements)
        {
            check.AnswersToCount = statements;
            return db.SaveChangesAsync();
        }
        await web.InDatabase(async computing =>
        {
            var computed = await Check(computing);
            await web.InDatabase(async answering => await Counts(answering, await Check(answering), 2));
            return await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Counts(computing, computed, 0));
        });
        Assert.Equal(2, (await web.CheckOf(number)).AnswersToCount);
    }

    /// <summary>All that a party can read of the case.</summary>
    private static async Task<string> Seen(Browser party, string number)
    {
        var pages = new List<string>();
        foreach (var path in new[] { "/tasks", $"/cases/{number}", $"/cases/{number}/evidence", $"/cases/{number}/evidence/missing", $"/cases/{number}/reply" })
            pages.Add((await party.Get(path)).Text);
        return string.Join("\n", pages);
    }

    private static bool Holds(string file, string words)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd().Contains(words, StringComparison.Ordinal);
    }
}
