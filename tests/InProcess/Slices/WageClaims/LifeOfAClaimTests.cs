using System.Net;
using AngleSharp.Dom;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>
/// Whole lives of claims, each step by the person who takes it, on the page to which her own page leads her. Paid and dismissed are walked
/// in Chromium as well (<c>tests/InBrowser</c>); here the clock can run ahead.
/// </summary>
public sealed class LifeOfAClaimTests : IAsyncDisposable
{
    private readonly ClaimHouse _web = new();

    /// <summary>The office to which the answers of the form lead.</summary>
    private Guid _office;

    [Fact]
    public async Task A_settlement_is_offered_within_the_law_agreed_paid_and_confirmed_and_after_the_retention_nothing_of_her_is_left()
    {
        var company = await _web.AnEmployer();
        var (worker, code, claim, number) = await Files();
        var officer = await OfTheOffice(Roles.ClaimsOfficer);
        var employer = await _web.SignedInAs(Roles.Employer, partyId: company.Id);
        await ToTheEmployer(worker, officer, claim, number, company);
        await (await employer.Next(number, "Answer the claim")).Submit(("AgreesToPay", "yes"), ("HasRecords", "no"), ("Words", "We are short of money.")).IsTaken();
        await Assesses(officer, number);

        var offer = await officer.Next(number, "Offer a settlement to the employer");
        var owed = (await Fresh(claim)).Assessment!.TotalMinorUnits;
        var tooLow = await offer.Submit(("Amount", Written(owed / 2)), ("KeepsRights", "true"), ("Reason", "It has little."));
        Assert.Contains("lower than the law allows", Assert.Single(tooLow.Errors));
        var waives = await tooLow.Submit("main form", ("Amount", Written(owed * 9 / 10)), ("KeepsRights", "false"));
        Assert.Contains("give up rights", Assert.Single(waives.Errors));
        await waives.Submit(("KeepsRights", "true")).IsTaken();
        await _web.WhatFollows(claim);
        Assert.Contains("Together", (await employer.Get($"/cases/{number}")).Text); // how the sum came about, line by line
        await (await employer.Next(number, "Accept the settlement")).Submit().IsTaken();
        await _web.WhatFollows(claim);

        Assert.Contains(await Letters(worker), letter => letter.Text.Contains("Nothing is settled until you agree"));
        var asked = await worker.Needs("/w/inbox/step/agree-settlement");
        Assert.Contains($"The amount: {owed * 9 / 10 / 100m:N2} DMD", asked.Text);
        Assert.Contains($"{owed / 100m:N2} DMD is owed", asked.Text);
        Assert.Equal("/w/inbox?done=true", (await asked.Submit()).Location);
        await _web.WhatFollows(claim);
        await (await employer.Next(number, "Say that the money was paid")).Submit(("PaidOn", "2026-03-02"), ("Amount", Written(owed * 9 / 10)), ("Way", "bank transfer")).IsTaken();
        var answered = await (await worker.Needs("/w/inbox/payment")).Submit(("got", Written(owed * 9 / 10)), ("gaveBack", "no"), ("punished", "no"));
        Assert.Contains("You said that you got the money.", (await answered.Follow()).Text);
        Assert.Equal("paid", await _web.StateOf(claim));

        var found = await Fresh(claim);
        _web.Clock.Advance(Duration.FromDays(190));
        await _web.TheCalendar(number, Retention.Clock);
        await _web.WhatFollows(claim);
        Assert.Equal(Retention.Erased, await _web.StateOf(claim));
        await NothingOfHer(found.Worker, number, code);
    }

