namespace Inspectorate.InBrowser;

/// <summary>
/// One claim from the worker's first screen to the payment that she confirms, each person at her own browser. Every test has an
/// office of its own, so that they do not take each other's claims.
/// </summary>
public class ClaimToPaidTests(Browsing browsing)
{
    [Fact]
    public async Task A_claim_is_filed_answered_decided_and_paid_with_a_passkey_and_an_app()
    {
        var worker = new AWorker(await browsing.Visit("worker"));
        await using var officer = await browsing.Somebody("claims-officer3");
        await using var decider = await browsing.Somebody("claims-decider3");
        await using var employer = await browsing.Somebody("employer");
        await officer.SignsIn();
        await officer.SetsUpAndUsesAPasskey();
        await decider.SignsIn();
        await decider.SetsUpAndUsesAnApp();
        await employer.SignsIn();

        await new AClaimsWay(worker, officer, decider, employer).ToPaid("en", region: 3);
        await worker.DisposeAsync();
    }

    [Fact]
    public async Task The_same_without_any_script()
    {
        var worker = new AWorker(await browsing.Visit("worker-noscript", script: false));
        await using var officer = await browsing.Somebody("claims-officer", script: false);
        await using var decider = await browsing.Somebody("claims-decider", script: false);
        await using var employer = await browsing.Somebody("employer", script: false);
        foreach (var person in new[] { officer, decider, employer })
            await person.SignsIn();

        await new AClaimsWay(worker, officer, decider, employer).ToPaid("en", region: 1);
        await worker.DisposeAsync();
    }

    [Fact]
    public async Task A_worker_does_all_of_it_in_Arabic()
    {
        var worker = new AWorker(await browsing.Visit("worker-ar", language: "ar"));
        await using var officer = await browsing.Somebody("claims-officer4");
        await using var decider = await browsing.Somebody("claims-decider4");
        await using var employer = await browsing.Somebody("employer");
        foreach (var person in new[] { officer, decider, employer })
            await person.SignsIn();

        await new AClaimsWay(worker, officer, decider, employer).ToPaid("ar", region: 4);
        await worker.DisposeAsync();
    }
}
