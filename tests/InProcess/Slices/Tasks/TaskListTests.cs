using System.Data.Common;
using System.Net;
using System.Text;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Tasks;

public sealed class TaskListTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task The_list_is_by_the_legal_clock_paged_by_key_and_no_heavier_with_a_thousand_cases()
    {
        var officer = await web.SignedInAs(Roles.InspectionSupervisor);
        await Add(10);
        var queries = new Counted();
        using var listening = DiagnosticListener(queries);
        await Task.Delay(TimeSpan.FromSeconds(1.1)); // EF asks once a second whether anybody listens
        var small = await Counting(queries, () => officer.Get("/tasks?tab=team"));
        await Add(990);
        var large = await Counting(queries, () => officer.Get("/tasks?tab=team"));

        Assert.Equal(small.Queries, large.Queries);
        Assert.True(small.Queries > 0);
        Assert.InRange(Encoding.UTF8.GetByteCount(large.Page.Source), 1, 120 * 1024);
        var seen = new List<string>();
        for (var page = large.Page; ; page = await officer.Get(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!))
        {
            seen.AddRange(page.Document.QuerySelectorAll("tbody th a[href^='/cases/']").Select(link => link.TextContent));
            if (page.Document.QuerySelector("a[rel=next]") is null) break;
        }
        var sorted = await web.InDatabase(db => db.WorkItems.Where(item => item.Role == Roles.InspectionSupervisor)
            .OrderBy(item => item.DueAt).ThenBy(item => item.Number).Select(item => item.Number).ToListAsync());
        Assert.Equal(sorted, seen);
        Assert.Contains("Overdue", large.Page.Text);
    }

    [Fact]
    public async Task A_case_can_be_given_and_whoever_covers_an_absence_sees_it_marked()
    {
        var (@case, _) = await web.AClaimIn("triage");
        var account = await web.NewAccount(Roles.ClaimsOfficer);
        var away = web.NewBrowser();
        await away.SignIn(account.Email!);
        var cover = await web.NewAccount(Roles.ClaimsOfficer);
        var covering = web.NewBrowser();
        await covering.SignIn(cover.Email!);

        var page = await away.Get($"/cases/{@case.Number}");
        await page.Submit("form:has(input[name='to'])").IsTaken();
        Assert.Contains(@case.Number, (await away.Get("/tasks")).Text);
        Assert.DoesNotContain(@case.Number, (await covering.Get("/tasks")).Text);

        await web.InDatabase(async db =>
        {
            var found = await db.Users.SingleAsync(person => person.Id == account.Id);
            (found.AwayFrom, found.AwayUntil, found.CoveredBy) = (new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 9), cover.Id);
            return await db.SaveChangesAsync();
        });
        var list = await covering.Get("/tasks");
        Assert.Contains(@case.Number, list.Text);
        Assert.Contains("cover", list.Document.QuerySelector("tbody tr td:last-child")!.TextContent);
    }

    [Fact]
    public async Task A_case_is_not_given_to_somebody_of_another_role_or_office()
    {
        var (@case, _) = await web.AClaimIn("triage");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var decider = await web.NewAccount(Roles.ClaimsDecider);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.PostDirectly($"/cases/{@case.Number}/assign", ("to", decider.Id.ToString()))).Status);
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_can_be_taken_away()
    {
        var (triage, _) = await web.AClaimIn("triage");
        var (investigating, _) = await web.AClaimIn("investigating");
        var officer = await web.SignedInAs(Roles.ClaimsOfficer);
        var page = await officer.Get("/tasks?tab=team&lifecycle=wage-claim&state=triage");
        Assert.Contains(triage.Number, page.Text);
        Assert.DoesNotContain(investigating.Number, page.Text);
        var without = page.Document.QuerySelectorAll(".filter-tags a").Last().GetAttribute("href")!;
        Assert.Contains(investigating.Number, (await officer.Get(without)).Text);
        Assert.Equal(HttpStatusCode.OK, (await officer.Get("/tasks?tab=x&lifecycle=no-such&state=no&after=not-a-key")).Status);
    }

    private Task Add(int count) => web.InDatabase(async db =>
    {
        for (var i = 0; i < count; i++)
            db.WorkItems.Add(new WorkItem
            {
                CaseId = Guid.CreateVersion7(), Role = Roles.InspectionSupervisor, OfficeId = web.OfficeId, Number = CaseBook.NewNumber(),
                Lifecycle = "wage-claim", State = "inspection-only", DueAt = web.Clock.GetCurrentInstant() + Duration.FromHours((i % 7 * 24) - 48),
            });
        return await db.SaveChangesAsync();
    });

    private static async Task<(Page Page, int Queries)> Counting(Counted queries, Func<Task<Page>> get)
    {
        await get(); // the first look may warm things up
        queries.Count = 0;
        return (await get(), queries.Count);
    }

    private static IDisposable DiagnosticListener(Counted queries) =>
        System.Diagnostics.DiagnosticListener.AllListeners.Subscribe(new Listeners(queries));

    /// <summary>Every command that EF sends to a database in this process, of the requests under test.</summary>
    private sealed class Counted : IObserver<KeyValuePair<string, object?>>
    {
        public int Count;

        public void OnNext(KeyValuePair<string, object?> told)
        {
            if (told.Key == RelationalEventId.CommandExecuting.Name && told.Value is CommandEventData { Command: DbCommand command } && command.CommandText.Contains("work_items"))
                Interlocked.Increment(ref Count);
        }

        public void OnCompleted() { }
        public void OnError(Exception error) { }
    }

    private sealed class Listeners(Counted queries) : IObserver<System.Diagnostics.DiagnosticListener>
    {
        public void OnNext(System.Diagnostics.DiagnosticListener listener)
        {
            if (listener.Name == DbLoggerCategory.Name) listener.Subscribe(queries);
        }

        public void OnCompleted() { }
        public void OnError(Exception error) { }
    }
}
