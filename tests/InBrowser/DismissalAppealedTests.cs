namespace Inspectorate.InBrowser;

/// <summary>A claim is dismissed; the worker appeals from her inbox, and the appeal body orders what she is owed.</summary>
public class DismissalAppealedTests(Browsing browsing)
{
    [Fact]
    public async Task A_dismissal_is_changed_on_the_workers_appeal()
    {
        await using var worker = new AWorker(await browsing.Visit("appellant"));
        await using var officer = await browsing.Somebody("claims-officer2");
        await using var decider = await browsing.Somebody("claims-decider2");
        await using var employer = await browsing.Somebody("employer");
        await using var judge = await browsing.Somebody("appeal-body");
        foreach (var person in new[] { officer, decider, employer, judge })
            await person.SignsIn();

        var way = new AClaimsWay(worker, officer, decider, employer);
        await way.ToDismissed("en", region: 2);
        await worker.OpensInbox(way.Code);
        await worker.Appeals("The pay slips are forged.");

        await judge.Visit.Open("/tasks?tab=team&lifecycle=appeal&state=filed");
        var appeal = (await judge.Visit.Page.Locator("tbody th a[href^='/cases/']").AllInnerTextsAsync())[^1];
        await way.Step(judge, "admit", appeal);
        await employer.Visit.Open($"/cases/{appeal}");
        await way.Step(employer, "answer-appeal", appeal);
        await way.Step(judge, "go-without-hearing", appeal);
        await way.OwnOf(judge, appeal, "appeal-decision", ("Outcome", "Varied"), ("Amount", "1,234.50"), ("Reasons", "The papers do not bear it out."));
        await way.OwnOf(judge, appeal, "apply-appeal");

        await worker.OpensInbox(way.Code);
        await worker.Opens("/w/inbox");
        await worker.Sees("Your employer has to pay.");
    }
}
