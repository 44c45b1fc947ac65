using System.Net;
using System.Text;
using System.Text.Json;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Web.OutsideRequests;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.OutsideRequests;

/// <summary>A judge's order from the telephone to the one page on which the named record is shown, and what the worker sees of it.</summary>
public sealed class RequestJourneyTests : IAsyncDisposable
{
    private readonly ClaimHouse _web = new();
    private string _code = "";

    [Fact]
    public async Task An_order_goes_its_whole_way_and_the_record_is_opened_once()
    {
        var (worker, number) = await AWorker();
        var request = await ARequest.Valid(_web);
        await request.Finds(number).IsTaken();
        await request.Take(request.Officer, "send-notice").IsTaken();

        await ReadsNotice(worker, "Border desk asked us for what we know about you.");
        Assert.Equal("wait-period", await request.State());
        Assert.Contains("We wait until 12 March 2026.", (await Words(worker)).Text);

        // FW-21: not before the window is over.
        Assert.Equal(HttpStatusCode.Conflict, (await request.Take(request.Officer, "propose-release")).Status);
        worker = await Later(request, "challenge-window", Duration.FromDays(11));
        Assert.Equal("release-ready", await request.State());
        await request.Take(request.Officer, "propose-release").IsTaken();
        Assert.Equal(HttpStatusCode.NotFound, (await Opens(request)).Status);
        await request.Take(request.Lawyer, "confirm-release").IsTaken();

        var opened = await Opens(request);
        Assert.Contains("Amina", opened.Text);
        Assert.Contains("They said: later.", opened.Text);
        Assert.DoesNotContain("Zaytuna", opened.Text); // the order does not name where she works
        Assert.Contains("no-store", opened.Response.Headers.CacheControl!.ToString());

        var readers = (await worker.Get("/w/inbox/readers")).Text;
        Assert.Contains("The person who guards your data, Harbour office, opened your name", readers);
        Assert.Contains("to give it as a judge ordered", readers);
        Assert.Contains("opened that you have a claim here", readers);

        Assert.Equal(HttpStatusCode.BadRequest, (await OpensAgain(request)).Status);
        Assert.Equal(1, (await request.Facts()).RecordsReleased);
        await request.Take(request.Officer, "close").IsTaken();
        Assert.Contains("We gave only what the judge named.", (await Words(worker)).Text);

        var counts = await Counts();
        Assert.Equal((1, 1, 1, 0), (counts.Received, counts.RecordsDisclosed, counts.ByOutcome[RequestOutcome.Released], counts.ByOutcome[RequestOutcome.Refused]));
        Assert.Equal(0m, counts.MedianDaysToNotice);
    }

    [Fact]
    public async Task Nothing_in_the_main_database_leads_from_the_request_to_the_claim_and_the_vault_names_nobody_in_clear()
    {
        var (worker, number) = await AWorker();
        var request = await ARequest.Valid(_web);
        await request.Finds(number).IsTaken();
        await request.Take(request.Officer, "send-notice").IsTaken();
        await ReadsNotice(worker, "Border desk");

        var claim = (await _web.Claims()).Single();
        var facts = await request.Facts();
        var ofRequest = await _web.InDatabase(async db => JsonSerializer.Serialize(new object[]
        {
            facts, await db.History.AsNoTracking().Where(entry => entry.CaseId == facts.Id).ToListAsync(), await db.WorkItems.AsNoTracking().Where(item => item.CaseId == facts.Id).ToListAsync(),
            await db.Documents.AsNoTracking().Where(document => document.CaseId == facts.Id).ToListAsync(), await db.Letters.AsNoTracking().Where(letter => letter.CaseId == facts.Id).ToListAsync(),
        }));
        Assert.Contains(facts.Id.ToString(), ofRequest); // the search finds what is there
        foreach (var trace in new[] { claim.Id.ToString(), claim.Worker.ToString(), claim.Worker.Value.ToString(), number })
            Assert.DoesNotContain(trace, ofRequest, StringComparison.OrdinalIgnoreCase);

        await using var vault = _web.Services.GetRequiredService<Func<VaultContext>>()();
        var row = await vault.NamedRecords.AsNoTracking().SingleAsync();
        foreach (var bytes in new[] { claim.Worker.Value.ToByteArray(), claim.Id.ToByteArray(), Encoding.UTF8.GetBytes(number), Encoding.UTF8.GetBytes(claim.Worker.ToString()) })
            Assert.DoesNotContain(new[] { row.Sealed, row.Person, row.Record }, column => column.AsSpan().IndexOf(bytes) >= 0);
    }

