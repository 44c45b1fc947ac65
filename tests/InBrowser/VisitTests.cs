namespace Inspectorate.InBrowser;

/// <summary>A visit from the plan to the end, each person at her own browser; and one of a private household, entered by written consent.</summary>
public class VisitTests(Browsing browsing)
{
    [Fact]
    public async Task A_workplace_is_visited_put_right_and_closed()
    {
        await using var supervisor = await browsing.Somebody("inspection-supervisor");
        await using var inspector = await browsing.Somebody("inspector");
        await using var employer = await browsing.Somebody("employer");
        foreach (var person in new[] { supervisor, inspector, employer })
            await person.SignsIn();
        var name = await DeclaresHerTies(inspector);

        var way = new AVisitsWay(supervisor, inspector, employer);
        await way.Planned("Workplace", "Harbour Foods");
        await way.Assigned(name);
        await way.Begun(("Basis", "OpenWorkplace"));
        await way.Answered("WP4");
        await way.ToFindings();
        await way.ToClosed();
    }

    [Fact]
    public async Task A_household_is_entered_by_consent_and_its_address_is_read_with_a_reason()
    {
        await using var supervisor = await browsing.Somebody("inspection-supervisor", script: false);
        await using var inspector = await browsing.Somebody("second-inspector", script: false);
        await using var household = await browsing.Somebody("household", script: false);
        foreach (var person in new[] { supervisor, inspector, household })
            await person.SignsIn();
        var name = await DeclaresHerTies(inspector);

        var way = new AVisitsWay(supervisor, inspector, household);
        await way.Planned("PrivateHousehold", "Sealed");
        await way.Assigned(name);
        await inspector.Visit.Open($"/cases/{way.Number}/sealed?what=address");
        await inspector.Visit.Page.CheckAsync("[name=Purpose][value='to go there']");
        await inspector.Visit.Press("Open");
        await inspector.Visit.Sees("(demonstration)");
        await way.Begun(("Basis", "WrittenConsent"), ("ConsentGivenOn", DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd")));
        await way.Answered("HH4");
        await way.ToFindings();
    }

    private static async Task<string> DeclaresHerTies(SomebodyWithAnAccount inspector)
    {
        await inspector.Visit.Open("/ties");
        await inspector.Visit.Press("I declare that this list is complete");
        return (await inspector.Visit.Page.Locator(".me bdi").InnerTextAsync()).Trim();
    }
}
