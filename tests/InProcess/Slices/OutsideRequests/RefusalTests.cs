using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.Lists;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Web.OutsideRequests;
using Inspectorate.Web.OutsideRequests.Refusal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.OutsideRequests;

/// <summary>Who asks without a judge's order learns nothing: not from words, size, queries or time.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task The_answer_is_the_same_whether_or_not_there_is_anything_to_find()
    {
        await using var empty = new RunningWeb { Adds = QueriesOfRequests.AddTo };
        await using var full = new RunningWeb { Adds = QueriesOfRequests.AddTo };
        for (var i = 0; i < 3; i++) await full.AClaimFiled();
        // Both are warm before anything is compared.
        await Refused(empty);
        await Refused(full);
        var (timeOfEmpty, timeOfFull) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 5; round++)
        {
            var (ofEmpty, queriesOfEmpty, tookEmpty) = await Refused(empty);
            var (ofFull, queriesOfFull, tookFull) = await Refused(full);
            Assert.Contains("neither confirms nor denies that any record, complaint, workplace or person exists", ofFull);
            Assert.Equal(ofEmpty, ofFull);
            Assert.NotEmpty(queriesOfFull);
            Assert.Equal(queriesOfEmpty, queriesOfFull);
            (timeOfEmpty, timeOfFull) = (Math.Min(timeOfEmpty, tookEmpty), Math.Min(timeOfFull, tookFull));
        }
        // Nobody who asks stands at the clock: an officer prints the letter. A search would show as a multiple. The best of some
        // rounds, since other tests run beside this one.
        Assert.InRange(timeOfFull / timeOfEmpty, 0.2, 5);
    }

    [Fact]
    public void The_letter_is_made_of_the_request_and_of_nothing_else()
    {
        Assert.Equal(["Asker", "Path", "ReceivedOn"], typeof(RefusalPage).GetProperties().Select(member => member.Name).Order());
        Assert.Equal([typeof(Inspectorate.Web.Cases.CaseAccess)], Assert.Single(typeof(RefusalController).GetConstructors()).GetParameters().Select(part => part.ParameterType));
    }

    [Fact]
    public async Task Who_receives_a_request_can_note_it_and_name_nobody()
    {
        await using var web = new RunningWeb();
        var receiver = await web.SignedInAs(Roles.Inspector);
        var page = await receiver.Get("/outside-requests/note");
        var fields = ((IHtmlFormElement)page.Document.QuerySelector("main form")!).QuerySelectorAll("input[name], select[name], textarea[name]").Select(field => field.GetAttribute("name")).Distinct().Order();
        Assert.Equal(["Asker", "Form", "ReceivedOn", "__RequestVerificationToken"], fields.Order(StringComparer.Ordinal));

        var wrong = await page.Submit(("Asker", "Border desk"), ("ReceivedOn", "2027-01-01"));
        Assert.Equal(["Choose in what form it came.", "This day has not come yet."], wrong.Errors.Order());
        Assert.Equal("Border desk", ((IHtmlInputElement)wrong.Document.QuerySelector("#Asker")!).Value);
        var noted = await wrong.Submit(("Form", "Telephone"), ("ReceivedOn", "2026-03-01")).IsTaken();
        Assert.Contains("not whether we know of anybody or any place", noted.Text);
        Assert.Contains("Border desk, 1 March 2026", noted.Text);

        var number = await web.InDatabase(db => db.Cases.Where(@case => @case.Lifecycle == "outside-request").Select(@case => @case.Number).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await receiver.Get($"/cases/{number}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await receiver.Get("/outside-requests")).Status);
        Assert.DoesNotContain("Border desk", (await (await web.SignedInAs(Roles.Inspector)).Get("/outside-requests/note")).Text);
    }

    [Fact]
    public async Task The_register_and_the_count_hold_every_kind_of_asker_zeros_included()
    {
        await using var web = new RunningWeb();
        var request = await ARequest.Registered(web, LegalBasis.AdministrativePaper);
        await request.Take(request.Officer, "refuse").IsTaken();
        await ARequest.Noted(web, "Consulate");

        var register = await request.Lawyer.Get("/outside-requests");
        Assert.Contains("Authority for entry and stay", register.Text);
        Assert.Contains("Not registered yet", register.Text);

        await using var scope = web.Services.CreateAsyncScope();
        var counts = await scope.ServiceProvider.GetRequiredService<PublicRequestCounts>().Between(new(2026, 3, 2), new(2026, 3, 2));
        Assert.Equal((2, 1, 0), (counts.Received, counts.NotRegistered, counts.RecordsDisclosed));
        Assert.Equal(Enum.GetValues<AskerKind>(), counts.ByAsker.Keys.Order());
        Assert.Equal((1, 0), (counts.ByAsker[AskerKind.EntryAndStay], counts.ByAsker[AskerKind.Police]));
        Assert.Equal((1, 0), (counts.ByBasis[LegalBasis.AdministrativePaper], counts.ByBasis[LegalBasis.JudicialOrder]));
        Assert.Equal((1, 1), (counts.ByOutcome[RequestOutcome.Refused], counts.ByOutcome[RequestOutcome.Open]));
        Assert.Null(counts.MedianDaysToNotice);
    }

    private static async Task<(string Letter, IReadOnlyList<string> Queries, double Milliseconds)> Refused(RunningWeb web)
    {
        var request = await ARequest.Registered(web, LegalBasis.AdministrativePaper);
        var queries = web.Services.GetRequiredService<QueriesOfRequests>();
        queries.Take();
        var watch = Stopwatch.StartNew();
        await request.Take(request.Officer, "refuse").IsTaken();
        var letter = await request.Officer.Get($"{request.Path}/refusal");
        var took = watch.Elapsed.TotalMilliseconds;
        return (letter.Document.QuerySelector("article")!.OuterHtml, queries.Take(), took);
    }
}
