using System.Text.RegularExpressions;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Web.Letters;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>The papers of a visit to who answers for the place (FW-37).</summary>
public sealed partial class VisitLetterTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task Papers_are_the_same_byte_for_byte_whether_or_not_a_claim_is_behind_the_visit()
    {
        var place = await web.APlace();
        var walk = await VisitWalk.Of(web, place);
        var byHand = await Papers(walk, await walk.Plan(place));

        var claim = await web.AClaimFiled(Visibility.Hidden, place.EmployerId);
        var claimNumber = await web.NumberOf(claim.Id);
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        foreach (var step in new[] { "triage", "accept", "check-payroll-only" }) await officer.Step(claimNumber, step).IsTaken();
        await (await officer.Get($"/cases/{claimNumber}/ask-for-visit")).Submit(("Words", "Pay of the warehouse is short.")).IsTaken();
        var wish = await web.InDatabase(db => db.VisitRequests.Where(request => request.SourceCaseId == claim.Id).Select(request => request.Id).SingleAsync());
        var fromClaim = await Papers(walk, await walk.Plan(place, wish));

        Assert.Equal(["visit-findings", "visit-order"], byHand.Letters.Select(letter => letter.Template));
        Assert.Contains(byHand.Pages, page => page.Contains("Pay is under the minimum wage"));
        Assert.Equal(byHand.Letters, fromClaim.Letters);
        Assert.Equal(byHand.Pages, fromClaim.Pages);
        Assert.Contains("its report is in since", (await officer.Get($"/cases/{claimNumber}")).Text);
        await (await officer.Get($"/cases/{claimNumber}/payroll-check")).Submit(("Reason", "The order covers everybody.")).IsTaken();
    }

    [Theory]
    [InlineData("order-overdue", "visit-overdue")]
    [InlineData("sanctioned", "visit-sanction")]
    public async Task What_follows_an_order_is_told_by_letter(string state, string template)
    {
        var place = await web.APlace();
        var (@case, _) = await web.AVisitIn(state, place);
        await web.WhatFollows(@case.Id);
        var employer = await web.SignedInAs(Roles.Employer, partyId: place.EmployerId);
        var letter = await web.InDatabase(db => db.Letters.AsNoTracking().Where(found => found.CaseId == @case.Id && found.To == Roles.Employer).OrderByDescending(found => found.Seq).FirstAsync());
        Assert.Equal(template, letter.Template);
        foreach (var language in new[] { "en", "ar" })
            Assert.Contains(@case.Number, (await employer.Get($"/letters/{letter.Id}?lang={language}")).Text);
    }

    /// <summary>Every letter of a visit that exists, and every page that leads on from one, in each state in which an employer reads anything.</summary>
    [Fact]
    public async Task In_every_state_the_employer_reads_the_same_bytes_whether_or_not_a_claim_asked_for_the_visit()
    {
        var templates = new HashSet<string>();
        foreach (var state in new[] { "employer-reply", "decision", "danger-order-open", "wage-order-open", "fee-order-open", "other-order-open", "verification", "order-overdue", "sanctioned", "closed" })
        {
            var plain = await Read(state, fromClaim: false, templates);
            Assert.True(plain.Count >= 4, state);
            Assert.Equal(plain, await Read(state, fromClaim: true, templates));
        }
        Assert.Equal(LetterTemplates.Names.Where(name => name.StartsWith("visit-", StringComparison.Ordinal)).Order(), templates.Where(name => name.StartsWith("visit-", StringComparison.Ordinal)).Order());
    }

    private async Task<List<string>> Read(string state, bool fromClaim, HashSet<string> templates)
    {
        var place = await web.APlace();
        var (@case, visit) = await web.AVisitIn(state, place);
        if (fromClaim)
        {
            var claim = await web.AClaimFiled(Visibility.Hidden, place.EmployerId);
            await web.InDatabase(db =>
            {
                db.VisitRequests.Add(new VisitRequest
                {
                    Id = Guid.CreateVersion7(), OfficeId = visit.OfficeId, Origin = VisitOrigin.Claim, SourceCaseId = claim.Id, AskedBy = Guid.NewGuid(),
                    AskedAt = web.Clock.GetCurrentInstant(), Words = "Pay of the warehouse is short.", InspectionId = visit.Id,
                });
                return db.SaveChangesAsync();
            });
        }
        if (state == "verification") await (await web.SignedInAs(Roles.InspectionSupervisor)).Step(@case.Number, "reject-proof").IsTaken();
        await web.WhatFollows(@case.Id);
        var employer = await web.SignedInAs(Roles.Employer, partyId: place.EmployerId);
        var letters = await web.InDatabase(db => db.Letters.AsNoTracking().Where(letter => letter.CaseId == @case.Id && letter.To == Roles.Employer).OrderBy(letter => letter.Seq).ToListAsync());
        templates.UnionWith(letters.Select(letter => letter.Template));
        var links = (await employer.Get($"/cases/{@case.Number}")).Document.QuerySelectorAll($"main a[href^='/cases/{@case.Number}/']").Select(link => link.GetAttribute("href")!).Distinct();
        var pages = new List<string>();
        var number = await web.InDatabase(db => db.Employers.Where(found => found.Id == place.EmployerId).Select(found => found.Number).SingleAsync());
        foreach (var address in letters.SelectMany(letter => new[] { $"/letters/{letter.Id}", $"/letters/{letter.Id}?lang=ar" }).Concat(["/tasks", $"/cases/{@case.Number}", .. links]))
            pages.Add(Different().Replace((await employer.Get(address)).Source, "").Replace(@case.Number, "NUMBER").Replace(number, "EMPLOYER").Replace(place.Number, "PLACE"));
        return pages;
    }

    /// <summary>Everything that the employer can read of a visit, without what has to differ: numbers, ids and form tokens.</summary>
    private async Task<(IReadOnlyList<(string Template, string To, string Says)> Letters, IReadOnlyList<string> Pages)> Papers(VisitWalk walk, string number)
    {
        await walk.ToApproved(number);
        await walk.ToClosed(number);
        var id = await web.InDatabase(db => db.Cases.Where(@case => @case.Number == number).Select(@case => @case.Id).SingleAsync());
        await web.WhatFollows(id);
        var letters = await web.InDatabase(db => db.Letters.AsNoTracking().Where(letter => letter.CaseId == id).OrderBy(letter => letter.Seq).ToListAsync());
        var pages = new List<string>();
        foreach (var address in letters.SelectMany(letter => new[] { $"/letters/{letter.Id}", $"/letters/{letter.Id}?lang=ar" }).Append($"/cases/{number}"))
            pages.Add(Different().Replace((await walk.Party.Get(address)).Source, "").Replace(number, "NUMBER"));
        return ([.. letters.Select(letter => (letter.Template, letter.To, letter.Says.Replace(number, "NUMBER")))], pages);
    }

    [GeneratedRegex("<input name=\"__RequestVerificationToken\"[^>]*>|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.IgnoreCase)]
    private static partial Regex Different();
}
