using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Workflows.Orchestration;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Hosting.Orchestration;

/// <summary>
/// Tells the orchestrator of each step that was committed, and marks the step's outbox row as done when it got so far. It hears of
/// both (<see cref="OutboxBell"/>), many at a time; only at the start and now and then it looks for what was lost, or lies on another node.
/// </summary>
internal sealed partial class OutboxRelay(
    IServiceScopeFactory scopes, IOrchestrator orchestrator, OutboxBell bell, IClock clock, ILogger<OutboxRelay> log) : BackgroundService
{
    private const int AtATime = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The orchestrator tries again by itself; this is for what it was told and lost.</summary>
    private static readonly Duration TellAgainAfter = Duration.FromMinutes(1);

    /// <summary>In a rush one case at this pace: an orchestrator's own commits cost many times those of the filing that it follows.</summary>
    private static readonly TimeSpan GivesWayFor = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<Guid, (int Seq, Instant At)> _told = [];

    /// <summary>Open at the last look. Null before the first, which takes over whatever a process left that is no more.</summary>
    private HashSet<Guid>? _openBefore;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var nextLook = TimeProvider.System.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await MarkDone(bell.Reached(AtATime), stoppingToken);
                var taken = bell.Taken(AtATime);
                // The first look may have found it before the bell was heard.
                await Tell(taken.Where(step => !_told.TryGetValue(step.Key, out var told) || told.Seq < step.Value).ToDictionary(), stoppingToken);
                if (taken.Count > 0)
                    continue;
                if (TimeProvider.System.GetTimestamp() >= nextLook)
                {
                    await LookIntoOutbox(stoppingToken);
                    nextLook = TimeProvider.System.GetTimestamp() + (long)(Patience.TotalSeconds * TimeProvider.System.TimestampFrequency);
                }
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(error);
            }
            await bell.Heard(Patience, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookIntoOutbox(CancellationToken cancel)
    {
        HashSet<Guid> open = [];
        for (var (page, after) = (AtATime, Guid.Empty); page == AtATime;)
        {
            await using var scope = scopes.CreateAsyncScope();
            var waiting = await scope.ServiceProvider.GetRequiredService<MainContext>().Outbox
                .Where(row => row.DoneAt == null && row.CaseId.CompareTo(after) > 0)
                .GroupBy(row => row.CaseId)
                .Select(rows => new { CaseId = rows.Key, Last = rows.Max(row => row.Seq) })
                .OrderBy(one => one.CaseId).Take(AtATime).ToListAsync(cancel);
            open.UnionWith(waiting.Select(one => one.CaseId));
            await Tell(waiting.Where(one => IsForgotten(one.CaseId, one.Last)).ToDictionary(one => one.CaseId, one => one.Last), cancel);
            (page, after) = (waiting.Count, waiting.Count > 0 ? waiting[^1].CaseId : after);
        }
        foreach (var done in _told.Keys.Where(caseId => !open.Contains(caseId)).ToList()) _told.Remove(done);
        _openBefore = open;
    }

    /// <summary>What is open for the first time has most likely just been told, by us or by the node that took the step.</summary>
    private bool IsForgotten(Guid caseId, int seq) => _told.TryGetValue(caseId, out var told) && told.Seq >= seq
        ? clock.GetCurrentInstant() - told.At >= TellAgainAfter
        : _openBefore is null || _openBefore.Contains(caseId);

    private async Task Tell(IReadOnlyDictionary<Guid, int> steps, CancellationToken cancel)
    {
        if (steps.Count == 0)
            return;
        var ids = steps.Keys.ToList();
        await using var scope = scopes.CreateAsyncScope();
        var cases = await scope.ServiceProvider.GetRequiredService<MainContext>().Cases
            .Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Lifecycle, row.Version }).ToListAsync(cancel);
        foreach (var @case in cases)
        {
            await GiveWay(cancel);
            cancel.ThrowIfCancellationRequested();
            try
            {
                // Not cancelled: they are short, and one that is cut off in its commit would be an error at each stop of the program.
                await orchestrator.EnsureStarted(@case.Id, @case.Lifecycle, @case.Version, CancellationToken.None);
                await orchestrator.Advance(@case.Id, steps[@case.Id], CancellationToken.None);
                _told[@case.Id] = (steps[@case.Id], clock.GetCurrentInstant());
            }
            catch (Exception error)
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

    private async Task MarkDone(IReadOnlyDictionary<Guid, int> reached, CancellationToken cancel)
    {
        if (reached.Count == 0)
            return;
        var ids = reached.Keys.ToList();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MainContext>();
        var now = clock.GetCurrentInstant();
        foreach (var row in await db.Outbox.Where(row => ids.Contains(row.CaseId) && row.DoneAt == null).ToListAsync(cancel))
            if (row.Seq <= reached[row.CaseId]) row.DoneAt = now;
        await db.SaveChangesAsync(cancel);
        foreach (var (caseId, seq) in reached)
            if (_told.TryGetValue(caseId, out var told) && told.Seq <= seq) _told.Remove(caseId);
    }

    [LoggerMessage(LogLevel.Error, "The orchestrator could not be told of a step; it is told again.")]
    private partial void Failed(Exception error);
}
