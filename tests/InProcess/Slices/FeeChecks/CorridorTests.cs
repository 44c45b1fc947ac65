using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.FeeChecks;

/// <summary>Where somebody came from stands on a cohort of several, and no key leads from a person of a small one to it (firewall FW-03, decision 4).</summary>
public sealed class CorridorTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Theory]
    [InlineData(4, 20)] // few of them came over this corridor
    [InlineData(3, 3)] // and the whole order was small
    public async Task From_a_claim_no_shared_key_leads_to_the_corridor_of_a_small_cohort(int workers, int places)
    {
        var house = await (await FeeCheckHouse.With(web, workers, places)).Opened();
        await web.AClaimFiled(employer: house.Company.Id);
        Assert.DoesNotContain(house.Cohort.Id, await web.InDatabase(ReachedFromClaims));
        Assert.Null((await house.Facts()).EmployerId);
        Assert.Contains("fewer than five workers", (await house.Analyst.Get($"/cases/{house.Number}")).Text);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await house.EmployerDesk.Get($"/cases/{house.Number}")).Status);
    }

    /// <summary>The guilty sample: with five or more the keys are there, so that the search above would find them.</summary>
    [Fact]
    public async Task From_a_claim_the_keys_lead_to_a_cohort_of_five_or_more()
    {
        var house = await (await FeeCheckHouse.With(web, workers: 5)).Opened();
        await web.AClaimFiled(employer: house.Company.Id);
        Assert.Contains(house.Cohort.Id, await web.InDatabase(ReachedFromClaims));
    }

    [Fact]
    public async Task A_job_order_and_its_cohort_are_entered_on_screen_and_a_small_order_keeps_no_employer()
    {
        var house = await FeeCheckHouse.With(web);
        var asked = await house.Analyst.Get("/fee-checks/job-orders/new");
        (string, string)[] Order(string agency, string places) =>
            [("Agency", agency), ("Employer", house.Company.Number), ("Sector", "retail"), ("Places", places), ("OrderedOn", "2026-01-05")];
        var refused = await asked.Submit(Order("A Nobody", "0"));
        Assert.Equal(["There is no agency with this number or name.", "Write for how many people the order is."], refused.Errors);
        Assert.Equal("A Nobody", refused.Document.QuerySelector("[name=Agency]")!.GetAttribute("value"));
        Assert.Contains("This day has not come yet.", (await asked.Submit([.. Order(house.Agency.Number, "9")[..4], ("OrderedOn", "2999-01-05")])).Text);

        var small = await (await asked.Submit(Order(house.Agency.Name, "4"))).Follow();
        Assert.Contains("nothing leads from it to the employer", small.Text);
        var number = small.Document.QuerySelector("[name=JobOrder]")!.GetAttribute("value")!;
        Assert.Null((await web.InDatabase(db => db.JobOrders.SingleAsync(order => order.Number == number))).EmployerId);
        await small.Submit(("Year", "2026"), ("Corridor", "southern-isles"), ("Workers", "4")).IsTaken();
    }

    [Fact]
    public async Task A_corridor_stands_on_cohorts_only()
    {
        var columns = await web.InDatabase(db => Task.FromResult(db.Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties().Where(property => property.Name.Contains("Corridor")).Select(_ => type.ClrType)).ToList()));
        Assert.Equal([typeof(Cohort)], columns);
        Assert.DoesNotContain(typeof(EvidenceLine).GetProperties(), property => property.Name.Contains("Name"));
    }

    /// <summary>Over the employer: by its job orders, by its checks. The agency is no way: it places for many.</summary>
    private static async Task<List<Guid>> ReachedFromClaims(MainContext db) => await (
        from claim in db.WageClaims
        where claim.EmployerId != null
        from cohort in db.Cohorts
        where db.JobOrders.Any(order => order.EmployerId == claim.EmployerId && order.Id == cohort.JobOrderId)
            || db.FeeChecks.Any(check => check.EmployerId == claim.EmployerId && check.CohortId == cohort.Id)
        select cohort.Id).Distinct().ToListAsync();
}
