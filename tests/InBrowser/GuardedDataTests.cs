using Microsoft.Playwright;

namespace Inspectorate.InBrowser;

/// <summary>What a worker decides about her own data, in Arabic on a phone; and who looks when it cannot wait.</summary>
public sealed class GuardedDataTests(Browsing browsing)
{
    [Fact]
    public async Task A_worker_has_contact_erased_takes_her_letter_and_reads_how_long_we_know_her()
    {
        await using var visit = await browsing.Visit("worker-data", width: 360, language: "ar");
        await using var worker = new AWorker(visit);
        await worker.OpensInbox(await worker.Files("ar", "Demo Harbour Foods", 1));
        await visit.Open("/w/inbox/contact");
        await visit.Page.Locator("input[name=Way][value=call]").CheckAsync();
        await visit.Page.FillAsync("[name=Address]", "0700 000 111");
        await visit.Page.FillAsync("[name=CodeWord]", "lemon");
        await Send(visit, "form[action='/w/inbox/contact']");
        await visit.Open("/w/inbox/contact");
        await Send(visit, "form[action='/w/inbox/contact/erase']");
        Assert.Equal(0, await visit.Page.GetByText("lemon").CountAsync());

        await visit.Open("/w/inbox/dispute-letter");
        await Send(visit, "main form");
        Assert.EndsWith("/paper", new Uri(visit.Page.Url).AbsolutePath);
        Assert.Equal(2, await visit.Page.GetByText("Amina").CountAsync());
        await visit.Open("/w/inbox/kept");
        await visit.Open("/w/inbox/step/withdraw");
        await Send(visit, "main form");
        await visit.Open("/w/inbox/kept");
        await Send(visit, "main form");
        await visit.Open("/w/inbox");
        await visit.Open("/w/inbox/readers");
        await visit.Open("/check/letter?lang=ar");
    }

    [Fact]
    public async Task In_an_emergency_a_stranger_reads_once_and_the_firewall_officer_reviews()
    {
        await using var colleague = await browsing.Somebody("claims-officer2");
        await colleague.SignsIn();
        await colleague.Visit.Open("/tasks?tab=team&lifecycle=wage-claim");
        var number = await colleague.Visit.Page.Locator("main th a[href^='/cases/'] bdi").First.InnerTextAsync();
        await using var inspector = await browsing.Somebody("inspector");
        await inspector.SignsIn();
        await inspector.Visit.Open("/emergency");
        await inspector.Visit.Page.FillAsync("[name=Number]", number);
        await inspector.Visit.Page.Locator("input[value=name]").CheckAsync();
        await inspector.Visit.Page.Locator("input[value=Violence]").CheckAsync();
        await inspector.Visit.Page.FillAsync("[name=Words]", "A neighbour called: somebody beats her, and nobody of the office answers.");
        await Send(inspector.Visit, "main form");
        await inspector.Visit.Sees("Opened in an emergency");

        await using var officer = await browsing.Somebody("firewall-officer");
        await officer.SignsIn();
        await officer.Visit.Open("/tasks?tab=team&lifecycle=emergency-read");
        await officer.Visit.Click(officer.Visit.Page.Locator("main th a[href^='/cases/']").First);
        await officer.Visit.Sees("Why it could not wait");
        await officer.Visit.Open("/tasks?tab=team&lifecycle=inspection");
        await officer.Visit.Click(officer.Visit.Page.Locator("main th a[href^='/cases/']").First);
        await officer.Visit.Sees("Only the firewall officer reads the record.");
        await officer.Visit.Open(new Uri(officer.Visit.Page.Url).AbsolutePath + "/checklist");
        await officer.Visit.Sees("Two people of the night shift told it.");
    }

    [Fact]
    public async Task The_pages_of_an_escort_of_company_and_of_interpreters_stand_a_phone()
    {
        await using var supervisor = await browsing.Somebody("inspection-supervisor");
        await supervisor.SignsIn();
        await supervisor.Visit.Open("/interpreters");
        await supervisor.Visit.Open("/tasks?tab=team&lifecycle=inspection&state=escort-asked");
        await supervisor.Visit.Click(supervisor.Visit.Page.Locator("main th a[href^='/cases/']").First);
        var asked = new Uri(supervisor.Visit.Page.Url).AbsolutePath;
        await supervisor.Visit.Open($"{asked}/steps/approve-escort");
        await supervisor.Visit.Page.FillAsync("[name=Reason]", "He attacked her before.");
        await Send(supervisor.Visit, "main form");
        await supervisor.Visit.Open($"{asked}/escort-card");

        await using var inspector = await browsing.Somebody("inspector");
        await inspector.SignsIn();
        await inspector.Visit.Open($"{asked}/company");
        foreach (var (state, page) in new[] { ("assigned", "ask-for-escort"), ("field-complete", "hand-in"), ("in-progress", "withdraw") })
        {
            await inspector.Visit.Open($"/tasks?tab=mine&lifecycle=inspection&state={state}");
            var links = await inspector.Visit.Page.Locator("main th a[href^='/cases/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
            await inspector.Visit.Open($"{links.First(link => link != asked)}/{page}");
            await inspector.Visit.Sees(page switch { "hand-in" => "Who else was there?", "withdraw" => "Leave at once.", _ => "You stay outside." });
        }
    }

    private static async Task Send(Visit visit, string form)
    {
        await visit.Click(visit.Page.Locator($"{form} .actions button").Last);
    }
}
