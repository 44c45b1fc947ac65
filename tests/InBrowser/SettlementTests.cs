namespace Inspectorate.InBrowser;

/// <summary>A claim that ends by agreement, as the worker, the employer and the officer see it.</summary>
public class SettlementTests(Browsing browsing)
{
    [Fact]
    public async Task A_settlement_is_offered_accepted_agreed_and_paid()
    {
        await using var worker = new AWorker(await browsing.Visit("settling"));
        await using var officer = await browsing.Somebody("claims-officer");
        await using var employer = await browsing.Somebody("employer");
        foreach (var person in new[] { officer, employer })
            await person.SignsIn();
        // Nobody decides: both sides agree.
        await new AClaimsWay(worker, officer, decider: officer, employer).ToSettled("en", region: 1);
    }
}
