using System.Net;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.Cases;

/// <summary>What people with accounts type is looked at before it is stored (FW-04); what an employer writes of a worker's standing says something about the employer (FW-11).</summary>
public sealed class HeldTextTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private const string Guilty = "Her passport number is N4455667, it is the one in the safe.";

    [Fact]
    public async Task A_number_comes_back_beside_its_field_and_nothing_typed_is_lost()
    {
        var (@case, _) = await web.AClaimIn("triage");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var held = await (await officer.Get($"/cases/{@case.Number}/steps/accept")).Submit(("Reason", Guilty));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, held.Status);
        Assert.Contains("N4455667", Assert.Single(held.Errors));
        Assert.Equal(Guilty, held.Document.QuerySelector("textarea[name=Reason]")!.TextContent.Trim());
        Assert.Equal("triage", await web.StateOf(@case.Id));

        await held.Submit(("Reason", "Her passport is in the safe.")).IsTaken();
        Assert.NotEqual("triage", await web.StateOf(@case.Id));
    }

    [Fact]
    public async Task What_a_case_needs_is_stored_only_after_another_officer_agreed()
    {
        var (@case, claim) = await web.AClaimIn("triage");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var other = await web.SignedInAs(Roles.ClaimsDecider);
        var list = $"/cases/{@case.Number}/held-texts";
        var held = await (await officer.Get($"/cases/{@case.Number}/steps/accept")).Submit(("Reason", Guilty));
        (string, string)[] Asking(string needed, string why) => [.. Standing(held), ("held-needed", needed), ("held-reason", why)];

        Assert.NotEmpty((await officer.Post(list, Asking("", "The court asks which one."))).Errors);
        Assert.NotEmpty((await officer.Post(list, Asking("true", ""))).Errors);
        Assert.NotEmpty((await officer.Post(list, Asking("true", "Passport N4455667 is named by the court."))).Errors);
        var asked = await officer.Post(list, Asking("true", "The court asks which one.")).IsTaken();
        await officer.Post(list, Asking("true", "The court asks which one.")).IsTaken();
        var row = await web.InDatabase(db => db.HeldTexts.SingleAsync(text => text.CaseId == @case.Id));
        Assert.Equal("triage", await web.StateOf(@case.Id));
        Assert.DoesNotContain("N4455667", asked.Source);

        // Four eyes: who asked neither reads it as the second one nor decides, and does not send it yet.
        foreach (var act in new[] { "read", "decide", "send" })
            Assert.Equal(HttpStatusCode.Conflict, (await officer.PostDirectly($"{list}/{row.Id}/{act}", ("agrees", "yes"), ("answer", "I agree with myself."))).Status);
        Assert.Contains("/held-texts", (await other.Get("/tasks")).Source);
        Assert.Contains(@case.Number, (await other.Get("/held-texts")).Text);
        Assert.DoesNotContain(@case.Number, (await officer.Get("/held-texts")).Text);
        var opened = await other.PostDirectly($"{list}/{row.Id}/read");
        Assert.Equal("N4455667", opened.Document.QuerySelector("mark")!.TextContent);
        Assert.Contains(await web.Reads(claim.Worker), look => look.What == "held-text");
        await opened.Submit($"form[action$='decide']", ("agrees", "yes"), ("answer", "The court order names it.")).IsTaken();

        var send = await officer.PostDirectly($"{list}/{row.Id}/send");
        await send.Submit($"form[action$='accept']").IsTaken();
        Assert.NotEqual("triage", await web.StateOf(@case.Id));
        var entry = await web.InDatabase(db => db.History.Where(step => step.CaseId == @case.Id).OrderByDescending(step => step.Seq).FirstAsync());
        Assert.Contains(entry.Evidence, evidence => evidence.Contains($"{row.Id:N}", StringComparison.Ordinal));
        // Once, and for these words only.
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostDirectly($"{list}/{row.Id}/send")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.PostDirectly($"/cases/{@case.Number}/messages", ("Words", Guilty))).Status);
    }

    [Fact]
    public async Task What_the_second_officer_refuses_is_not_stored()
    {
        var (@case, _) = await web.AClaimIn("triage");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var other = await web.SignedInAs(Roles.ClaimsDecider);
        var held = await officer.PostDirectly($"/cases/{@case.Number}/messages", ("Words", Guilty));
        await officer.Post($"/cases/{@case.Number}/held-texts", [.. Standing(held), ("held-needed", "true"), ("held-reason", "So that she knows.")]).IsTaken();
        var id = await web.InDatabase(db => db.HeldTexts.Where(text => text.CaseId == @case.Id).Select(text => text.Id).SingleAsync());
        await other.PostDirectly($"/cases/{@case.Number}/held-texts/{id}/decide", ("agrees", "no"), ("answer", "She knows it herself.")).IsTaken();
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostDirectly($"/cases/{@case.Number}/held-texts/{id}/send")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.PostDirectly($"/cases/{@case.Number}/messages", ("Words", Guilty))).Status);
        Assert.False(await web.InDatabase(db => db.Messages.AnyAsync(message => message.CaseId == @case.Id)));
    }

    /// <summary>The words that a device's random key happens to spell are nobody's; the name beside it is typed.</summary>
    [Fact]
    public async Task What_a_device_made_is_not_looked_at()
    {
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        Assert.Equal("/account", (await officer.PostDirectly("/account/passkeys", ("Name", "laptop"), ("Credential", Guilty))).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.PostDirectly("/account/passkeys", ("Name", Guilty), ("Credential", "x"))).Status);
    }

    [Fact]
    public async Task An_employer_takes_it_out_and_is_offered_nothing_else()
    {
        var company = await web.AnEmployer();
        var (@case, _) = await web.AClaimIn("employer-answer", company.Id);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        var held = await (await employer.Get($"/cases/{@case.Number}/answer")).Submit(("AgreesToPay", "no"), ("HasRecords", "no"), ("Words", Guilty));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, held.Status);
        Assert.Empty(held.Document.QuerySelectorAll("[name=held-reason]"));
        Assert.Equal(HttpStatusCode.NotFound, (await employer.Get($"/cases/{@case.Number}/held-texts")).Status);
        await held.Submit(("Words", "Her passport is with her.")).IsTaken();
    }

    [Fact]
    public async Task An_employer_who_writes_that_a_worker_is_illegal_gets_a_sign_and_the_worker_nothing()
    {
        var company = await web.AnEmployer();
        var (@case, _) = await web.AClaimIn("employer-answer", company.Id);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        await (await employer.Get($"/cases/{@case.Number}/answer")).Submit(("AgreesToPay", "no"), ("HasRecords", "no"), ("Words", "This worker is illegal, she ran away.")).IsTaken();
        var sign = await web.InDatabase(db => db.RetaliationSigns.SingleAsync(found => found.CaseId == @case.Id));
        Assert.Equal(company.Id, sign.EmployerId);
        Assert.DoesNotContain(typeof(Domain.Retaliation.RetaliationSign).GetProperties(), property => property.PropertyType == typeof(WorkerRef) || property.Name.Contains("Worker", StringComparison.Ordinal));

        var address = $"/cases/{@case.Number}/retaliation-sign";
        Assert.Equal(HttpStatusCode.NotFound, (await employer.Get(address)).Status);
        Assert.Contains("/retaliation-signs", (await officer.Get("/tasks")).Source);
        Assert.Contains(@case.Number, (await officer.Get("/retaliation-signs")).Text);
        var page = await officer.Get(address);
        Assert.Contains("Ask who wrote it first.", (await page.Submit("form[action$=decide]", ("isThreat", "yes"), ("reasons", "He threatens her."))).Errors);
        Assert.NotEmpty((await page.Submit("form[action$=ask]", ("replyBy", "2026-03-02"))).Errors);
        await page.Submit("form[action$=ask]", ("replyBy", "2026-03-12")).IsTaken();
        Assert.Contains("They have not answered, and may still.", (await (await officer.Get(address)).Submit("form[action$=decide]", ("isThreat", "yes"), ("reasons", "He threatens her."))).Errors);
        Assert.Contains(address, (await employer.Get($"/cases/{@case.Number}")).Source);
        await (await employer.Get(address)).Submit(("words", "I was angry.")).IsTaken();
        await (await officer.Get(address)).Submit("form[action$=decide]", ("isThreat", "yes"), ("reasons", "He threatens her.")).IsTaken();
        Assert.True(await web.InDatabase(db => db.RetaliationSigns.Where(found => found.Id == sign.Id).Select(found => found.IsThreat).SingleAsync()));
    }

    [Fact]
    public async Task A_refused_form_of_an_employer_leaves_no_sign()
    {
        var company = await web.AnEmployer();
        var (@case, _) = await web.AClaimIn("employer-answer", company.Id);
        var employer = await web.SignedInAs(Roles.Employer, partyId: company.Id);
        Assert.NotEmpty((await (await employer.Get($"/cases/{@case.Number}/answer")).Submit(("Words", "She is undocumented."))).Errors);
        Assert.False(await web.InDatabase(db => db.RetaliationSigns.AnyAsync(found => found.CaseId == @case.Id)));
    }

    /// <summary>Every action that takes a posted form of somebody with an account, also one that is written tomorrow.</summary>
    [Fact]
    public async Task No_posted_form_of_an_account_passes_by()
    {
        var browsers = new Dictionary<string, Browser>();
        var posts = web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Where(endpoint => endpoint.Metadata.GetMetadata<ForAttribute>() is not null && endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is null)
            .ToList();
        var passed = new List<string>();
        foreach (var endpoint in posts)
        {
            var role = endpoint.Metadata.GetMetadata<ForAttribute>()!.Roles!.Split(',')[0];
            if (!browsers.TryGetValue(role, out var browser)) browsers[role] = browser = await web.SignedInAs(role);
            var address = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart text ? text.Content : segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }, ..] } ? Guid.NewGuid().ToString() : segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: [{ Content: "int" }, ..] } ? "1" : "x"));
            var token = (await browser.Get("/account")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
            var answer = await browser.Post(address, ("Anything", Guilty), ("__RequestVerificationToken", token));
            var inParts = await browser.Send(address, new MultipartFormDataContent { { new StringContent(Guilty), "Anything" }, { new StringContent(token), "__RequestVerificationToken" } });
            foreach (var status in new[] { answer.Status, inParts.Status }.Distinct().Where(status => status != HttpStatusCode.UnprocessableEntity))
                passed.Add($"{address}: {status}");
        }
        Assert.Equal(["/cases/x/held-texts: NotFound"], passed);
        Assert.True(posts.Count > 60);
    }

    [Fact]
    public async Task A_workers_own_words_are_kept_as_she_wrote_them_and_she_is_only_told()
    {
        var worker = new AWorkerOnTheWebOf(web);
        var page = await worker.WritesInHerClaim(Guilty);
        Assert.Contains("We do not need it", page.Text);
        Assert.Contains("N4455667", page.Text);
    }

    private static IEnumerable<(string, string)> Standing(Page page) => page.Document.QuerySelectorAll("main form input[name], main form textarea[name]")
        .Where(field => !field.GetAttribute("name")!.StartsWith("held-r", StringComparison.Ordinal) && !field.GetAttribute("name")!.StartsWith("held-n", StringComparison.Ordinal))
        .Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? field.TextContent.Trim()));

    /// <summary>As far as the page on which she checks her answers.</summary>
    private sealed class AWorkerOnTheWebOf(RunningWeb web)
    {
        public async Task<Page> WritesInHerClaim(string words)
        {
            var browser = web.NewBrowser();
            await browser.Post("/w/start");
            async Task Answers(string question, params (string, string)[] answers)
            {
                var form = await browser.Get($"/w/claim/{question}");
                await form.Submit("form#answer", answers);
            }
            await Answers("what", ("problems", "not-paid"));
            await Answers("danger", ("danger", "no"));
            await Answers("who", ("employer-unknown", "true"));
            await Answers("where", ("region-unknown", "true"));
            await Answers("when", ("when-unknown", "true"));
            await Answers("pay", ("pay-unknown", "true"));
            await Answers("fees", ("fee", "no"));
            await Answers("words", ("words", words));
            return await browser.Get("/w/check");
        }
    }
}
