using System.Net;
using System.Text;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.InProcess.Postgres;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>What a visit keeps to itself: where people live, why it was planned, and who may be sent.</summary>
public sealed class VisitSecretsTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task The_address_of_a_home_is_in_no_byte_of_the_main_database_and_each_look_is_listed()
    {
        var place = await web.APlace(PlaceKind.PrivateHousehold);
        var account = await web.AFreeInspector();
        var (@case, visit) = await web.AVisitIn("assigned", place, account);
        var inspector = await web.BrowserOf(account);
        var supervisor = await web.SignedInAs(Roles.InspectionSupervisor);
        Assert.DoesNotContain(Visits.SealedAddress, (await inspector.Get($"/cases/{@case.Number}")).Source);
        var list = await supervisor.Get("/places?kind=PrivateHousehold");
        Assert.Contains(place.Number, list.Text);
        Assert.DoesNotContain(Visits.SealedAddress, list.Source);

        var form = await inspector.Get($"/cases/{@case.Number}/sealed?what=address");
        Assert.NotEmpty((await form.Submit(("What", "address"))).Errors);
        var opened = await form.Submit(("What", "address"), ("Purpose", "to go there"));

        Assert.Contains(Visits.SealedAddress, opened.Text);
        var look = Assert.Single(await web.Services.GetRequiredService<ReadLog>().For(new WorkerRef(visit.Id)));
        Assert.Equal(("place", Roles.Inspector, "to go there"), (look.What, look.Role, look.Purpose));
        if (web.Postgres is { } postgres)
        {
            var rows = OnPostgres.Everything(postgres.To("Main"));
            Assert.Contains(place.Number, rows);
            Assert.DoesNotContain("Planted Marker House", rows);
            return;
        }
        var written = Directory.GetFiles(web.DataFolder, "*.db*", SearchOption.AllDirectories);
        Assert.Contains(written, file => Path.GetFileName(file) == "main.db");
        foreach (var file in written)
            Assert.True(BytesOf(file).IndexOf(Encoding.UTF8.GetBytes("Planted Marker House")) < 0, file);
    }

    [Fact]
    public async Task A_home_with_its_address_in_the_main_database_is_refused_by_the_database_itself()
    {
        var like = await web.APlace(PlaceKind.PrivateHousehold);
        await Assert.ThrowsAsync<DbUpdateException>(() => web.InDatabase(db =>
        {
            db.Places.Add(new Place
            {
                Id = Guid.CreateVersion7(), Number = "PGUILTY", Kind = PlaceKind.PrivateHousehold, OfficeId = like.OfficeId, Region = "capital", Sector = "domestic-work",
                Class = RiskClass.Low, EmployerId = like.EmployerId, Address = "9 Hidden Lane", SealedAddress = like.SealedAddress, SeenOn = like.SeenOn,
            });
            return db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_visit_that_a_claim_asked_for_shows_it_to_the_supervisor_alone()
    {
        var place = await web.APlace();
        var claim = await web.AClaimFiled(Visibility.Hidden, place.EmployerId);
        var claimNumber = await web.NumberOf(claim.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        foreach (var step in new[] { "triage", "accept", "check-payroll-only" }) await officer.Step(claimNumber, step).IsTaken();
        await (await officer.Get($"/cases/{claimNumber}/ask-for-visit")).Submit(("Words", "Pay of the warehouse is short.")).IsTaken();
        Assert.Equal(HttpStatusCode.Conflict, (await officer.Get($"/cases/{claimNumber}/ask-for-visit")).Status);

        var supervisor = await web.SignedInAs(Roles.InspectionSupervisor);
        var wanted = await supervisor.Get("/inspections/wanted");
        Assert.Contains("Asked for by the claims office", wanted.Text);
        Assert.DoesNotContain(claimNumber, wanted.Source);
        var plan = wanted.Document.QuerySelector($"a[href*='place={place.Number}']")!.GetAttribute("href")!;
        var planned = await (await supervisor.Get(plan)).Submit().IsTaken();
        var number = planned.Document.QuerySelector("h1 bdi")!.TextContent;
        Assert.Contains("Asked for by the claims office", planned.Text);
        var account = await web.AFreeInspector();
        await (await supervisor.Get($"/cases/{number}/inspector")).Submit(("Inspector", account.Id.ToString()), ("Reason", "Free.")).IsTaken();

        var inspector = await web.BrowserOf(account);
        var hers = await inspector.Get($"/cases/{number}");
        Assert.DoesNotContain("claim", hers.Document.QuerySelector(".columns")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Plan a visit", hers.Document.QuerySelector(".timeline")!.TextContent);
        Assert.DoesNotContain(claimNumber, hers.Source);
        Assert.Equal(HttpStatusCode.NotFound, (await inspector.Get($"/cases/{claimNumber}")).Status);
        Assert.Null(await web.InDatabase(db => db.Cases.Where(@case => @case.Number == number).Select(@case => @case.ParentId).SingleAsync()));
    }

    [Fact]
    public async Task An_inspector_with_a_tie_is_not_sent_and_one_who_did_not_declare_neither()
    {
        var place = await web.APlace();
        var (@case, _) = await web.AVisitIn("planned", place);
        var supervisor = await web.SignedInAs(Roles.InspectionSupervisor);
        var (tied, silent) = (await web.AFreeInspector(), await web.NewAccount(Roles.Inspector));
        var employer = await web.InDatabase(db => db.Employers.AsNoTracking().SingleAsync(found => found.Id == place.EmployerId));
        var hers = await (await web.BrowserOf(tied)).Get("/ties");
        Assert.Contains(await Errors(hers.Submit("form[action='/ties']", ("Party", "E000"), ("Kind", "Kin"))), error => error.Contains("no employer"));
        await hers.Submit("form[action='/ties']", ("Party", employer.Number), ("Kind", "EarlierWork")).IsTaken();

        var form = await supervisor.Get($"/cases/{@case.Number}/inspector");
        Assert.Contains("declared that she worked there before", form.Text);
        Assert.Contains(await Errors(form.Submit(("Inspector", tied.Id.ToString()), ("Reason", "x"))), error => error.Contains("worked there before"));
        Assert.Contains(await Errors(form.Submit(("Inspector", silent.Id.ToString()), ("Reason", "x"))), error => error.Contains("has not declared"));
        Assert.Equal("planned", await web.StateOf(@case.Id));
    }

    [Fact]
    public async Task A_tie_that_is_declared_on_the_way_stops_the_visit()
    {
        var place = await web.APlace();
        var account = await web.AFreeInspector();
        var (@case, _) = await web.AVisitIn("assigned", place, account);
        var employer = await web.InDatabase(db => db.Employers.AsNoTracking().SingleAsync(found => found.Id == place.EmployerId));
        var inspector = await web.BrowserOf(account);
        await (await inspector.Get("/ties")).Submit("form[action='/ties']", ("Party", employer.Number), ("Kind", "Kin")).IsTaken();
        var begin = await inspector.Get($"/cases/{@case.Number}/begin");
        Assert.Equal(HttpStatusCode.Conflict, begin.Status);
        Assert.Contains("conflict of interest", begin.Text);
    }

    [Fact]
    public async Task A_visit_is_not_there_for_anybody_whose_visit_it_is_not()
    {
        var place = await web.APlace();
        var (@case, _) = await web.AVisitIn("decision", place, await web.AFreeInspector());
        var (before, _) = await web.AVisitIn("in-progress", place);
        var elsewhere = Guid.NewGuid();
        await web.InDatabase(db => { db.Offices.Add(new Office { Id = elsewhere, Name = "South office", Region = "south" }); return db.SaveChangesAsync(); });
        foreach (var person in new[]
        {
            await web.SignedInAs(Roles.Inspector), await web.SignedInAs(Roles.InspectionSupervisor, elsewhere), await web.SignedInAs(Roles.ClaimsOfficer),
            await web.SignedInAs(Roles.Employer, partyId: (await web.AnEmployer()).Id), await web.SignedInAs(Roles.Legal), await web.SignedInAs(Roles.AppealBody),
        })
            Assert.Equal(HttpStatusCode.NotFound, (await person.Get($"/cases/{@case.Number}")).Status);
        var employer = await web.SignedInAs(Roles.Employer, partyId: place.EmployerId);
        Assert.Equal(HttpStatusCode.OK, (await employer.Get($"/cases/{@case.Number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await employer.Get($"/cases/{before.Number}")).Status);
    }

    private static async Task<IReadOnlyList<string>> Errors(Task<Page> page) => (await page).Errors;

    private static ReadOnlySpan<byte> BytesOf(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
