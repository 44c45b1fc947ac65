using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Inspectorate.InBrowser;

/// <summary>A judge's order from the note to the worker's inbox, and a record given with her yes; each person at her own browser.</summary>
public partial class OrderTests(Browsing browsing)
{
    private static readonly FilePayload Paper = new() { Name = "order.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\norder"u8.ToArray() };

    [Theory]
    [InlineData("en", true, 1)]
    [InlineData("ar", false, 1)]
    public async Task An_order_is_noted_checked_by_two_and_told_to_the_worker(string language, bool script, int region)
    {
        await using var worker = new AWorker(await browsing.Visit($"named-{language}", script, language: language));
        await using var receiver = await browsing.Somebody("inspector", script);
        await using var officer = await browsing.Somebody("firewall-officer", script);
        await using var lawyer = await browsing.Somebody("legal", script);
        foreach (var person in new[] { receiver, officer, lawyer })
            await person.SignsIn();
        var code = await worker.Files(language, "Zaytuna Fruit Farm", region);

        await receiver.Visit.Open("/outside-requests/note");
        await Fill(receiver, ("Asker", "Border Desk, north"), ("Form", "ServedPaper"));
        await Send(receiver);
        var request = $"/cases/{Number().Match(await receiver.Visit.Page.InnerTextAsync("main")).Groups[1].Value}";

        await officer.Visit.Open("/outside-requests");
        await Takes(officer, request, "register", ("AskerKind", "EntryAndStay"), ("Basis", "JudicialOrder"), ("Scope", "One complaint."));
        await officer.Visit.Open(request);
        await officer.Visit.Page.ClickAsync("#add-document summary");
        await officer.Visit.Page.SelectOptionAsync("#add-document [name=Kind]", "judge’s order");
        await officer.Visit.Page.SetInputFilesAsync("#add-document [name=File]", Paper);
        await officer.Visit.Press("Add the document");
        await officer.Visit.Open($"{request}/request/check-order");
        await officer.Visit.Page.SelectOptionAsync("[name=Paper]", new SelectOptionValue { Index = 0 });
        await Fill(officer, ("Court", "District court"), ("FileNumber", "C 88/26"), ("Reason", "It came with a seal."));
        await Send(officer);
        await Takes(officer, request, "find-valid", ("Signer", "Judge"), ("NamedRecords", "1"));
        await Takes(lawyer, request, "confirm-valid", ("Signer", "Judge"));

        await officer.Visit.Open($"{request}/named-records");
        await Fill(officer, ("Record", code), ("Parts", "name"));
        await officer.Visit.Press("Look for it");
        await officer.Visit.Open(request);
        await Takes(officer, request, "send-notice");

        await worker.OpensInbox(code);
        await worker.Opens("/w/inbox/legal-help");
        await worker.Goes("main a.button");
        await worker.Goes("main .actions button");
        await worker.Sees("Border Desk, north");
        await worker.Goes("main .actions button");
        await worker.Opens("/w/inbox/readers");
        await lawyer.Visit.Open(request);
        await lawyer.Visit.Sees("The person asks for a court");
        await Takes(lawyer, request, "challenge-for-person");
        await Takes(lawyer, request, "court-quashes", ("CourtDecision", "The order is set aside."));
        await officer.Visit.Open($"{request}/refusal");
        await officer.Visit.Sees("neither confirms nor denies");
    }

    [Fact]
    public async Task A_record_goes_to_a_recipient_with_the_workers_yes()
    {
        await using var worker = new AWorker(await browsing.Visit("agreeing", language: "ar"));
        await using var claims = await browsing.Somebody("claims-officer2");
        await using var officer = await browsing.Somebody("firewall-officer");
        foreach (var person in new[] { claims, officer })
            await person.SignsIn();
        await officer.Visit.Open("/recipients");
        await officer.Visit.Sees("The undertaking of Demo Shelter, harbour has ended.");
        await officer.Visit.Open("/recipients/new");
        await officer.Visit.Open("/recipients");
        await officer.Visit.Follow("Demo Social Insurance");

        var before = await NumbersIn(claims);
        var code = await worker.Files("ar", "Zaytuna Fruit Farm", 2);
        var number = Assert.Single((await NumbersIn(claims)).Except(before));
        await claims.Visit.Open($"/cases/{number}/disclosures");
        await claims.Visit.Page.SelectOptionAsync("[name=Recipient]", new SelectOptionValue { Label = "Demo Legal Aid Society" });
        await claims.Visit.Page.SelectOptionAsync("[name=Purpose]", "LegalHelp");
        await Fill(claims, ("Parts", "Name"), ("Parts", "Words"));
        await Send(claims);
        await worker.OpensInbox(code);
        await worker.Opens("/w/inbox/sharing");
        await worker.Goes("main .actions button:not(.quiet)");
        await claims.Visit.Open($"/cases/{number}/disclosures");
        await claims.Visit.Press("Open it once, and print it");
        await claims.Visit.Sees("Amina");
        await worker.Opens("/w/inbox/sharing");
    }

    private static async Task<IReadOnlyList<string>> NumbersIn(SomebodyWithAnAccount officer)
    {
        await officer.Visit.Open("/tasks?tab=team&lifecycle=wage-claim&state=received");
        return await officer.Visit.Page.Locator("tbody th bdi").AllInnerTextsAsync();
    }

    private static async Task Takes(SomebodyWithAnAccount who, string request, string step, params (string Name, string Value)[] facts)
    {
        await who.Visit.Open($"{request}/steps/{step}");
        await Fill(who, [.. facts, ("Reason", "Read, and it is so.")]);
        await Send(who);
    }

    private static async Task Fill(SomebodyWithAnAccount who, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            var field = who.Visit.Page.Locator($"main [name='{name}']");
            if (await field.First.GetAttributeAsync("type") is "radio" or "checkbox")
                await who.Visit.Page.CheckAsync($"main [name='{name}'][value='{value}']");
            else
                await field.FillAsync(value);
        }
    }

    private static async Task Send(SomebodyWithAnAccount who)
    {
        await who.Visit.Click(who.Visit.Page.Locator("main .actions button:not(.quiet)").Last);
        Assert.Equal(0, await who.Visit.Page.Locator(".error-summary").CountAsync());
    }

    [GeneratedRegex("noted under ([0-9A-Z]{10})")]
    private static partial Regex Number();
}
