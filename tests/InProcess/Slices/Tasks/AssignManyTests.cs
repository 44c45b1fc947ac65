using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.Tasks;

/// <summary>Several cases go to one person together: all of them or none.</summary>
public sealed class AssignManyTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task What_would_change_is_shown_first_and_then_happens_as_a_whole_or_not_at_all()
    {
        var numbers = new List<string>();
        foreach (var state in (string[])["triage", "triage", "investigating"]) numbers.Add((await web.AClaimIn(state)).Case.Number);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var to = await web.NewAccount(Roles.ClaimsOfficer);
        (string, string)[] Of(params string[] chosen) => [.. chosen.Select(number => ("chosen", number)), ("to", to.Id.ToString()), ("back", "/tasks?tab=team")];

        var mixed = await officer.PostDirectly("/tasks/assign/preview", Of([.. numbers]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mixed.Status);
        Assert.All(numbers, number => Assert.Contains(number, mixed.Text));
        Assert.Contains("Choose cases of one state", mixed.Text);
        Assert.Contains("NOSUCHCASE does not wait", (await officer.PostDirectly("/tasks/assign/preview", Of(numbers[0], "NOSUCHCASE"))).Text);
        var decider = await web.NewAccount(Roles.ClaimsDecider);
        Assert.Contains("Choose somebody of your role", (await officer.PostDirectly("/tasks/assign/preview", ("chosen", numbers[0]), ("to", decider.Id.ToString()))).Text);
        Assert.Contains("No case is ticked", (await officer.PostDirectly("/tasks/assign/preview", Of())).Text);

        var preview = await officer.PostDirectly("/tasks/assign/preview", Of(numbers[0], numbers[1]));
        Assert.Contains("Give 2 of 2 cases", preview.Heading);
        Assert.Equal(0, await Held(to.Id));

        // Meanwhile a colleague takes one of them.
        var colleague = await web.SignedInAs(Roles.ClaimsOfficer);
        await (await colleague.Get($"/cases/{numbers[1]}")).Submit("form:has(input[name='to'])").IsTaken();
        var refused = await Confirm(preview);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"{numbers[1]} has changed since you looked", refused.Text);
        Assert.Equal(0, await Held(to.Id));

        var done = await Confirm(await officer.PostDirectly("/tasks/assign/preview", Of(numbers[0], numbers[1])));
        Assert.Equal("/tasks?tab=team", done.Location);
        Assert.Contains("2 cases are with", (await done.Follow()).Text);
        Assert.Equal(2, await Held(to.Id));
        Assert.Equal(2, await web.InDatabase(db => db.Assignments.CountAsync(given => given.AccountId == to.Id)));
    }

    [Fact]
    public async Task Whoever_acted_in_a_case_in_another_role_does_not_get_it_with_others()
    {
        var (@case, _) = await web.AClaimIn("triage");
        var to = await web.NewAccount(Roles.ClaimsOfficer);
        await web.InDatabase(async db =>
        {
            var entry = await db.History.FirstAsync(first => first.CaseId == @case.Id);
            db.Entry(entry).Property(first => first.ActorId).CurrentValue = to.Id.ToString();
            return await db.SaveChangesAsync();
        });
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var refused = await officer.PostDirectly("/tasks/assign/preview", ("chosen", @case.Number), ("to", to.Id.ToString()));
        Assert.Contains("acted in it in another role", refused.Text);
    }

    private Task<int> Held(Guid account) => web.InDatabase(db => db.WorkItems.CountAsync(item => item.AssignedTo == account));

    private static Task<Page> Confirm(Page preview) => preview.Submit("form[action='/tasks/assign']");
}
