using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>What the employer learns: hidden, pooled, named (decision 14).</summary>
public sealed class EmployerLearnsTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private const string AskedAgain = "Others claim too. Do you want to choose again?";

    [Fact]
    public async Task Nothing_is_chosen_for_her_and_a_hidden_claim_leads_to_the_whole_payroll_and_to_no_order()
    {
        var employer = (await web.AnEmployer()).Id;
        var claim = await web.AClaimFiled(employer: employer);
        Assert.Equal(Visibility.Hidden, claim.Visibility);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var number = await web.NumberOf(claim.Id);
        await officer.Step(number, "triage").IsTaken();
        await officer.Step(number, "accept").IsTaken();
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Get($"/cases/{number}/notify-employer")).Status);
        await officer.Step(number, "check-payroll-only").IsTaken();
        Assert.Empty((await (await web.SignedInAs(Roles.Employer, partyId: employer)).Get("/tasks")).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_full_pool_asks_each_again_and_releases_nobody_but_who_says_so()
    {
        var employer = (await web.AnEmployer()).Id;
        var (first, second) = (await Pooled(employer), await Pooled(employer));
        // A hidden one, one that was withdrawn and one of another employer do not fill it.
        await web.AClaimFiled(Visibility.Hidden, employer);
        await web.TheWorker((await web.AClaimFiled(Visibility.Pooled, employer)).Id, "withdraw");
        await web.AClaimFiled(Visibility.Pooled, (await web.AnEmployer()).Id);
        Assert.DoesNotContain(AskedAgain, (await first.Hers.Get("/w/inbox")).Text);

        var third = await Pooled(employer);
        foreach (var (_, hers) in new[] { first, second, third })
        {
            Assert.Contains(AskedAgain, (await hers.Get("/w/inbox")).Text);
            Assert.Contains("You may stay hidden", (await hers.Get("/w/inbox/employer")).Text);
        }
        var all = new[] { first.Claim, second.Claim, third.Claim };
        Assert.All(await Visibilities(all), visibility => Assert.Equal(Visibility.Pooled, visibility));
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        foreach (var claim in all)
        {
            var number = await web.NumberOf(claim.Id);
            await officer.Step(number, "triage").IsTaken();
            await officer.Step(number, "accept").IsTaken();
            Assert.Equal(HttpStatusCode.Conflict, (await officer.Get($"/cases/{number}/notify-employer")).Status);
        }

        await (await first.Hers.Get("/w/inbox/employer")).Submit("main form", ("visibility", "named"));
        Assert.Equal([Visibility.Named, Visibility.Pooled, Visibility.Pooled], await Visibilities(all));
        await (await officer.Get($"/cases/{await web.NumberOf(first.Claim.Id)}/notify-employer")).Submit("main form", ("Reason", "She chose so.")).IsTaken();
        var boss = await web.SignedInAs(Roles.Employer, partyId: employer);
        Assert.Single((await boss.Get("/tasks")).Document.QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await boss.Get($"/cases/{await web.NumberOf(second.Claim.Id)}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Get($"/cases/{await web.NumberOf(third.Claim.Id)}/notify-employer")).Status);
    }

    [Fact]
    public async Task Alone_in_a_home_she_is_told_that_hiding_cannot_be_promised_before_she_chooses()
    {
        var (claim, hers) = await Pooled((await web.AnEmployer()).Id);
        Assert.DoesNotContain("cannot promise to hide you", (await hers.Get("/w/inbox/employer")).Text);
        await web.InDatabase(async db =>
        {
            (await db.WageClaims.SingleAsync(row => row.Id == claim.Id)).InHousehold = true;
            return await db.SaveChangesAsync();
        });
        var page = await hers.Get("/w/inbox/employer");
        Assert.InRange(page.Text.IndexOf("cannot promise to hide you", StringComparison.Ordinal), 0, page.Text.IndexOf("What may your employer learn?", StringComparison.Ordinal));
    }

    private async Task<(WageClaim Claim, Browser Hers)> Pooled(Guid employer)
    {
        var claim = await web.AClaimFiled(employer: employer);
        var hers = web.NewBrowser();
        await hers.OpenInbox((await web.Services.GetRequiredService<Receipts>().Issue(claim.Worker)).Shown);
        await (await hers.Get("/w/inbox/employer")).Submit("main form", ("visibility", "pooled"));
        return (claim, hers);
    }

    private async Task<IEnumerable<Visibility>> Visibilities(IReadOnlyList<WageClaim> claims)
    {
        var ids = claims.Select(claim => claim.Id).ToList();
        var found = await web.InDatabase(db => db.WageClaims.AsNoTracking().Where(claim => ids.Contains(claim.Id)).ToDictionaryAsync(claim => claim.Id, claim => claim.Visibility));
        return ids.Select(id => found[id]);
    }
}
