using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.InProcess.Slices;
using Inspectorate.InProcess.Slices.OutsideRequests;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Firewall;

/// <summary>Ways round the wall that leave the doors alone.</summary>
public sealed class AttackTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public void A_number_tells_neither_when_a_case_came_nor_how_many_there_are()
    {
        var numbers = Enumerable.Range(0, 1000).Select(_ => CaseBook.NewNumber()).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        // Of a thousand in random order about half follow a smaller one: 500, give or take nine.
        Assert.InRange(numbers.Zip(numbers.Skip(1)).Count(pair => string.CompareOrdinal(pair.First, pair.Second) < 0), 440, 560);
        // And no place of the number stands still, as a year or an office would.
        Assert.All(Enumerable.Range(0, numbers[0].Length), place => Assert.True(numbers.Select(number => number[place]).Distinct().Count() > 5));
    }

    [Fact]
    public async Task The_name_of_a_site_that_somebody_typed_is_no_link()
    {
        var request = await ARequest.Noted(web, asker: "https://tracker.example/now www.tracker.example");
        foreach (var address in new[] { request.Path, "/outside-requests" })
        {
            var page = await request.Officer.Get(address);
            Assert.Contains("tracker.example", page.Text);
            Assert.DoesNotContain(page.Document.QuerySelectorAll("[href], [src], [action]"),
                element => new[] { "href", "src", "action" }.Any(name => element.GetAttribute(name)?.Contains("tracker", StringComparison.Ordinal) == true));
        }
    }

    [Fact]
    public async Task Two_officers_of_one_mind_both_stand_in_her_list()
    {
        var (@case, claim) = await web.AClaimIn("investigating");
        foreach (var role in new[] { Roles.ClaimsOfficer, Roles.ClaimsDecider })
            await (await (await web.SignedInAs(role)).Get($"/cases/{@case.Number}/sealed")).Submit(("What", "name"), ("Purpose", "to answer you"));
        var looks = await web.Services.GetRequiredService<ReadLog>().For(claim.Worker, TestContext.Current.CancellationToken);
        Assert.Equal([Roles.ClaimsDecider, Roles.ClaimsOfficer], looks.Where(look => look.What == "name").Select(look => look.Role));
    }
}
