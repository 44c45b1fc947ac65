using System.Net;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>An inspector leaves at once: the visit stops, what was recorded is in quarantine, and workers are warned (FW-24).</summary>
public sealed class WithdrawalTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    private const string Note = "Two people of the night shift told it.";

    [Fact]
    public async Task What_was_recorded_is_read_by_the_firewall_officer_alone_until_she_releases_it()
    {
        var (number, visit, file, people) = await Withdrawn();

        foreach (var somebody in new[] { people.Inspector, people.Supervisor })
        {
            Assert.Equal(HttpStatusCode.Conflict, (await somebody.Get($"/cases/{number}/checklist")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await somebody.Get($"/sealed-files/{file.Value}")).Status);
            Assert.DoesNotContain(Note, (await somebody.Get($"/cases/{number}")).Source);
            Assert.DoesNotContain("value=\"documents\"", (await somebody.Get($"/cases/{number}/sealed")).Source);
            Assert.Equal(HttpStatusCode.Forbidden, (await somebody.Get($"/cases/{number}/steps/release-record")).Status);
        }
        Assert.Equal(HttpStatusCode.Conflict, (await people.Inspector.Get($"/cases/{number}/checklist/1")).Status);
        Assert.Contains(Note, (await people.FirewallOfficer.Get($"/cases/{number}/checklist")).Text);
        Assert.Equal(HttpStatusCode.OK, (await people.FirewallOfficer.Get($"/sealed-files/{file.Value}")).Status);
        var incident = (await people.FirewallOfficer.Get($"/cases/{number}")).Text;
        Assert.Contains("Immigration officers came, 2 March 2026", incident);
        Assert.Contains(await web.InDatabase(db => db.Places.Where(place => place.Id == visit.PlaceId).Select(place => place.Number).SingleAsync()), incident);

        await people.FirewallOfficer.Step(number, "release-record").IsTaken();

        Assert.Contains(Note, (await people.Supervisor.Get($"/cases/{number}/checklist")).Text);
        Assert.Equal(HttpStatusCode.OK, (await people.Supervisor.Get($"/sealed-files/{file.Value}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await people.FirewallOfficer.Get($"/cases/{number}/checklist")).Status);
    }

    [Fact]
    public async Task What_she_destroys_is_gone_with_its_papers()
    {
        var (number, visit, file, people) = await Withdrawn();

        await people.FirewallOfficer.Step(number, "destroy-record").IsTaken();
        await web.WhatFollows(visit.Id);
        await web.WhatFollows(visit.Id);

        Assert.Empty((await web.TheVisit(visit.Id)).Answers);
        Assert.False(await web.InDatabase(db => db.Documents.AnyAsync(document => document.CaseId == visit.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await people.Supervisor.Get($"/sealed-files/{file.Value}")).Status);
        Assert.DoesNotContain(file.Value.ToString("N"), string.Concat(Directory.GetFiles(Path.Combine(web.DataFolder, "attachments"), "*", SearchOption.AllDirectories)));
        Assert.Equal(HttpStatusCode.Conflict, (await people.Supervisor.Get($"/cases/{number}/checklist")).Status);
        await people.Supervisor.Step(number, "plan-again").IsTaken();
        var anew = await web.TheVisit(visit.Id);
        Assert.Null(anew.Withdrawal);
        Assert.Equal((WithdrawalCause.OtherOfficersCame, (bool?)false), (Assert.Single(anew.EarlierWithdrawals).Cause, anew.EarlierWithdrawals[0].IsReleased));
    }

    [Fact]
    public async Task Workers_of_this_employer_are_warned_once_in_their_inbox_and_others_are_not()
    {
        var place = await web.APlace();
        var (hers, code) = await AClaimAgainst(place.EmployerId);
        var (others, _) = await AClaimAgainst((await web.AnEmployer()).Id);
        var (_, visit, _, people) = await Withdrawn(place);

        await web.WhatFollows(visit.Id);
        await web.WhatFollows(visit.Id);

        var warned = await web.InDatabase(db => db.Messages.Where(message => message.CaseId == hers || message.CaseId == others).Select(message => message.CaseId).ToListAsync());
        Assert.Equal([hers], warned);
        var worker = web.NewBrowser();
        await worker.OpenInbox(code);
        var messages = (await worker.Get("/w/inbox/messages")).Text;
        Assert.Contains("We broke off a visit at a work place of your employer.", messages);
        Assert.Contains("قطعنا زيارة", messages);
        var mails = Directory.GetFiles(web.SpoolFolder, "*.eml", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.Contains(mails, mail => mail.Contains(people.FirewallOfficerEmail) && mail.Contains("Something waits for you"));
    }

    private sealed record People(Browser Inspector, Browser Supervisor, Browser FirewallOfficer, string FirewallOfficerEmail);

    private async Task<(string Number, Inspection Visit, AttachmentRef File, People People)> Withdrawn(Place? place = null)
    {
        var account = await web.AFreeInspector();
        var (@case, visit) = await web.AVisitIn("in-progress", place ?? await web.APlace(), account);
        var officer = await web.NewAccount(Roles.FirewallOfficer);
        var people = new People(await web.BrowserOf(account), await web.SignedInAs(Roles.InspectionSupervisor), await web.BrowserOf(officer), officer.Email!);
        await (await people.Inspector.Get($"/cases/{@case.Number}/opening")).Submit(("WasRead", "true"), ("Interpreter", "NotNeeded")).IsTaken();
        await (await people.Inspector.Get($"/cases/{@case.Number}/checklist/1")).Submit(("Verdicts[WP1]", "NotInOrder"), ("Notes[WP1]", Note)).IsTaken();
        var file = (AttachmentKept)await web.Services.GetRequiredService<Attachments>().Keep(new WorkerRef(visit.Id), new MemoryStream("%PDF-1.7"u8.ToArray()), "shift.pdf");
        await web.InDatabase(db =>
        {
            db.Documents.Add(new CaseDocument
            {
                CaseId = visit.Id, Attachment = file.Ref, Worker = new WorkerRef(visit.Id), Kind = "photograph", MediaType = "application/pdf", Bytes = 8,
                AddedByRole = Roles.Inspector, AddedAt = web.Clock.GetCurrentInstant(),
            });
            return db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.OK, (await people.Supervisor.Get($"/sealed-files/{file.Ref.Value}")).Status);
        await (await people.Inspector.Get($"/cases/{@case.Number}/withdraw")).Submit(("Cause", "OtherOfficersCame")).IsTaken();
        return (@case.Number, visit, file.Ref, people);
    }

    private async Task<(Guid Claim, string Code)> AClaimAgainst(Guid? employer)
    {
        var before = (await web.Claims()).Select(claim => claim.Id).ToHashSet();
        var code = (await (await web.Browser()).Filed()).Code();
        var id = (await web.Claims()).Single(claim => !before.Contains(claim.Id)).Id;
        await web.InDatabase(async db =>
        {
            (await db.WageClaims.SingleAsync(claim => claim.Id == id)).EmployerId = employer;
            return await db.SaveChangesAsync();
        });
        return (id, code);
    }
}
