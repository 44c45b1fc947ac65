using System.Text;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Orchestration;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Inspectorate.InProcess.Workflows.Orchestration;

/// <summary>A clock that goes only when it is told to.</summary>
internal sealed class SetClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;
    public Instant GetCurrentInstant() => Now;
}

/// <summary>One letter for each step that names "slip".</summary>
internal sealed class Slip(MainContext db, IClock clock, Failures failures) : IFollowOn
{
    public string Name => "slip";

    public Task Run(StepDone done, CancellationToken cancel)
    {
        if (failures.TakeOne()) throw new IOException("The printer is out of paper.");
        db.Letters.Add(new Letter
        {
            CaseId = done.Case.Id,
            Seq = done.Entry.Seq,
            Template = done.Step.Name,
            To = "worker",
            Says = "{}",
            CreatedAt = clock.GetCurrentInstant(),
        });
        return Task.CompletedTask;
    }
}

internal sealed class Failures
{
    private int _left;
    public int Left => _left;
    public void Next(int count) => _left = count;
    public bool TakeOne() => Interlocked.Decrement(ref _left) >= 0;
}

/// <summary>Main database, lifecycles and, when it is given one, an orchestrator, as the server starts them on one data folder.</summary>
internal sealed class AHouseOfCases : IAsyncDisposable
{
    private readonly IHost _host;

    private AHouseOfCases(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    public static LifecycleDefinition Hearing(int version, string from, string decide)
    {
        List<LifecycleProblem> problems = [];
        var json = $$"""
            { "lifecycle": "wage-claim", "version": {{version}}, "in-force-from": "{{from}}", "title": "Hearing",
              "states": [ { "state": "open", "title": "Open", "means": "It is heard." },
                          { "state": "decided", "title": "Decided", "means": "Over.", "end": true },
                          { "state": "lapsed", "title": "Lapsed", "means": "Nobody decided.", "end": true } ],
              "steps": [ { "step": "file", "title": "File", "from": [], "to": "open", "by": ["worker"], "notices": ["slip"], "source": "test" },
                         { "step": "{{decide}}", "title": "Decide", "from": ["open"], "to": "decided", "by": ["claims-decider"], "notices": ["slip"], "source": "test" },
                         { "step": "lapse", "title": "Lapse", "from": ["open"], "to": "lapsed", "by": ["calendar"], "notices": ["slip"], "source": "test" } ],
              "deadlines": [ { "deadline": "decision", "title": "Decision", "runs-in": ["open"], "within": "5 days", "when-missed": { "step": "lapse" }, "source": "test" } ] }
            """;
        return LifecycleReader.Read("hearing.json", Encoding.UTF8.GetBytes(json), problems)?.Definition ?? throw new LifecycleFileException(problems);
    }

    public static async Task<AHouseOfCases> Start(
        string folder, IEnumerable<KeyValuePair<string, string>> database, SetClock clock, IReadOnlyList<LifecycleDefinition> lifecycles, Failures failures,
        Action<IServiceCollection, IConfiguration>? addOrchestrator)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("Storage:Directory", folder), .. database.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))]);
        builder.Services.AddLogging();
        builder.Services.AddSingleton<IClock>(clock).AddSingleton(failures);
        builder.Services.AddSingleton(new Lifecycles(lifecycles, [], ALibraryLoan.Calendar, ["claims-decider"]));
        builder.Services.AddScoped<CaseBook>().AddScoped<IFollowOn, Slip>().AddSingleton<IRunningCases, RunningCases>();
        builder.Services.AddMainDatabase(builder.Configuration);
        addOrchestrator?.Invoke(builder.Services, builder.Configuration);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host);
    }

    public async Task<Guid> Open(SetClock clock)
    {
        var id = Guid.CreateVersion7();
        await using var scope = Services.CreateAsyncScope();
        var office = new Office { Id = Guid.CreateVersion7(), Name = "Test office", Region = "North" };
        scope.ServiceProvider.GetRequiredService<MainContext>().Add(office);
        var facts = new WageClaim
        {
            Id = id, Worker = WorkerRef.New(), OfficeId = office.Id, FiledOn = new(2026, 3, 2), Currency = "EUR", Problems = ["unpaid"],
        };
        var outcome = scope.ServiceProvider.GetRequiredService<CaseBook>()
            .Open("wage-claim", "file", facts, new Act(new Actor("w", "worker"), clock.Now, ""));
        Assert.IsType<StepTaken>(outcome);
        await scope.ServiceProvider.GetRequiredService<MainContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        return id;
    }

    public async Task<StepOutcome> Take(string step, Guid id, SetClock clock, string who = "d1", Func<Task>? beforeSaving = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<CaseBook>();
        var @case = (await book.Find(id))!;
        var act = new Act(new Actor(who, "claims-decider"), clock.Now, "It is right.");
        var outcome = await book.Take(step, @case, await book.FactsOf(@case), act);
        if (beforeSaving is not null) await beforeSaving();
        await scope.ServiceProvider.GetRequiredService<MainContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        return outcome;
    }

    public async Task<T> Read<T>(Func<MainContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<MainContext>());
    }

    public Task<WorkflowCase> Case(Guid id) => Read(db => db.Cases.Include(row => row.History).Include(row => row.Dues).SingleAsync(row => row.Id == id));

    public Task<List<string>> Slips(Guid id) =>
        Read(db => db.Letters.Where(letter => letter.CaseId == id).OrderBy(letter => letter.Seq).Select(letter => letter.Template).ToListAsync());

    /// <summary>Until every step's outbox row is done.</summary>
    public async Task Settled(int rows)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await Read(db => db.Outbox.CountAsync(row => row.DoneAt != null)) >= rows) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"After thirty seconds {await Read(db => db.Outbox.CountAsync(row => row.DoneAt != null))} of {rows} steps are followed.");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