    [Fact]
    public async Task Until_her_second_yes_the_inbox_says_no_more_than_that_legal_help_is_important()
    {
        var (worker, number) = await AWorker();
        var request = await ARequest.Valid(_web);
        await request.Finds(number).IsTaken();
        Assert.DoesNotContain("legal help", (await worker.Get("/w/inbox")).Text);
        await request.Take(request.Officer, "send-notice").IsTaken();

        var home = await worker.Get("/w/inbox");
        var list = await worker.Get("/w/inbox/legal-help");
        var sure = await worker.Get(list.Document.QuerySelector("main a.button")!.GetAttribute("href")!);
        foreach (var page in new[] { home, list, sure })
        {
            Assert.Contains("Important: legal help", page.Text);
            Assert.DoesNotMatch("(?i)border|judge|court|order", page.Text);
        }
        // Going straight to the words is no second yes.
        Assert.EndsWith("/sure", (await worker.Get(sure.Response.RequestMessage!.RequestUri!.AbsolutePath.Replace("/sure", ""))).Location);
        Assert.Equal("notice-sent", await request.State());
        Assert.Contains("Border desk", (await (await sure.Submit("main form")).Follow()).Text);

        var arabic = await worker.Get("/w/inbox/legal-help?lang=ar");
        Assert.Equal("مهم: مساعدة قانونية", arabic.Heading);
        Assert.Equal("rtl", arabic.Document.DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public async Task What_the_order_forbids_to_tell_shows_on_the_day_after_the_ban_with_every_look()
    {
        var (_, number) = await AWorker();
        var request = await ARequest.Valid(_web, forbiddenUntil: new(2026, 3, 20));
        await request.Finds(number).IsTaken();
        Assert.Equal(HttpStatusCode.Conflict, (await request.Take(request.Officer, "send-notice")).Status);
        await request.Take(request.Officer, "hold-notice").IsTaken();
        Assert.Equal(HttpStatusCode.Conflict, (await request.Take(request.Officer, "propose-release")).Status); // no window, no day set by the order

        var banIsOver = _web.Services.GetRequiredService<Lifecycles>().Calendar.Zone.AtStartOfDay(new LocalDate(2026, 3, 21)).ToInstant();
        _web.Clock.Advance(banIsOver - Duration.FromSeconds(5) - _web.Clock.GetCurrentInstant());
        var worker = await Inbox();
        Assert.DoesNotContain("legal help", (await worker.Get("/w/inbox")).Text);
        Assert.DoesNotContain("judge", (await worker.Get("/w/inbox/readers")).Text);

        _web.Clock.Advance(Duration.FromSeconds(5));
        Assert.Contains("legal help", (await worker.Get("/w/inbox")).Text);
        Assert.DoesNotContain("judge", (await worker.Get("/w/inbox/readers")).Text); // not before her second yes either
        await ReadsNotice(worker, "Border desk");
        Assert.Contains("judge", (await worker.Get("/w/inbox/readers")).Text);
        Assert.Equal("wait-period", await request.State());
    }

    [Fact]
    public async Task When_she_asks_for_a_court_nothing_is_given_before_it_decided()
    {
        var (worker, number) = await AWorker();
        var request = await ARequest.Valid(_web);
        await request.Finds(number).IsTaken();
        await request.Take(request.Officer, "send-notice").IsTaken();
        var words = await ReadsNotice(worker, "Border desk");
        var asked = await (await words.Submit("main form")).Follow();
        Assert.Contains("We give nothing before the court has decided.", asked.Text);
        Assert.Contains("The person asks for a court", (await request.Lawyer.Get(request.Path)).Text);

        worker = await Later(request, "challenge-window", Duration.FromDays(11));
        Assert.Contains("asked that the order be challenged", (await request.Take(request.Officer, "propose-release")).Text);
        await request.Take(request.Lawyer, "challenge-for-person").IsTaken();
        await request.Take(request.Lawyer, "court-quashes", ("CourtDecision", "The order is set aside.")).IsTaken();
        Assert.Equal("refused", await request.State());
        Assert.Contains("A court stopped it.", (await Words(worker)).Text);
    }

    /// <summary>She files, and opens her inbox. Gives the case number, which the order will name.</summary>
    private async Task<(Browser, string)> AWorker()
    {
        var browser = await _web.Browser();
        _code = (await browser.Filed()).Code();
        await browser.OpenInbox(_code);
        return (browser, await _web.NumberOf((await _web.Claims()).Single().Id));
    }

    private async Task<Browser> Inbox()
    {
        var browser = _web.NewBrowser();
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.OpenInbox(_code)).Status);
        return browser;
    }

    private static async Task<Page> ReadsNotice(Browser worker, string said)
    {
        var list = await worker.Get("/w/inbox/legal-help");
        var sure = await worker.Get(list.Document.QuerySelector("main a.button")!.GetAttribute("href")!);
        var words = await (await sure.Submit("main form")).Follow();
        Assert.Contains(said, words.Text);
        return words;
    }

    private static async Task<Page> Words(Browser worker)
    {
        var list = await worker.Get("/w/inbox/legal-help");
        return await worker.Get(list.Document.QuerySelector("main a.button")!.GetAttribute("href")!.Replace("/sure", ""));
    }

    private static async Task<Page> Opens(ARequest request)
    {
        var page = await request.Officer.Get($"{request.Path}/named-records");
        var reference = page.Document.QuerySelector("main li form")?.GetAttribute("action") ?? $"{request.Path}/named-records/{Guid.NewGuid()}";
        return await request.Officer.PostDirectly(reference);
    }

    private async Task<Page> OpensAgain(ARequest request)
    {
        await using var vault = _web.Services.GetRequiredService<Func<VaultContext>>()();
        var row = await vault.NamedRecords.AsNoTracking().SingleAsync();
        return await request.Officer.PostDirectly($"{request.Path}/named-records/{row.Ref}");
    }

    /// <summary>The calendar acts, and everybody comes back; gives the worker's inbox, opened anew.</summary>
    private async Task<Browser> Later(ARequest request, string deadline, Duration by)
    {
        _web.Clock.Advance(by);
        await _web.TheCalendar(request.Number, deadline);
        await request.SignIn();
        return await Inbox();
    }

    private async Task<RequestCounts> Counts()
    {
        await using var scope = _web.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PublicRequestCounts>().Between(new(2026, 1, 1), new(2026, 12, 31));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
