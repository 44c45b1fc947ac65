using System.Net;
using Inspectorate.Data.People;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Disclosures;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.OutsideRequests;

/// <summary>What people who want a record without a judge's order would try.</summary>
public sealed class OrderAttackTests : IAsyncDisposable
{
    private readonly RunningWeb _web = new();

    [Fact]
    public async Task A_paper_of_an_office_is_refused_and_is_no_order_whoever_enters_it_as_one()
    {
        var paper = await ARequest.Registered(_web, LegalBasis.AdministrativePaper);
        Assert.Contains("not an order signed by a judge", (await paper.Take(paper.Officer, "check-order")).Text);

        var entered = await ARequest.BeingChecked(_web);
        var found = await entered.Take(entered.Officer, "find-valid", ("Signer", "Official"), ("NamedRecords", "1"));
        Assert.Equal(HttpStatusCode.Conflict, found.Status);
        Assert.Contains("No judge signed it. What an office signs is no order, whatever it is called", found.Text);
        Assert.Equal("order-check", await entered.State());

        // The officer does not look; the lawyer reads the signature herself.
        await entered.Take(entered.Officer, "find-valid", ("Signer", "Judge"), ("NamedRecords", "1")).IsTaken();
        Assert.Contains("No judge signed it", (await entered.Take(entered.Lawyer, "confirm-valid", ("Signer", "Official"))).Text);
        Assert.Equal("found-valid", await entered.State());
    }

    [Fact]
    public async Task An_order_that_is_not_in_the_file_or_names_nobody_is_not_found_valid()
    {
        var request = await ARequest.Registered(_web, LegalBasis.JudicialOrder);
        var without = await request.Take(request.Officer, "check-order", ("Paper", $"{Guid.NewGuid()}"), ("Court", "District court"), ("FileNumber", "C 1"));
        Assert.Contains("Choose the document that is the order. Add it to the case first.", without.Errors);

        var wide = await ARequest.BeingChecked(_web);
        Assert.Contains("it is too wide", (await wide.Take(wide.Officer, "find-valid", ("Signer", "Judge"), ("NamedRecords", "0"))).Text);
        await wide.Take(wide.Officer, "find-too-wide").IsTaken();
        await wide.Take(wide.Lawyer, "challenge").IsTaken();
        await wide.Take(wide.Lawyer, "court-narrows", ("CourtDecision", "One record."), ("NamedRecords", "1")).IsTaken();
        Assert.Equal(("order-check", 1), (await wide.State(), (await wide.Facts()).Order!.NamedRecords));
    }

    [Fact]
    public async Task One_person_does_not_check_twice_after_a_change_of_role()
    {
        var account = await _web.NewAccount(Roles.FirewallOfficer);
        var alone = _web.NewBrowser();
        await alone.SignIn(account.Email!);
        var request = await ARequest.BeingChecked(_web);
        await request.Take(alone, "find-valid", ("Signer", "Judge"), ("NamedRecords", "1")).IsTaken();
        await using (var scope = _web.Services.CreateAsyncScope())
            Assert.Null(await scope.ServiceProvider.GetRequiredService<PeopleBook>().ChangeRole(new PeopleAct(account.Id, Guid.NewGuid(), "Moves to legal."), Roles.Legal));
        await alone.SignIn(account.Email!);

        Assert.Equal(HttpStatusCode.Conflict, (await request.Take(alone, "confirm-valid", ("Signer", "Judge"))).Status);
        Assert.Equal("found-valid", await request.State());
    }

