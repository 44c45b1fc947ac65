using System.Net;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.InProcess.Slices.WageClaims;

namespace Inspectorate.InProcess.Slices.FeeChecks;

public sealed class FeeCheckJourneyTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task A_check_goes_from_opened_to_repaid_through_the_screens_of_different_people()
    {
        var house = await FeeCheckHouse.With(web);
        await house.Opened();
        Assert.Equal(HttpStatusCode.NotFound, (await house.AgencyDesk.Get($"/cases/{house.Number}")).Status);
        await house.Analyst.Step(house.Number, "demand-evidence").IsTaken();

        await house.TakesFile(house.AgencyDesk, FeeCheckHouse.Honest(6, except: "B6"));
        await house.AgencyDesk.Step(house.Number, "hand-in-evidence", "").IsTaken();
        await house.Inspector.Step(house.Number, "start-interviews").IsTaken();
        for (var worker = 1; worker <= 5; worker++)
            await house.Interview(worker, ("B6", "600", worker == 1 ? "630" : ""), ("A1", "0", ""), ("B1", "0", ""), ("B2", "0", ""), ("B4", "0", ""), ("B7", "0", ""));

        var computed = await (await house.Analyst.Get($"/cases/{house.Number}/compute")).Submit(("Reason", "Papers and interviews are in.")).IsTaken();
        Assert.Contains("Partly borne by the employer", computed.Text);
        Assert.Contains("5 say that they paid, median 600.00 DMD; 1 have papers, median 630.00 DMD", computed.Text);
        Assert.Contains((await house.Facts()).Result!.InputHash[..32], computed.Text);
        var anomalies = await house.Analyst.Get($"/cases/{house.Number}/anomalies");
        Assert.Contains("Say what it means.", (await anomalies.Submit(("Reason", "Looked at."))).Text);
        await house.AnswersAnomalies();

        Assert.Equal(HttpStatusCode.Forbidden, (await house.Analyst.Get($"/cases/{house.Number}/provisional-verdict")).Status);
        await (await house.Decider.Get($"/cases/{house.Number}/provisional-verdict")).Submit(("Reason", "As computed.")).IsTaken();
        var told = await house.EmployerDesk.Get($"/cases/{house.Number}");
        Assert.Contains("Workers who say that they paid: some; who have a paper: some.", told.Text); // five of six would leave one who stands out
        Assert.DoesNotContain("median", told.Text);
        await (await house.AgencyDesk.Get($"/cases/{house.Number}/reply")).Submit(("Words", "The flight was paid by the workers’ families.")).IsTaken();

        await house.Decider.Step(house.Number, "go-to-verdict").IsTaken();
        Assert.Equal(HttpStatusCode.Conflict, (await house.Decider.Get($"/cases/{house.Number}/steps/find-partly-borne")).Status); // who issued it does not find it
        await house.OtherDecider.Step(house.Number, "find-partly-borne").IsTaken();
        var order = await house.OtherDecider.Get($"/cases/{house.Number}/repayment-order");
        Assert.Contains("630.00 DMD", order.Text);
        Assert.Contains("together.", (await order.Submit(("Instalments[0].Amount", "1.00"), ("Reason", "x"))).Text);
        await order.Submit(("Reason", "The table says so.")).IsTaken();

        await (await house.EmployerDesk.Get($"/cases/{house.Number}/repayments")).Submit(("On", "2026-03-01"), ("Amount", "3780.00"), ("Way", "bank transfer")).IsTaken();
        var slips = await (await house.Analyst.Get($"/cases/{house.Number}/confirmation-codes")).Submit();
        var codes = slips.Document.QuerySelectorAll(".slips .code").Select(code => code.TextContent).ToList();
        Assert.Equal(6, codes.Count);
        foreach (var code in codes) await Confirms(code, all: "yes", back: "no");
        Assert.Contains("does not work", (await web.NewBrowser().Post("/w/confirm", ("code", codes[0]))).Text);

        await (await house.Decider.Get($"/cases/{house.Number}/confirm-repaid")).Submit(("Reason", "Everybody confirmed.")).IsTaken();
        Assert.Equal("repaid", await house.State());
        Assert.Equal((6, 0), ((await house.Facts()).RepaidWorkers, (await house.Facts()).WorkersWhoMissMoney));
    }

    [Fact]
    public async Task An_honest_employer_is_told_that_the_costs_were_borne_and_nothing_is_ordered()
    {
        var house = await Computed(await FeeCheckHouse.With(web, workers: 12), FeeCheckHouse.Honest(12));
        Assert.Equal((CohortVerdict.Borne, 0), ((await house.Facts()).Result!.AfterReply, (await house.Facts()).Result!.TotalMinorUnits));
        Assert.DoesNotContain("What was found", (await house.EmployerDesk.Get($"/cases/{house.Number}")).Text);
    }

    [Fact]
    public async Task The_result_is_not_computed_before_enough_workers_were_asked()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        await house.TakesFile(house.AgencyDesk, FeeCheckHouse.Honest(6));
        await house.AgencyDesk.Step(house.Number, "hand-in-evidence", "").IsTaken();
        await house.Inspector.Step(house.Number, "start-interviews").IsTaken();
        await house.Interview(3, ("B6", "0", ""));
        var refused = await house.Analyst.Get($"/cases/{house.Number}/compute");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("1 of 5 interviews are done.", refused.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Inspector.Get("/cases/AAAAAAAAAA")).Status);
    }

    [Fact]
    public async Task No_answer_is_kept_before_the_promise_was_read_aloud_and_no_name_fits_into_the_number()
    {
        var house = await (await FeeCheckHouse.With(web)).Asked();
        await house.TakesFile(house.AgencyDesk, FeeCheckHouse.Honest(6));
        await house.AgencyDesk.Step(house.Number, "hand-in-evidence", "").IsTaken();
        await house.Inspector.Step(house.Number, "start-interviews").IsTaken();
        var page = await house.Inspector.Get($"/cases/{house.Number}/interviews");
        var refused = await page.Submit(("Worker", "Zuhra"), ("PaidOn", "2026-01-20"), ("Answers[0].Said", "5"));
        Assert.Contains(refused.Errors, error => error.StartsWith("Read the sentence aloud"));
        Assert.Contains(refused.Errors, error => error.Contains("never a name"));
        Assert.Equal(0, (await house.Facts()).Interviews);
    }

    [Fact]
    public async Task Money_that_is_missing_or_had_to_be_given_back_does_not_count_as_repaid()
    {
        var house = await Computed(await FeeCheckHouse.With(web), FeeCheckHouse.Honest(6, except: "B6"), paid: "600");
        await house.AnswersAnomalies();
        await (await house.Decider.Get($"/cases/{house.Number}/provisional-verdict")).Submit(("Reason", "As computed.")).IsTaken();
        await (await house.EmployerDesk.Get($"/cases/{house.Number}/reply")).Submit(("Words", "No.")).IsTaken();
        await house.Decider.Step(house.Number, "go-to-verdict").IsTaken();
        await house.OtherDecider.Step(house.Number, "find-partly-borne").IsTaken();
        await (await house.OtherDecider.Get($"/cases/{house.Number}/repayment-order")).Submit(("Reason", "So it is.")).IsTaken();

        var slips = await (await house.Analyst.Get($"/cases/{house.Number}/confirmation-codes")).Submit();
        var codes = slips.Document.QuerySelectorAll(".slips .code").Select(code => code.TextContent).ToList();
        await Confirms(codes[0], all: "no", back: "no");
        await Confirms(codes[1], all: "yes", back: "yes");
        await Confirms(codes[2], all: "yes", back: "no");
        var facts = await house.Facts();
        Assert.Equal((1, 2), (facts.RepaidWorkers, facts.WorkersWhoMissMoney));
        var party = await house.EmployerDesk.Get($"/cases/{house.Number}");
        Assert.Matches("Workers who confirmed ?some", party.Text);
        Assert.DoesNotContain("miss money", party.Text);
        Assert.Contains("1 of 6 workers confirmed", (await house.Decider.Get($"/cases/{house.Number}/confirm-repaid")).Text);

        // Printing anew makes the slips that nobody used worthless.
        await (await house.Analyst.Get($"/cases/{house.Number}/confirmation-codes")).Submit();
        Assert.Contains("does not work", (await web.NewBrowser().Post("/w/confirm", ("code", codes[5]))).Text);
    }

    private async Task<FeeCheckHouse> Computed(FeeCheckHouse house, string papers, string paid = "0")
    {
        await house.Asked();
        await house.TakesFile(house.EmployerDesk, papers);
        await house.EmployerDesk.Step(house.Number, "hand-in-evidence", "").IsTaken();
        await house.Inspector.Step(house.Number, "start-interviews").IsTaken();
        for (var worker = 1; worker <= 5; worker++)
            await house.Interview(worker, ("B6", paid, worker == 1 && paid != "0" ? paid : ""), ("A1", "0", ""), ("B1", "0", ""));
        await (await house.Analyst.Get($"/cases/{house.Number}/compute")).Submit(("Reason", "All is in.")).IsTaken();
        return house;
    }

    private async Task Confirms(string code, string all, string back)
    {
        var phone = web.NewBrowser();
        var question = await phone.Post("/w/confirm", ("code", code));
        Assert.DoesNotContain("fee", question.Source, StringComparison.OrdinalIgnoreCase);
        var posted = await question.Submit(("gotAll", all), ("gaveBack", back));
        Assert.Equal(HttpStatusCode.SeeOther, posted.Status);
    }
}
