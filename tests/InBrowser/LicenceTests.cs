namespace Inspectorate.InBrowser;

/// <summary>A licence from the application to the certificate, and its suspension, which the public sees at once. Each person at her own browser.</summary>
public class LicenceTests(Browsing browsing)
{
    [Fact]
    public async Task An_agency_gets_a_licence_and_a_suspension_is_public_at_once()
    {
        await using var agency = await browsing.Somebody("agency2");
        await using var officer = await browsing.Somebody("licensing-officer");
        await using var decider = await browsing.Somebody("licensing-decider");
        await using var supervisor = await browsing.Somebody("inspection-supervisor");
        await using var inspector = await browsing.Somebody("inspector");
        await using var anybody = await browsing.Visit("public");
        foreach (var person in new[] { agency, officer, decider, supervisor, inspector })
            await person.SignsIn();
        await inspector.Visit.Open("/ties");
        await inspector.Visit.Press("I declare that this list is complete");
        var inspectorsName = (await inspector.Visit.Page.Locator(".me bdi").InnerTextAsync()).Trim();

        var way = new ALicencesWay(agency, officer, decider, supervisor);
        await way.Applies();
        await way.IsReturnedAndCorrected();
        await way.IsReviewed();
        await way.IsVisited(inspector, inspectorsName);
        await way.IsProposedAndGranted();

        await anybody.Open($"/register?name={way.Licence}");
        await anybody.Sees("May recruit");
        await anybody.Open($"/register/{way.Licence}");
        await anybody.Open($"/check/{way.Licence}");
        await anybody.Sees("Yes");

        await way.IsSuspended();
        await anybody.Open($"/check/{way.Licence}");
        await anybody.Sees("is suspended");
        await anybody.Open($"/register/{way.Licence}");
        await anybody.Sees("This agency may not recruit.");
        await agency.Visit.Open($"/cases/{way.Number}/certificate");
        await agency.Visit.Sees("This certificate does not hold now");
    }

    [Fact]
    public async Task Anybody_checks_a_licence_in_Arabic_without_a_script()
    {
        await using var anybody = await browsing.Visit("public-ar", script: false, width: 360, language: "ar");
        await anybody.Open("/register");
        Assert.Equal("rtl", await anybody.Page.Locator("html").GetAttributeAsync("dir"));
        await anybody.Page.SelectOptionAsync("[name=status]", "suspended");
        await anybody.Click(anybody.Page.Locator("main form button"));
        await anybody.Click(anybody.Page.Locator("tbody th a").First);
        await anybody.Click(anybody.Page.Locator("a[href^='/check/']"));
        await anybody.Sees("معلّق");
    }
}
