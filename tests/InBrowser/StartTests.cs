namespace Inspectorate.InBrowser;

public class StartTests(Browsing browsing)
{
    [Fact]
    public async Task The_front_door_leads_a_worker_to_her_form_and_an_officer_to_signing_in()
    {
        await using var somebody = await browsing.Visit("somebody");
        await somebody.Open("/");
        await somebody.Sees("unpaid");
    }
}
