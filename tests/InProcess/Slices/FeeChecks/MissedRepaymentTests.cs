using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.Licensing;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Seed.Situations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.InProcess.Slices.FeeChecks;

/// <summary>It makes its own house, since the clock moves.</summary>
public sealed class MissedRepaymentTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    [Fact]
    public async Task A_missed_instalment_draws_the_deposit_gives_points_and_blocks_until_it_is_paid_or_falls()
    {
        await using var web = new RunningWeb();
        var firm = await web.AnAgency("Quay Manpower");
        var (licenceCase, licence) = await web.ALicenceIn("active", firm);
        var (number, employer) = await web.ACheckIn("repayment-open", LedgerKind.CashBack, firm, check =>
            check.Plan = RepaymentPlan.Of(check.Result!, Today, [new Instalment(Today.PlusDays(4), 200_000), new Instalment(Today.PlusDays(8), 100_000)]));
        // 1,000.00 is left of the deposit.
        await web.InDatabase(async db =>
        {
            (await db.Licences.SingleAsync(found => found.Id == licence.Id)).Drawn.Add(new DrawnFromDeposit(Today, 24_900_000));
            return await db.SaveChangesAsync();
        });
        var desk = await web.SignedInAs(Roles.Employer, partyId: employer.Id);
        await (await desk.Get($"/cases/{number}/repayments")).Submit(("On", "2026-03-01"), ("Amount", "500.00"), ("Way", "bank transfer")).IsTaken();

        await Pass(web, number, days: 5, "repayment");
        var check = await web.CheckOf(number);
        var missed = Assert.Single(check.Missed);
        Assert.Equal((Today.PlusDays(4), 150_000, 100_000, 30), (missed.By, missed.MinorUnits, missed.DrawnMinorUnits, missed.Points));
        Assert.Equal((150_000, 50_000), (check.Reported, check.StillMissing));
        Assert.Equal(["repayment-is-missed", "draw-deposit", "block-from-tenders"], (await Steps(web, number)).TakeLast(3));
        var held = await web.LicenceOf(licenceCase.Number);
        Assert.Equal((100_000, DrawnFor.RecruitmentCosts), (held.Drawn[^1].MinorUnits, held.Drawn[^1].For));
        Assert.Equal("note-points", (await Steps(web, licenceCase.Number))[^1]);

        var officer = await web.SignedInAs(Roles.LicensingOfficer);
        Assert.Contains("30 points count today. From 30 points on a hearing before revocation is opened.", (await officer.Get($"/cases/{licenceCase.Number}")).Text);
        desk = await web.SignedInAs(Roles.Employer, partyId: employer.Id);
        var told = (await desk.Get($"/cases/{number}")).Text;
        Assert.Contains("1,000.00 DMD was drawn from the deposit; it holds no more.", told);
        Assert.Contains("Blocked from public tenders", told);
        var anybody = web.NewBrowser();
        var list = (await anybody.Get("/register/tenders")).Text;
        Assert.Contains("Quay Manpower", list);
        Assert.Contains(employer.Name, list);
        Assert.DoesNotContain(number, list);
        Assert.Contains("Blocked from public tenders since", (await anybody.Get($"/register/{licence.Number}")).Text);

        // What is overdue is not paid by half, and a day leads to nothing twice.
        var decider = await web.SignedInAs(Roles.FeeDecider);
        Assert.Contains("Nobody reported all of what was overdue as paid.", (await decider.Get($"/cases/{number}/steps/note-overdue-paid")).Text);
        await web.WhatFollows(number);
        Assert.Single((await web.CheckOf(number)).Missed);
        await (await desk.Get($"/cases/{number}/repayments")).Submit(("On", "2026-03-07"), ("Amount", "500.00"), ("Way", "bank transfer")).IsTaken();
        await decider.Step(number, "note-overdue-paid").IsTaken();
        await web.WhatFollows(number);
        Assert.Contains("Nobody is blocked today.", (await anybody.Get("/register/tenders")).Text);

        await Pass(web, number, days: 4, "repayment");
        check = await web.CheckOf(number);
        Assert.Equal((2, 100_000, 0, 0), (check.Missed.Count, check.Missed[1].MinorUnits, check.Missed[1].DrawnMinorUnits, check.Missed[1].Points)); // one order is one breach
        Assert.Contains("Quay Manpower", (await anybody.Get("/register/tenders")).Text);

        // On appeal the verdict falls, and with it what rested on it.
        desk = await web.SignedInAs(Roles.Employer, partyId: employer.Id);
        await (await desk.Get($"/cases/{number}/appeal")).Submit(("Grounds", "Nobody gave cash back.")).IsTaken();
        var appeal = await web.InDatabase(db => db.Cases.Where(found => found.ParentId == check.Id && found.Lifecycle == "appeal").Select(found => found.Number).SingleAsync());
        var judge = await web.SignedInAs(Roles.AppealBody);
        await judge.Step(appeal, "admit").IsTaken();
        web.Clock.Advance(Duration.FromDays(20));
        judge = await web.SignedInAs(Roles.AppealBody);
        await web.TheCalendar(appeal, "exchange");
        await judge.Step(appeal, "go-without-hearing").IsTaken();
        await (await judge.Get($"/cases/{appeal}/appeal-decision")).Submit(("Outcome", "SetAside"), ("Reasons", "The statements were not upheld.")).IsTaken();
        await (await judge.Get($"/cases/{appeal}/apply-appeal")).Submit().IsTaken();
        await web.WhatFollows(number);
        check = await web.CheckOf(number);
        Assert.Null(check.Plan);
        Assert.All(check.Liable, party => Assert.NotNull(party.EndedOn));
        Assert.NotNull((await web.LicenceOf(licenceCase.Number)).Points.Single().CancelledOn);
        Assert.Equal("cancel-points", (await Steps(web, licenceCase.Number))[^1]);
        Assert.Contains("Nobody is blocked today.", (await anybody.Get("/register/tenders")).Text);
    }

    [Fact]
    public async Task New_evidence_after_the_order_makes_a_new_check_that_another_person_allows()
    {
        await using var web = new RunningWeb();
        var firm = await web.AnAgency("Quay Manpower");
        var (number, employer) = await web.ACheckIn("repayment-open", LedgerKind.CashBack, firm);
        var (analyst, decider) = (await web.SignedInAs(Roles.FeeAnalyst), await web.SignedInAs(Roles.FeeDecider));
        var silent = await (await analyst.Get($"/cases/{number}/new-version")).Submit(("NewEvidence", ""));
        Assert.Contains("Describe the new evidence.", silent.Text);
        var asked = await (await analyst.Get($"/cases/{number}/new-version")).Submit(("NewEvidence", "Two workers found their receipts.")).IsTaken();
        var anew = await web.InDatabase(async db => await db.FeeChecks.AsNoTracking().SingleAsync(check => check.NewVersionOf != null));
        var newNumber = await web.InDatabase(db => db.Cases.Where(@case => @case.Id == anew.Id).Select(@case => @case.Number).SingleAsync());
        Assert.Contains("Two workers found their receipts.", asked.Text);
        Assert.DoesNotContain("ask for a new version", (await analyst.Get($"/cases/{number}")).Text);
        var desk = await web.SignedInAs(Roles.Employer, partyId: employer.Id);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await desk.Get($"/cases/{newNumber}")).Status); // told when evidence is demanded
        await decider.Step(newNumber, "allow-new-version").IsTaken();
        await analyst.Step(newNumber, "demand-evidence").IsTaken();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await desk.Get($"/cases/{newNumber}")).Status);
        Assert.Equal(CohortVerdict.NotBorne, (await web.CheckOf(number)).Result!.AfterReply); // the old verdict stays as it is
    }

    private static async Task Pass(RunningWeb web, string number, int days, string deadline)
    {
        web.Clock.Advance(Duration.FromDays(days));
        await web.TheCalendar(number, deadline);
        await web.WhatFollows(number);
    }

    private static Task<List<string>> Steps(RunningWeb web, string number) => web.InDatabase(db => db.History
        .Where(entry => db.Cases.Any(@case => @case.Id == entry.CaseId && @case.Number == number)).OrderBy(entry => entry.Seq).Select(entry => entry.Step).ToListAsync());
}
