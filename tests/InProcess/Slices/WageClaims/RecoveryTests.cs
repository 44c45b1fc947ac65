using Inspectorate.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.WageClaims;

public sealed class RecoveryTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task The_money_of_a_claim_and_of_the_office_is_a_picture_and_a_table_that_say_the_same()
    {
        var (@case, _) = await web.AClaimIn("ordered");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var claim = await web.InDatabase(db => db.WageClaims.AsNoTracking().SingleAsync(found => found.Id == @case.Id));
        foreach (var page in (Page[])[await officer.Get($"/cases/{@case.Number}"), await officer.Get("/recovery")])
        {
            var title = page.Document.QuerySelector("svg.recovery title")!.TextContent;
            var rows = page.Document.QuerySelectorAll("table").Single(table => table.TextContent.Contains("Confirmed")).QuerySelectorAll("tbody tr");
            Assert.Equal(["Claimed", "Assessed", "Ordered", "Paid", "Confirmed"], rows.Select(row => row.QuerySelector("th")!.TextContent));
            foreach (var row in rows.Where(row => !row.TextContent.Contains("not known")))
                Assert.Contains($"{row.QuerySelector("th")!.TextContent.ToLowerInvariant()} {row.QuerySelector("td")!.TextContent.Replace(" DMD", "")}", title);
        }
        Assert.True(claim.Assessment!.TotalMinorUnits > 0);
        Assert.Equal(claim.Assessment.TotalMinorUnits, await web.InDatabase(db => db.WageClaims.Where(found => found.Id == claim.Id).SumAsync(found => found.Assessment!.TotalMinorUnits)));
    }
}
