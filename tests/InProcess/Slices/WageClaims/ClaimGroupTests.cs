using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.WageClaims;

public sealed class ClaimGroupTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task Claims_on_one_employer_are_decided_in_one_round_each_in_its_own_case_and_the_employer_learns_of_no_link()
    {
        var employer = (await web.AnEmployer()).Id;
        var (first, _) = await web.AClaimIn("for-decision", employer);
        var (second, _) = await web.AClaimIn("for-decision", employer);
        var hidden = await web.NumberOf((await web.AClaimFiled(Visibility.Hidden, employer)).Id);
        var other = await web.NumberOf((await web.AClaimFiled(Visibility.Hidden, (await web.AnEmployer()).Id)).Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var path = $"/cases/{first.Number}/group";

        var page = await officer.Get(path);
        Assert.DoesNotContain(other, page.Text);
        Assert.DoesNotContain(OfficerClaims.Name, page.Text);
        var offered = page.Document.QuerySelectorAll("input[name=claims]").Select(box => ("claims", box.GetAttribute("value")!)).ToArray();
        Assert.Equal(2, offered.Length);
        await page.Submit("form[action$='/add']", offered).IsTaken();
        Assert.Contains(hidden, (await officer.Get($"/cases/{second.Number}/group")).Text); // from each of them
        Assert.Null((await officer.Get(path)).Document.QuerySelector("form[action$='/decide']"));

        var decider = await web.SignedInAs(Roles.ClaimsDecider);
        var round = await decider.Get(path);
        var ready = round.Document.QuerySelectorAll("input[name=Claims]").Select(box => ("Claims", box.GetAttribute("value")!)).ToArray();
        Assert.Equal(2, ready.Length); // the hidden one is not there to be decided
        Assert.Single((await round.Submit("form[action$='/decide']", ready)).Errors);

        // One of them moves on meanwhile: the other is decided all the same, and nothing is written into the first.
        await decider.Step(second.Number, "return-to-assessment").IsTaken();
        var part = ($"Parts[{first.Id}]", "100.00");
        var tooMuch = await round.Submit("form[action$='/decide']", [.. ready, (part.Item1, "99999999.00"), ("Reasons", "The payroll shows it.")]);
        Assert.Contains("A part is more than nothing and less than", Assert.Single(tooMuch.Errors));
        var done = await round.Submit("form[action$='/decide']", [.. ready, part, ("Reasons", "The payroll shows it.")]);
        Assert.Contains($"{first.Number}: ordered", done.Text);
        Assert.Contains($"{second.Number}: It is not ready for an order.", done.Text);
        Assert.Equal(("part-ordered", "assessment"), (await web.StateOf(first.Id), await web.StateOf(second.Id)));
        var decisions = await web.InDatabase(db => db.WageClaims.AsNoTracking().Where(claim => claim.EmployerId == employer).ToDictionaryAsync(claim => claim.Id, claim => claim.Decision));
        Assert.Equal((ClaimDecisionKind.PartOrder, 10_000, 1), (decisions[first.Id]!.Kind, decisions[first.Id]!.OrderedMinorUnits, decisions.Values.Count(decision => decision is not null)));

        var boss = await web.SignedInAs(Roles.Employer, partyId: employer);
        var seen = await boss.Get($"/cases/{first.Number}");
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.DoesNotContain(hidden, seen.Source + (await boss.Get("/tasks")).Source);
        Assert.DoesNotContain("together", seen.Text);
        Assert.DoesNotContain(second.Number, seen.Source);
        Assert.Equal(HttpStatusCode.Forbidden, (await boss.Get(path)).Status);

        await (await officer.Get(path)).Submit("form[action$='/leave']").IsTaken();
        Assert.Equal(2, await web.InDatabase(db => db.GroupedClaims.CountAsync()));
    }
}
