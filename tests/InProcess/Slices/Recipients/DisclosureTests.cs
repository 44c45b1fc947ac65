using System.Net;
using System.Reflection;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Recipients;

/// <summary>One case, one recipient, one purpose, with her yes (FW-15).</summary>
public sealed class DisclosureTests : IAsyncDisposable
{
    private readonly ClaimHouse _web = new();

    [Fact]
    public async Task What_she_agreed_to_is_opened_once_and_she_sees_it()
    {
        var (worker, number) = await AWorker();
        var (_, recipient) = await RecipientTests.Active(_web, RecipientKind.LegalAid, Period.FromMonths(6), "Legal Aid Society");
        var officer = await Officer();
        var asked = await Ask(officer, number, recipient).IsTaken();
        Assert.Contains("The worker has not answered.", asked.Text);
        Assert.Equal(HttpStatusCode.Conflict, (await Give(officer, number)).Status);

        Assert.Contains("May we give something to another office?", (await worker.Get("/w/inbox")).Text);
        var question = await worker.Get("/w/inbox/sharing");
        Assert.Contains("Legal Aid Society Free legal help They would get: your name What for: to help you as a lawyer", question.Text);
        Assert.Equal("من غيرنا يحصل على بياناتي", (await worker.Get("/w/inbox/sharing?lang=ar")).Heading);
        await worker.Get("/w/inbox?lang=en");

        await Answer(worker, "no");
        Assert.Contains("The worker has not said yes.", (await Give(officer, number)).Text);
        await Answer(worker, "yes");
        var given = await Give(officer, number);
        Assert.Equal(HttpStatusCode.OK, given.Status);
        Assert.Contains("Amina", given.Text);
        Assert.DoesNotContain("They said: later.", given.Text); // her words were not asked for

        Assert.Contains("It was given on 2 March 2026, once.", (await worker.Get("/w/inbox/sharing")).Text);
        Assert.Contains("to give it to those for whom you said yes", (await worker.Get("/w/inbox/readers")).Text);
        Assert.Contains("It is not opened again.", (await Give(officer, number)).Text);
        Assert.Contains("Record given to another body", (await officer.Get($"/cases/{number}")).Text);
        Assert.Single(await _web.Reads((await _web.Claims()).Single().Worker), read => read.Purpose.StartsWith("to give it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_yes_does_not_help_a_recipient_whose_undertaking_has_ended_or_that_was_blocked()
    {
        var (worker, number) = await AWorker();
        var (@case, recipient) = await RecipientTests.Active(_web, RecipientKind.Shelter, Period.FromMonths(6), "Shelter");
        await Ask(await Officer(), number, recipient).IsTaken();
        await Answer(worker, "yes");
        await (await _web.SignedInAs(Roles.FirewallOfficer)).Step(@case.Number, "block").IsTaken();
        var officer = await Officer();
        Assert.Contains("Shelter is not an active recipient.", (await Give(officer, number)).Text);

        var (_, late) = await RecipientTests.Active(_web, RecipientKind.Union, Period.FromDays(5), "Union");
        _web.Clock.Advance(Duration.FromDays(6));
        officer = await Officer();
        Assert.Contains("Choose a recipient to whom something may go today.", (await officer.PostDirectly($"/cases/{number}/disclosures", ("Recipient", $"{late.Id}"), ("Purpose", "LegalHelp"), ("Parts", "Name"))).Errors);
        Assert.Equal(1, await _web.InDatabase(db => db.Disclosures.CountAsync()));
    }

    [Fact]
    public async Task Another_workers_question_is_not_hers_to_answer()
    {
        var (_, number) = await AWorker();
        var (_, recipient) = await RecipientTests.Active(_web, RecipientKind.LegalAid, Period.FromMonths(6));
        await Ask(await Officer(), number, recipient).IsTaken();
        var id = await _web.InDatabase(db => db.Disclosures.Select(disclosure => disclosure.Id).SingleAsync());
        var other = await _web.Browser();
        await other.OpenInbox((await other.Filed()).Code());
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"/w/inbox/sharing/{id}", ("answer", "yes"))).Status);
    }

    /// <summary>Whatever opens something sealed stands at one case, one file or one worker's own inbox: no route opens several.</summary>
    [Fact]
    public void No_route_gives_out_more_than_one_person()
    {
        var routes = _web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (Route: endpoint.RoutePattern.RawText!, Action: endpoint.Metadata.GetMetadata<ControllerActionDescriptor>())).Where(route => route.Action is not null).ToList();
        var opening = routes.Where(route => Opens(route.Action!)).Select(route => route.Route).Distinct().ToList();
        Assert.True(opening.Count > 5, string.Join('\n', opening));
        Assert.DoesNotContain(opening, route => !IsOfOne(route));
        Assert.DoesNotContain(routes, route => route.Route.Contains("export", StringComparison.OrdinalIgnoreCase) || route.Route.Contains("download", StringComparison.OrdinalIgnoreCase));
        Assert.False(IsOfOne("claims/all")); // the guilty sample
        Assert.True(Opens(new ControllerActionDescriptor { ControllerTypeInfo = typeof(GuiltyReader).GetTypeInfo(), MethodInfo = typeof(GuiltyReader).GetMethod("ToString")! }));

        // An emergency reading names its one claim in the form.
        static bool IsOfOne(string route) => route.Contains('{') || route == "emergency" || route.StartsWith("w/inbox", StringComparison.Ordinal) || route.StartsWith("/w/", StringComparison.Ordinal);
        static bool Opens(ControllerActionDescriptor action) => action.ControllerTypeInfo.GetConstructors().SelectMany(made => made.GetParameters()).Concat(action.MethodInfo.GetParameters())
            .Any(part => part.ParameterType == typeof(ReadingRoom));
    }

    private sealed class GuiltyReader(ReadingRoom room)
    {
        public override string ToString() => $"{room}";
    }

    private async Task<(Browser, string)> AWorker()
    {
        var browser = await _web.Browser();
        await browser.OpenInbox((await browser.Filed()).Code());
        return (browser, await _web.NumberOf((await _web.Claims()).Single().Id));
    }

    /// <summary>Of the office that has the claim.</summary>
    private async Task<Browser> Officer() => await _web.SignedInAs(Roles.ClaimsOfficer, (await _web.Claims()).First().OfficeId);

    private static async Task<Page> Ask(Browser officer, string number, Recipient recipient) =>
        await (await officer.Get($"/cases/{number}/disclosures")).Submit("#ask", ("Recipient", $"{recipient.Id}"), ("Purpose", "LegalHelp"), ("Parts", "Name"));

    private async Task<Page> Give(Browser officer, string number)
    {
        var id = await _web.InDatabase(db => db.Disclosures.Select(disclosure => disclosure.Id).FirstAsync());
        return await officer.PostDirectly($"/cases/{number}/disclosures/{id}");
    }

    private static async Task Answer(Browser worker, string answer) =>
        Assert.Equal(HttpStatusCode.SeeOther, (await (await worker.Get("/w/inbox/sharing")).Submit("main form", ("answer", answer))).Status);

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
