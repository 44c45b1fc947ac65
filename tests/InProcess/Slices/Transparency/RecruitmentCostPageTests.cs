using System.Text.Json;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Rules;
using Inspectorate.Seed.Situations;
using Inspectorate.Web.Transparency;
using Inspectorate.Workflows.Running;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Transparency;

public sealed class RecruitmentCostPageTests : IAsyncDisposable
{
    private readonly RunningWeb web = new() { Settings = { ["Worker:ShowsUncheckedLanguages"] = "true" } };

    [Fact]
    public async Task What_was_published_is_shown_as_page_picture_and_open_data_and_changes_only_with_enough_workers()
    {
        await Publish();
        Assert.Contains("There are no figures yet.", (await web.NewBrowser().Get("/recruitment-costs")).Text);

        await AddDecided(workers: 12, months: 2m);
        await Publish();
        var page = await web.NewBrowser().Get("/recruitment-costs");
        var row = page.Document.QuerySelector("tbody tr")!;
        Assert.StartsWith("Southern Isles to Demonstra, 2025 12 2.0 2.0 2.0 2.0", string.Join(' ', row.TextContent.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
        Assert.Single(page.Document.QuerySelectorAll("svg.spread rect"));
        var ar = await web.NewBrowser().Get("/recruitment-costs?lang=ar");
        Assert.Equal("rtl", ar.Document.DocumentElement.GetAttribute("dir"));

        // Nine more would be nine people between two editions; the tenth lets all of them in.
        await AddDecided(workers: 9, months: 0);
        await Publish();
        Assert.Equal(12, await PublishedWorkers());
        await AddDecided(workers: 1, months: 0);
        await Publish();
        Assert.Equal(22, await PublishedWorkers());
    }

    private async Task<int> PublishedWorkers()
    {
        var json = JsonDocument.Parse((await web.NewBrowser().Get("/api/v1/recruitment-costs")).Source).RootElement;
        return json.GetProperty("costs").EnumerateArray().Single().GetProperty("workers").GetInt32();
    }

    /// <summary>A cohort whose check came to its end, with what the computation kept of each worker.</summary>
    private async Task AddDecided(int workers, decimal months)
    {
        var house = await FeeChecks.FeeCheckHouse.With(web);
        await using var scope = web.Services.CreateAsyncScope();
        var (lifecycles, db) = (scope.ServiceProvider.GetRequiredService<Lifecycles>(), scope.ServiceProvider.GetRequiredService<MainContext>());
        var way = new ACasesWay(lifecycles, role => new Actor($"somebody-{role}", role));
        var @case = way.In("closed", web.Clock.GetCurrentInstant(), openedOn => AFeeCheck.Of(
            LedgerKind.Honest, house.Agency, house.Company, workers, "southern-isles", openedOn, AFeeInput.Law, new Actor("another", Roles.FeeDecider)), out var check);
        check.Facts.CostInMonths.Clear();
        check.Facts.CostInMonths.AddRange(Enumerable.Repeat(months, workers));
        db.AddRange(check.Order, check.Cohort);
        scope.ServiceProvider.GetRequiredService<CaseBook>().Add(@case, check.Facts);
        await db.SaveChangesAsync();
    }

    private async Task Publish()
    {
        web.Clock.Advance(Duration.FromMinutes(1));
        await using var scope = web.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Publishing>().Publish(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();
}
