using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.Cases;

public sealed class CaseStepTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task Posting_the_same_page_twice_takes_one_step()
    {
        var claim = await web.AClaimFiled();
        var number = await web.NumberOf(claim.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var page = await officer.Get($"/cases/{number}/steps/triage");

        await page.Submit(("Reason", "New.")).IsTaken();
        var again = await page.Submit(("Reason", "New.")).IsTaken();

        Assert.Contains("It was not taken twice", again.Text);
        Assert.Equal(2, await web.InDatabase(db => db.History.CountAsync(entry => entry.CaseId == claim.Id)));
    }

    [Fact]
    public async Task Whoever_comes_second_reads_who_was_first_and_what_they_did()
    {
        var (@case, _) = await web.AClaimIn("triage");
        var first = await web.SignedInAs(Roles.ClaimsOfficer);
        var second = await web.SignedInAs(Roles.ClaimsOfficer);
        var hers = await first.Get($"/cases/{@case.Number}/steps/accept");
        var his = await second.Get($"/cases/{@case.Number}/steps/propose-dismissal");

        await hers.Submit(("Reason", "In time.")).IsTaken();
        var late = await his.Submit(("Reason", "Too late."));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Test claims-officer", late.Text);
        Assert.Contains("Accept the claim", late.Text);
        Assert.Equal("investigating", await web.StateOf(@case.Id));
    }

    [Fact]
    public async Task Of_many_posts_at_once_one_takes_the_step()
    {
        var (@case, _) = await web.AClaimIn("triage");
        var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => web.SignedInAs(Roles.ClaimsOfficer)));
        var pages = await Task.WhenAll(people.Select(person => person.Get($"/cases/{@case.Number}/steps/accept")));

        var answers = await Task.WhenAll(pages.Select(page => page.Submit(("Reason", "In time."))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(3, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        Assert.Equal(1, await web.InDatabase(db => db.History.CountAsync(entry => entry.CaseId == @case.Id && entry.Step == "accept")));
    }

    [Fact]
    public async Task A_step_cannot_be_skipped_by_posting_it()
    {
        var claim = await web.AClaimFiled();
        var number = await web.NumberOf(claim.Id);
        var decider = await web.SignedInAs(Roles.ClaimsDecider);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);

        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostDirectly($"/cases/{number}/steps/accept", ("Seq", "1"), ("Reason", "Skip."))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await decider.PostDirectly($"/cases/{number}/decision", ("Seq", "1"), ("As", "Dismissal"), ("Reasons", "Skip."))).Status);
        Assert.Equal("received", await web.StateOf(claim.Id));
    }

    [Fact]
    public async Task A_step_of_another_role_is_refused_with_who_may()
    {
        var (@case, _) = await web.AClaimIn("for-decision");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var answer = await officer.PostDirectly($"/cases/{@case.Number}/steps/return-to-assessment", ("Seq", $"{@case.Seq}"), ("Reason", "Mine."));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("claims decider", answer.Text);
    }

    [Fact]
    public async Task Who_assessed_a_claim_cannot_decide_it_even_in_another_role()
    {
        var (@case, _) = await web.AClaimIn("assessment");
        var account = await web.NewAccount(Roles.ClaimsOfficer);
        var person = web.NewBrowser();
        await person.SignIn(account.Email!);
        var saved = await (await person.Get($"/cases/{@case.Number}/assessment")).Submit(("Do", "work-out")).IsTaken();
        await saved.Submit(("Do", "finish"), ("Reason", "By the papers.")).IsTaken();
        await web.InDatabase(async db =>
        {
            (await db.Users.SingleAsync(found => found.Id == account.Id)).Role = Roles.ClaimsDecider;
            return await db.SaveChangesAsync();
        });
        var promoted = web.NewBrowser();
        await promoted.SignIn(account.Email!);

        var page = await promoted.Get($"/cases/{@case.Number}/decision?as=Order");
        var post = await promoted.PostDirectly($"/cases/{@case.Number}/decision", ("Seq", $"{@case.Seq + 1}"), ("As", "Order"), ("Reasons", "Mine."));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(HttpStatusCode.Conflict, post.Status);
        Assert.Contains("another person must take", post.Text);
        Assert.Equal("for-decision", await web.StateOf(@case.Id));
    }

    [Fact]
    public async Task Without_a_reason_the_form_comes_back_with_a_sentence_and_what_was_chosen()
    {
        var (@case, _) = await web.AClaimIn("triage");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var answer = await officer.Step(@case.Number, "accept", reason: " ");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(answer.Errors, error => error.Contains("needs a reason"));
        Assert.Equal("triage", await web.StateOf(@case.Id));
    }

    [Fact]
    public async Task Every_step_with_a_page_of_its_own_has_that_page_and_is_a_step_of_its_lifecycle()
    {
        var routes = web.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>().Select(action => action.AttributeRouteInfo!.Template!).ToList();
        var lifecycles = web.Services.GetRequiredService<Lifecycles>();
        var (@case, claim) = await web.AClaimIn("triage");
        var open = new OpenCase(@case, claim, claim, Seat.Office, new SignedIn(Guid.NewGuid(), Roles.ClaimsOfficer, null, null, null));
        foreach (var (lifecycle, step) in StepPages.All)
        {
            Assert.NotNull(lifecycles.Definitions.First(found => found.Name == lifecycle).Step(step));
            if (lifecycle != "wage-claim") continue;
            var page = StepPages.OwnPathOf(open, step)!.Split('/')[^1].Split('?')[0];
            Assert.Contains(routes, route => route.EndsWith($"/{page}", StringComparison.Ordinal));
        }
    }
}