    [Fact]
    public async Task Of_three_in_a_pool_one_is_named_wins_against_the_employers_appeal_and_nothing_leads_it_to_the_others()
    {
        var company = await _web.AnEmployer();
        List<(Browser Worker, string Code, Guid Claim, string Number)> all = [await Files(), await Files(), await Files()];
        var (officer, decider, judge) = (await OfTheOffice(Roles.ClaimsOfficer), await OfTheOffice(Roles.ClaimsDecider), await OfTheOffice(Roles.AppealBody));
        var employer = await _web.SignedInAs(Roles.Employer, partyId: company.Id);
        foreach (var (worker, _, _, number) in all)
        {
            await (await officer.Next(number, "Take the claim into triage")).Submit(("Reason", "Read.")).IsTaken();
            await (await officer.Next(number, "Accept the claim")).Submit(("Reason", "In time.")).IsTaken();
            await Links(officer, number, company);
            await Chooses(worker, "pooled");
        }
        Assert.All(all, one => Assert.Contains("Others claim too. Do you want to choose again?", one.Worker.Get("/w/inbox").Result.Text));
        var (her, _, opened, herNumber) = all[0];
        var others = all.Skip(1).ToList();

        await (await her.Needs("/w/inbox/employer")).Submit(("visibility", "named"));
        await (await officer.Next(herNumber, "Notify the employer")).Submit(("Reason", "She chose so.")).IsTaken();
        await _web.WhatFollows(opened);
        await (await employer.Next(herNumber, "Answer the claim")).Submit(("AgreesToPay", "no"), ("HasRecords", "no"), ("Words", "We paid.")).IsTaken();
        await Assesses(officer, herNumber);
        await (await decider.Next(herNumber, "Order the employer to pay")).Submit(("Reasons", "No records were shown.")).IsTaken();
        await _web.WhatFollows(opened);

        var filed = await (await employer.Get($"/cases/{herNumber}")).Through("Appeal against the decision");
        var empty = await filed.Submit();
        Assert.Equal(["Write what is wrong with the decision."], empty.Errors);
        Assert.NotNull(empty.Document.QuerySelector($"{empty.Document.QuerySelector(".error-summary a")!.GetAttribute("href")}[aria-invalid=true]"));
        var appeal = (await filed.Submit(("Grounds", "We have found the pay slips.")).IsTaken()).Response.RequestMessage!.RequestUri!.Segments[^1];
        var told = await (await her.Get("/w/inbox")).Through("Your employer wants a new decision");
        Assert.DoesNotContain("Answer", told.Text); // not yet admitted: there is nothing to write
        await (await judge.Next(appeal, "Admit the appeal")).Submit(("Reason", "In time.")).IsTaken();
        var turn = await her.Needs("/w/inbox/appeal");
        Assert.Contains("We have found the pay slips.", turn.Text);
        Assert.Null(turn.Document.QuerySelector("form[action$=withdraw]"));
        Assert.Equal("/w/inbox?done=true", (await turn.Submit(("words", "planted answer: they wrote them last week"))).Location);
        Assert.Contains("They are at it.", (await her.Get("/w/inbox/appeal")).Text);
        Assert.Equal("/w/inbox?changed=true", (await turn.Submit(("words", "twice"))).Location);
        var read = await (await judge.Get($"/cases/{appeal}")).Through("Sealed, among her messages: look, and say why");
        Assert.Contains("planted answer", (await read.Submit(("Purpose", "to decide the appeal"))).Text);
        await (await judge.Next(appeal, "Decide on the papers")).Submit(("Reason", "Clear.")).IsTaken();
        await (await judge.Next(appeal, "Decide the appeal")).Submit(("Outcome", "Upheld"), ("Reasons", "The slips are new.")).IsTaken();
        await (await judge.Next(appeal, "Carry the decision into the case")).Submit().IsTaken();
        await _web.WhatFollows(opened);
        Assert.Equal("collection", await _web.StateOf(opened));
        Assert.Contains(await Letters(her), letter => letter.Text.Contains("The decision stays as it was."));

        await EmployerFindsOnly(employer, herNumber, others);
        foreach (var (worker, _, claim, number) in others)
        {
            Assert.Equal("investigating", await _web.StateOf(claim));
            Assert.Contains("Your employer was not told.", (await worker.Get("/w/inbox")).Text);
            Assert.Equal(HttpStatusCode.Conflict, (await officer.Get($"/cases/{number}/notify-employer")).Status);
        }
    }

    private async Task<(Browser Worker, string Code, Guid Claim, string Number)> Files()
    {
        var worker = await _web.Browser();
        var known = (await _web.Claims()).Select(claim => claim.Id).ToHashSet();
        var code = (await worker.Filed()).Code();
        Assert.Equal("/w/inbox", (await worker.OpenInbox(code)).Location);
        var claim = (await _web.Claims()).Single(claim => !known.Contains(claim.Id));
        _office = claim.OfficeId;
        return (worker, code, claim.Id, await _web.NumberOf(claim.Id));
    }

    private Task<Browser> OfTheOffice(string role) => _web.SignedInAs(role, _office);

    private async Task ToTheEmployer(Browser worker, Browser officer, Guid claim, string number, Employer company)
    {
        await (await officer.Next(number, "Take the claim into triage")).Submit(("Reason", "Read.")).IsTaken();
        await (await officer.Next(number, "Accept the claim")).Submit(("Reason", "In time.")).IsTaken();
        await Links(officer, number, company);
        await Chooses(worker, "named");
        await (await officer.Next(number, "Notify the employer")).Submit(("Reason", "The facts are gathered.")).IsTaken();
        await _web.WhatFollows(claim);
    }

    private static async Task Links(Browser officer, string number, Employer company)
    {
        var search = await (await officer.Get($"/cases/{number}")).Through("Find the employer");
        var found = await officer.Get($"{search.Response.RequestMessage!.RequestUri!.AbsolutePath}?name={Uri.EscapeDataString(company.Name)}");
        await found.Submit($"form:has(input[value='{company.Id}'])").IsTaken();
    }

