using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Storage;
using Inspectorate.Workflows.Orchestration;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Hosting.Orchestration;

/// <summary>Tells the orchestrator of each step that was committed, in order for each case, until its position has reached the step.</summary>
internal sealed partial class OutboxRelay(
    IServiceScopeFactory scopes, IOrchestrator orchestrator, OutboxBell bell, IClock clock, ILogger<OutboxRelay> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The orchestrator tries again by itself; this is for what it was told and lost.</summary>
    private static readonly Duration TellAgainAfter = Duration.FromMinutes(1);

    /// <summary>In a rush one case at this pace: an orchestrator's own commits cost many times those of the filing that it follows.</summary>
    private static readonly TimeSpan GivesWayFor = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<(Guid CaseId, int Seq), Instant> _told = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Round(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(error);
            }
            await bell.Heard(Patience, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Round(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<MainContext>().Outbox
            .Where(row => row.DoneAt == null)
            .GroupBy(row => row.CaseId)
            .Select(rows => new { CaseId = rows.Key, First = rows.Min(row => row.Seq) })
            .ToListAsync(cancel);
        foreach (var waiting in open)
        {
            await GiveWay(cancel);
            try
            {
                await Tell(scope.ServiceProvider, waiting.CaseId, waiting.First, cancel);
            }
            catch (Exception error) when (!cancel.IsCancellationRequested)
            {
                Failed(error);
            }
        }
    }

    private async Task GiveWay(CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; bell.IsRush && waited < GivesWayFor; waited += LooksAgainAfter)
            await Task.Delay(LooksAgainAfter, cancel);
    }

    private async Task Tell(IServiceProvider services, Guid caseId, int first, CancellationToken cancel)
    {
        var position = await orchestrator.Position(caseId, cancel);
        if (position >= first) await MarkDone(services, caseId, position, cancel);

        var db = services.GetRequiredService<MainContext>();
        var next = await db.Outbox.Where(row => row.CaseId == caseId && row.DoneAt == null).MinAsync(row => (int?)row.Seq, cancel);
        if (next is not { } seq) return;
        var now = clock.GetCurrentInstant();
        if (_told.TryGetValue((caseId, seq), out var at) && now - at < TellAgainAfter) return;
        var @case = await db.Cases.Where(row => row.Id == caseId).Select(row => new { row.Lifecycle, row.Version }).SingleAsync(cancel);
        await orchestrator.EnsureStarted(caseId, @case.Lifecycle, @case.Version, cancel);
        await orchestrator.Advance(caseId, seq, cancel);
        _told[(caseId, seq)] = now;
    }

    private async Task MarkDone(IServiceProvider services, Guid caseId, int position, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        await services.GetRequiredService<Writer<MainContext>>().Do(db => db.Outbox
            .Where(row => row.CaseId == caseId && row.Seq <= position && row.DoneAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(done => done.DoneAt, now), cancel), cancel);
        foreach (var told in _told.Keys.Where(told => told.CaseId == caseId && told.Seq <= position).ToList()) _told.Remove(told);
    }

    [LoggerMessage(LogLevel.Error, "The orchestrator could not be told of a step; it is told again.")]
    private partial void Failed(Exception error);
}