    [Fact]
    public async Task Nobody_looks_for_a_record_before_two_people_found_the_order_valid_and_nobody_but_the_firewall_officer()
    {
        var (@case, _) = await _web.AClaimIn("investigating");
        var request = await ARequest.BeingChecked(_web);
        foreach (var step in new[] { "", "find-valid" })
        {
            if (step.Length > 0) await request.Take(request.Officer, step, ("Signer", "Judge"), ("NamedRecords", "1")).IsTaken();
            Assert.Equal(HttpStatusCode.NotFound, (await request.Officer.Get($"{request.Path}/named-records")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await request.Officer.PostDirectly($"{request.Path}/named-records", ("Record", @case.Number), ("Parts", "name"))).Status);
        }
        await request.Take(request.Lawyer, "confirm-valid", ("Signer", "Judge")).IsTaken();
        Assert.Equal(HttpStatusCode.Forbidden, (await request.Lawyer.Get($"{request.Path}/named-records")).Status);
        var administrator = await _web.SignedInAs(Roles.Administrator);
        foreach (var page in new[] { $"{request.Path}/named-records", request.Path, "/outside-requests", "/outside-requests/note", $"{request.Path}/refusal" })
            Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Get(page)).Status);
        Assert.Null((await request.Facts()).SearchedAt);
    }

    [Fact]
    public async Task Only_the_number_that_the_order_names_finds_anything_and_no_more_than_it_names()
    {
        var (one, claim) = await _web.AClaimIn("investigating");
        var (other, _) = await _web.AClaimIn("investigating");
        var request = await ARequest.Valid(_web);
        foreach (var guess in new[] { OfficerClaims.Name, "%", claim.Worker.ToString(), claim.Id.ToString(), "9999999999" })
            Assert.Contains("No record here has this number.", (await request.Finds(guess)).Text);
        var searched = await request.Facts();
        Assert.NotNull(searched.SearchedAt);
        Assert.Equal(0, searched.RecordsFound);

        await request.Finds(one.Number.ToLowerInvariant()).IsTaken();
        Assert.Equal(HttpStatusCode.BadRequest, (await request.Officer.PostDirectly($"{request.Path}/named-records", ("Record", other.Number), ("Parts", "name"))).Status);
        Assert.Equal(1, (await request.Facts()).RecordsFound);
        Assert.DoesNotContain(await _web.Reads((await _web.InDatabase(db => db.WageClaims.SingleAsync(found => found.Id == other.Id))).Worker), _ => true);
    }

    [Fact]
    public async Task A_refusal_after_a_search_is_stopped()
    {
        var request = await ARequest.Registered(_web, LegalBasis.AdministrativePaper);
        await _web.InDatabase(async db =>
        {
            (await db.OutsideRequests.SingleAsync()).SearchedAt = _web.Clock.GetCurrentInstant();
            return await db.SaveChangesAsync();
        });
        Assert.Contains("A refusal never rests on a search; tell legal.", (await request.Take(request.Officer, "refuse")).Text);
        Assert.Equal("registered", await request.State());
    }

    [Fact]
    public async Task A_record_that_is_not_there_is_told_to_the_court_and_to_nobody_else()
    {
        var request = await ARequest.Valid(_web);
        Assert.Equal(HttpStatusCode.BadRequest, (await request.Finds("9999999999")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await request.Take(request.Officer, "send-notice")).Status);
        await request.Take(request.Lawyer, "return-to-court").IsTaken();
        Assert.Equal("challenged", await request.State());
        Assert.Equal(HttpStatusCode.NotFound, (await request.Officer.Get($"{request.Path}/refusal")).Status);
    }

    [Fact]
    public async Task Only_the_lawyer_of_two_confirms_and_a_release_has_to_be_confirmed()
    {
        var (@case, claim) = await _web.AClaimIn("investigating");
        var request = await ARequest.Valid(_web, forbiddenUntil: new LocalDate(2026, 4, 1), releaseOn: new LocalDate(2026, 3, 2));
        await request.Finds(@case.Number).IsTaken();
        await request.Take(request.Officer, "hold-notice").IsTaken();
        await request.Take(request.Officer, "propose-release").IsTaken(); // the order sets the day, and it has come
        Assert.Equal(HttpStatusCode.Forbidden, (await request.Take(request.Officer, "confirm-release")).Status);
        await request.Take(request.Lawyer, "confirm-release").IsTaken();

        var page = await request.Officer.Get($"{request.Path}/named-records");
        var form = page.Document.QuerySelector("main li form")!.GetAttribute("action")!;
        var posts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => page.Submit("main li form")));
        Assert.Equal(1, posts.Count(post => post.Status == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.BadRequest, (await request.Officer.PostDirectly(form)).Status);
        Assert.Equal(1, (await request.Facts()).RecordsReleased);
        // The ban still runs: she reads of it when it is over.
        Assert.Empty(await _web.Reads(claim.Worker));
        var records = _web.Services.GetRequiredService<NamedRecords>();
        Assert.Empty(await records.NoticesFor(claim.Worker));
        _web.Clock.Advance(Duration.FromDays(31));
        Assert.True(await records.Read(Assert.Single(await records.NoticesFor(claim.Worker)), claim.Worker));
        Assert.Equal(["name", "record"], (await _web.Reads(claim.Worker)).Select(read => read.What).Order());
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
