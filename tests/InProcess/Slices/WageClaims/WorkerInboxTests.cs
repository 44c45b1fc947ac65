using System.Diagnostics;
using System.Net;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.WageClaims;

public class WorkerInboxTests(ClaimHouse web) : IClassFixture<ClaimHouse>
{
    [Fact]
    public async Task The_code_opens_the_inbox_on_another_phone_in_any_digits()
    {
        var code = (await (await web.Browser()).Filed()).Code();
        var other = web.NewBrowser();
        var arabic = string.Concat(code.Select(sign => char.IsDigit(sign) ? (char)('٠' + (sign - '0')) : '-'));
        var home = await (await other.OpenInbox(arabic)).Follow();
        Assert.Equal("Your claim", home.Heading);
        Assert.Contains("Your claim is here. Nobody has read it yet.", home.Text);
        Assert.Contains("A person answers you by 5 March 2026.", home.Text);
        Assert.Equal(5, home.Document.QuerySelectorAll(".stages li").Length);
    }

    [Fact]
    public async Task A_wrong_code_takes_a_second_and_locks_nobody_out()
    {
        var code = (await (await web.Browser()).Filed()).Code();
        var other = web.NewBrowser();
        var watch = Stopwatch.StartNew();
        var wrong = await other.OpenInbox("1234 5678 9012 3456");
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 20);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "This code does not open an inbox. Look at each number again. Nothing is locked. You can try again."), (wrong.Status, Assert.Single(wrong.Errors)));
        Assert.Equal(HttpStatusCode.SeeOther, (await other.OpenInbox(code)).Status);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_in_the_language_of_the_page()
    {
        await web.Browser();
        var page = await web.NewBrowser().Get("/w/inbox/code?lang=ar");
        var wrong = await page.Submit("main form", ("code", "1"));
        Assert.Equal(("ar", "افتح صندوقك"), (wrong.Document.DocumentElement.GetAttribute("lang"), wrong.Heading));
    }

    [Theory]
    [InlineData("/w/inbox")]
    [InlineData("/w/inbox/messages")]
    [InlineData("/w/inbox/employer")]
    [InlineData("/w/inbox/readers")]
    [InlineData("/w/inbox/step/withdraw")]
    public async Task Without_the_code_every_page_of_the_inbox_asks_for_it(string address) =>
        Assert.StartsWith("/w/inbox/code", (await web.NewBrowser().Get(address)).Location);

    [Fact]
    public async Task She_writes_and_reads_her_own_words_and_the_office_is_shown_as_such()
    {
        var (browser, claim) = await Inbox();
        var messages = await browser.Get("/w/inbox/messages");
        Assert.Equal(["Write something first"], (await messages.Submit("main form", ("words", "  "))).Errors);
        var thread = await (await messages.Submit("main form", ("words", "When will <you> call?"))).Follow();
        Assert.Equal("When will <you> call?", thread.Document.QuerySelector(".message.mine .words")!.TextContent.Trim());
        Assert.False(await web.InDatabase(db => db.Messages.AnyAsync(message => message.CaseId == claim.Id && !message.FromWorker)));
    }

    [Fact]
    public async Task What_the_employer_learns_is_nothing_until_she_says_otherwise()
    {
        var (browser, claim) = await Inbox();
        var page = await browser.Get("/w/inbox/employer");
        Assert.NotNull(page.Document.QuerySelector("[value=hidden][checked]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Post("/w/inbox/employer", ("visibility", "everything"))).Status);
        await page.Submit("main form", ("visibility", "named"));
        Assert.Equal(Visibility.Named, (await Fresh(claim.Id)).Visibility);
    }

    [Fact]
    public async Task How_to_reach_her_is_sealed_and_shown_back_to_her()
    {
        var (browser, claim) = await Inbox();
        var page = await browser.Get("/w/inbox/contact");
        Assert.Contains("Write a number or an address, or choose that we do not contact you", (await page.Submit("main form", ("Way", "call"))).Errors);
        await page.Submit("main form", ("Way", "call"), ("Address", "0700 000 111"), ("Hours", "Sunday"), ("LeaveMessage", "no"), ("CodeWord", "lemon"));
        Assert.NotNull((await Fresh(claim.Id)).SafeContact);
        Assert.Contains("A word that we say, so that you know it is us: lemon", (await browser.Get("/w/inbox/contact")).Text);
    }

    [Fact]
    public async Task She_stops_her_claim_and_cannot_stop_it_twice()
    {
        var (browser, claim) = await Inbox();
        var stop = await browser.Get("/w/inbox/step/withdraw");
        Assert.Contains("You cannot open it again", stop.Text);
        var home = await (await stop.Submit("main form")).Follow();
        Assert.Contains("You stopped the claim.", home.Text);
        Assert.Equal(HttpStatusCode.Conflict, (await stop.Submit("main form")).Status);
        Assert.Equal(["file", "withdraw"], await web.InDatabase(db => db.History.Where(entry => entry.CaseId == claim.Id).OrderBy(entry => entry.Seq).Select(entry => entry.Step).ToListAsync()));
    }

    [Theory]
    [InlineData("no", "paid")]
    [InlineData("yes", "collection")]
    public async Task A_payment_counts_only_when_she_got_it_and_gave_nothing_back(string gaveBack, string state)
    {
        var (browser, claim) = await Inbox();
        await SaidPaid(claim.Id);
        var page = await browser.Get("/w/inbox/payment");
        Assert.Contains("1,250.50", page.Text);
        Assert.Equal(2, (await page.Submit("main form", ("got", "some"))).Errors.Count);
        await page.Submit("main form", ("got", "1250.50"), ("gaveBack", gaveBack));
        Assert.Equal(state, await web.InDatabase(db => db.Cases.Where(@case => @case.Id == claim.Id).Select(@case => @case.State).SingleAsync()));
    }

    private async Task<(Browser, WageClaim)> Inbox()
    {
        var before = (await web.Claims()).Select(claim => claim.Id).ToHashSet();
        var browser = await web.Browser();
        var code = (await browser.Filed()).Code();
        await browser.OpenInbox(code);
        return (browser, (await web.Claims()).Single(claim => !before.Contains(claim.Id)));
    }

    private Task<WageClaim> Fresh(Guid id) => web.InDatabase(db => db.WageClaims.AsNoTracking().SingleAsync(claim => claim.Id == id));

    /// <summary>Officers take the claim as far as the employer, who says that it paid.</summary>
    private async Task SaidPaid(Guid id)
    {
        await using var scope = web.Services.CreateAsyncScope();
        var (db, book) = (scope.ServiceProvider.GetRequiredService<Data.MainContext>(), scope.ServiceProvider.GetRequiredService<CaseBook>());
        var employer = new Domain.Register.Employer { Id = Guid.NewGuid(), Number = $"E{Guid.NewGuid():N}"[..12], Kind = Domain.Register.EmployerKind.Company, Name = "Zaytuna", Region = "highlands", Sector = "agriculture" };
        db.Employers.Add(employer);
        var (@case, claim) = ((await book.Find(id))!, await db.WageClaims.SingleAsync(claim => claim.Id == id));
        (claim.EmployerId, claim.Visibility) = (employer.Id, Visibility.Named);
        claim.Payments.Add(new Payment { PaidOn = new(2026, 3, 1), MinorUnits = 125050, Way = "bank" });
        foreach (var (step, role) in new[] { ("triage", Roles.ClaimsOfficer), ("accept", Roles.ClaimsOfficer), ("notify-employer", Roles.ClaimsOfficer), ("say-paid", Roles.Employer) })
            Assert.IsType<StepTaken>(await book.Take(step, @case, claim, new Act(new Actor($"{Guid.NewGuid()}", role), web.Clock.GetCurrentInstant(), "because")));
        await db.SaveChangesAsync();
    }
}