    private static async Task Chooses(Browser worker, string visibility)
    {
        var choice = await (await worker.Get("/w/inbox")).Through("What my employer learns");
        Assert.Equal("/w/inbox?done=true", (await choice.Submit(("visibility", visibility))).Location);
    }

    private static async Task Assesses(Browser officer, string number)
    {
        var workedOut = await (await officer.Next(number, "Finish the assessment")).Submit(("Do", "work-out")).IsTaken();
        await workedOut.Submit(("Do", "finish"), ("Reason", "No records were shown.")).IsTaken();
    }

    private static async Task<List<Page>> Letters(Browser worker)
    {
        var list = await worker.Get("/w/inbox/letters");
        List<Page> letters = [];
        foreach (var link in list.Document.QuerySelectorAll("main li a"))
            letters.Add(await worker.Get(link.GetAttribute("href")!));
        return letters;
    }

    /// <summary>Follows every link that the employer has, from page to page.</summary>
    private static async Task EmployerFindsOnly(Browser employer, string number, List<(Browser, string, Guid Claim, string Number)> others)
    {
        var toGo = new Queue<string>(["/tasks"]);
        var seen = new HashSet<string>();
        while (toGo.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            var page = await employer.Get(address);
            Assert.All(others, other => Assert.False(page.Source.Contains(other.Number) || page.Source.Contains($"{other.Claim}"), $"{address} shows {other.Number}."));
            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
                if (link.StartsWith("/cases/", StringComparison.Ordinal) || link.StartsWith("/tasks", StringComparison.Ordinal) || link.StartsWith("/letters/", StringComparison.Ordinal))
                    toGo.Enqueue(link);
        }
        Assert.Contains($"/cases/{number}", seen);
        Assert.True(seen.Count > 6, string.Join(' ', seen));
        foreach (var other in others)
            Assert.Equal(HttpStatusCode.NotFound, (await employer.Get($"/cases/{other.Number}")).Status);
    }

    private async Task NothingOfHer(WorkerRef worker, string number, string code)
    {
        Assert.True(_web.Services.GetRequiredService<Erasure>().HasErased(worker));
        var officer = await OfTheOffice(Roles.ClaimsOfficer);
        var page = await officer.Get($"/cases/{number}");
        Assert.Contains("The facts remain without her.", page.Text);
        Assert.DoesNotContain("Amina", page.Source);
        Assert.DoesNotContain("/sealed", page.Source);
        Assert.Contains("Nothing of this case may be opened", (await officer.Get($"/cases/{number}/sealed")).Text);

        var again = _web.NewBrowser();
        Assert.Equal("/w/inbox", (await again.OpenInbox(code)).Location);
        var home = await again.Get("/w/inbox");
        Assert.Contains("We no longer know who you are.", home.Text);
        foreach (var link in home.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!))
        {
            var opened = await again.Get(link);
            Assert.Equal((link, HttpStatusCode.OK), (link, opened.Status));
            Assert.DoesNotContain("Amina", opened.Source);
            Assert.Empty(opened.Document.QuerySelectorAll("main form"));
        }
        foreach (var gone in new[] { "messages", "papers", "owed", "contact", "pay-way", "help", "new-code", "employer", "payment", "punished", "step/withdraw", "sharing", "appeal", "dispute-letter", "legal-help" })
            Assert.Equal((gone, "/w/inbox"), (gone, (await again.Get($"/w/inbox/{gone}")).Location));
        Assert.Equal("/w", (await home.Submit("form[action='/w/inbox/close']")).Location?.Split('?')[0]);
    }

    private static string Written(long minorUnits) => $"{minorUnits / 100}.{minorUnits % 100:00}";

    private Task<WageClaim> Fresh(Guid id) => _web.InDatabase(db => db.WageClaims.AsNoTracking().SingleAsync(claim => claim.Id == id));

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}

/// <summary>Going only where a page leads.</summary>
internal static class Leading
{
    /// <summary>The page of a step that the case's own page offers.</summary>
    public static async Task<Page> Next(this Browser browser, string number, string step) =>
        await (await browser.Get($"/cases/{number}")).Through(step);

    /// <summary>What the inbox asks of her, by a button.</summary>
    public static async Task<Page> Needs(this Browser browser, string address)
    {
        var home = await browser.Get("/w/inbox");
        Assert.True(home.Document.QuerySelector($"a.button[href='{address}']") is not null, home.Text);
        return await browser.Get(address);
    }

    public static Task<Page> Through(this Page page, string link)
    {
        var found = page.Document.QuerySelectorAll("main a").FirstOrDefault(it => it.Text().Trim() == link);
        Assert.True(found is not null, $"No “{link}” here:\n{page.Text}");
        return page.Browser.Get(found.GetAttribute("href")!);
    }
}
