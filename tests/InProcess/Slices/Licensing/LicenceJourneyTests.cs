using System.Net;
using System.Net.Http.Headers;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Licensing;

public sealed class LicenceJourneyTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private ReferenceData Law => web.Services.GetRequiredService<ReferenceData>();

    [Fact]
    public async Task An_agency_applies_and_holds_a_licence_through_the_screens_of_different_people()
    {
        var firm = await web.AnAgency("Journey Staffing");
        var agency = await web.SignedInAs(Roles.Agency, partyId: firm.Id);
        var officer = await web.SignedInAs(Roles.LicensingOfficer);
        var decider = await web.SignedInAs(Roles.LicensingDecider);
        var supervisor = await web.SignedInAs(Roles.InspectionSupervisor);

        var application = await (await agency.Get("/licence/apply")).Submit().IsTaken();
        var number = application.Response.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[2];
        foreach (var section in Law.LicenceApplication.Where(section => section.AtLeast > 0))
            await agency.Fill(number, section).IsTaken();
        var early = await (await agency.Get($"/cases/{number}/submit-application")).Submit(("Declares", "true"), ("DeclaredBy", "Dana, director"));
        Assert.Contains("Documents are missing.", early.Errors);
        foreach (var paper in Law.LicenceDocuments)
            await Attach(agency, number, paper.Kind).IsTaken();
        await (await agency.Get($"/cases/{number}/submit-application")).Submit(("Declares", "true"), ("DeclaredBy", "Dana, director")).IsTaken();

        var nothing = await (await officer.Get($"/cases/{number}/licence/return-for-correction")).Submit(("Reason", "Not complete."));
        Assert.Contains("Say what is missing, one item a line.", nothing.Errors);
        await nothing.Submit(("MissingItems", "A clearer contract\nThe second page"), ("Reason", "Not complete.")).IsTaken();
        await web.WhatFollows(number);
        Assert.Contains("A clearer contract", (await agency.Get($"/cases/{number}")).Text);
        await (await agency.Get($"/cases/{number}/submit-application")).Submit(("Declares", "true"), ("DeclaredBy", "Dana, director")).IsTaken();
        await officer.Step(number, "accept-for-review").IsTaken();

        await (await officer.Get($"/cases/{number}/licence/order-visit")).Submit(("Reason", "Every new agency is visited.")).IsTaken();
        Assert.Contains("The report of the visit is not in.", (await (await supervisor.Get($"/cases/{number}/licence/approve-visit-report")).Submit(("Reason", "Read."))).Errors);
        await TheVisitIsReported(number);
        await (await supervisor.Get($"/cases/{number}/licence/approve-visit-report")).Submit(("Reason", "Read.")).IsTaken();

        await MarkAll(officer, number);
        await officer.Step(number, "propose-grant").IsTaken();
        Assert.Contains("The deposit has not been lodged.", (await decider.Get($"/cases/{number}/licence/grant")).Text);
        await (await officer.Get($"/cases/{number}/deposit")).Submit(("LodgedOn", "2026-03-01"), ("Reference", "BANK 77"), ("OpenClaims", "0")).IsTaken();
        await (await decider.Get($"/cases/{number}/licence/grant")).Submit(("Reason", "All standards are met.")).IsTaken();
        await web.WhatFollows(number);

        var licence = await web.LicenceOf(number);
        Assert.Equal((new LocalDate(2026, 3, 2), new LocalDate(2028, 3, 2)), (licence.GrantedOn!.Value, licence.EndsOn!.Value));
        var certificate = await agency.Get($"/cases/{number}/certificate");
        Assert.Contains($"/check/{licence.Number}", certificate.Text);
        Assert.NotNull(certificate.Document.QuerySelector("svg"));
        Assert.Contains("Yes", (await web.NewBrowser().Get($"/check/{licence.Number}")).Text);
        var letters = await web.InDatabase(db => db.Letters.Where(letter => letter.CaseId == licence.Id).Select(letter => $"{letter.To}: {letter.Template}").ToListAsync());
        Assert.Superset(new HashSet<string> { "agency: licence-missing", "agency: licence-granted" }, letters.ToHashSet());
        var mine = await agency.Get($"/cases/{number}");
        Assert.DoesNotContain("All standards are met.", mine.Text); // the office's reasons are the office's, but for decisions against it
        Assert.Equal(HttpStatusCode.OK, (await agency.Get(mine.Document.QuerySelector("a[href^='/letters/']")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task What_was_typed_stays_also_when_it_is_not_finished()
    {
        var firm = await web.AnAgency();
        var agency = await web.SignedInAs(Roles.Agency, partyId: firm.Id);
        var number = (await (await agency.Get("/licence/apply")).Submit().IsTaken()).Response.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[2];
        var answer = await (await agency.Get($"/cases/{number}/application/business/0")).Submit(("address", "12 Quay Street"), ("founded-on", "31/12/2020"));
        Assert.Contains(answer.Errors, error => error.StartsWith("Founded on: write a date", StringComparison.Ordinal));
        var later = await agency.Get($"/cases/{number}/application/business/0");
        Assert.Contains("12 Quay Street", later.Source);
        Assert.Contains("31/12/2020", later.Source);
        Assert.Contains("Not finished", (await agency.Get($"/cases/{number}/application")).Text);
        Assert.Contains("Your business", (await (await agency.Get($"/cases/{number}/submit-application")).Submit(("Declares", "true"), ("DeclaredBy", "Dana"))).Errors.Single());
    }

    [Fact]
    public async Task Two_parts_saved_at_once_do_not_undo_each_other()
    {
        var firm = await web.AnAgency();
        var agency = await web.SignedInAs(Roles.Agency, partyId: firm.Id);
        var number = (await (await agency.Get("/licence/apply")).Submit().IsTaken()).Response.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[2];
        var sections = Law.LicenceApplication.Where(section => section.AtLeast > 0).ToList();
        await Task.WhenAll(sections.Select(section => agency.Fill(number, section)));
        Assert.Empty((await web.LicenceOf(number)).OpenSections);
    }

    [Fact]
    public async Task Another_agency_and_another_office_find_no_such_case()
    {
        var (@case, _) = await web.ALicenceIn("under-review");
        var other = await web.SignedInAs(Roles.Agency, partyId: (await web.AnAgency()).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/cases/{@case.Number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/cases/{@case.Number}/application")).Status);
        var elsewhere = await web.InDatabase(async db =>
        {
            var office = new Domain.Register.Office { Id = Guid.NewGuid(), Name = "Hills office", Region = "highlands" };
            db.Offices.Add(office);
            await db.SaveChangesAsync();
            return office.Id;
        });
        Assert.Equal(HttpStatusCode.NotFound, (await (await web.SignedInAs(Roles.LicensingOfficer, elsewhere)).Get($"/cases/{@case.Number}")).Status);
    }

    [Fact]
    public async Task An_application_that_was_sent_is_not_changed_any_more()
    {
        var firm = await web.AnAgency();
        var (@case, _) = await web.ALicenceIn("submitted", firm);
        var agency = await web.SignedInAs(Roles.Agency, partyId: firm.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await agency.Get($"/cases/{@case.Number}/application/business/0")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agency.PostDirectly($"/cases/{@case.Number}/application/business/0", ("address", "Elsewhere"))).Status);
        Assert.Contains("Demo", (await agency.Get($"/cases/{@case.Number}/application")).Text);
    }

    [Fact]
    public async Task A_licensing_officer_adds_an_agency_and_its_first_person_joins()
    {
        var officer = await web.SignedInAs(Roles.LicensingOfficer);
        var form = await officer.Get("/agencies/new");
        Assert.NotEmpty((await form.Submit(("Agency", "New Bridge"))).Errors);
        await form.Submit(("Agency", "New Bridge"), ("Region", "capital"), ("Person", "Ada"), ("Email", "ada@new-bridge.example"), ("Shown", "Entry in the register, seen at the counter")).IsTaken();
        var account = await web.InDatabase(db => db.Users.SingleAsync(found => found.Email == "ada@new-bridge.example"));
        Assert.Equal(Roles.Agency, account.Role);
        Assert.Equal("New Bridge", await web.InDatabase(db => db.Agencies.Where(agency => agency.Id == account.AgencyId).Select(agency => agency.Name).SingleAsync()));
        var twice = await (await officer.Get("/agencies/new")).Submit(
            ("Agency", "Copy"), ("Region", "capital"), ("Person", "Ada"), ("Email", "ada@new-bridge.example"), ("Shown", "The same"));
        Assert.Single(twice.Errors);
        Assert.False(await web.InDatabase(db => db.Agencies.AnyAsync(agency => agency.Name == "Copy")));
    }

    private static async Task<Page> Attach(Browser agency, string number, string kind)
    {
        var token = (await agency.Get($"/cases/{number}")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var content = new ByteArrayContent([.. "%PDF-1.7\n"u8, .. new byte[1000]]) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        return await agency.Send($"/cases/{number}/documents", new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(kind), "Kind" }, { content, "File", "paper.pdf" },
        });
    }

    private static async Task MarkAll(Browser officer, string number)
    {
        var sheet = await officer.Get($"/cases/{number}/points-sheet");
        Assert.Contains("Standard 1.1 has no mark yet.", (await sheet.Submit(("Do", "finish"))).Errors);
        var marks = sheet.Document.QuerySelectorAll("input[name$='.Code']").Select((_, i) => ($"Marks[{i}].Mark", "Met"));
        await sheet.Submit([.. marks, ("Do", "finish")]).IsTaken();
    }

    /// <summary>What supervisor and inspector do in the linked case is tested there; here its report only has to be in.</summary>
    private Task<int> TheVisitIsReported(string number) => web.InDatabase(async db =>
    {
        var wanted = await db.VisitRequests.SingleAsync(found => db.Cases.Any(@case => @case.Id == found.SourceCaseId && @case.Number == number));
        wanted.ReportedOn = new LocalDate(2026, 3, 2);
        return await db.SaveChangesAsync();
    });
}
