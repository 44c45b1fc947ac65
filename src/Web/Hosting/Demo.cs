using Inspectorate.Data.People;
using Inspectorate.Storage;
using NodaTime;

namespace Inspectorate.Web.Hosting;

/// <summary>Demo data and accounts: in Development, or when asked for by <see cref="Switch"/>. The production image is built without them.</summary>
internal static class Demo
{
    public const string Switch = "--demo";

#if DEMO
    public static bool IsWanted(IHostEnvironment environment, IConfiguration configuration) =>
        configuration.GetValue("Demo:Fill", environment.IsDevelopment() || Environment.GetCommandLineArgs().Contains(Switch));

    /// <summary>The system's clock, or in a demonstration one that runs some days ahead, so that a deadline can be watched passing.</summary>
    public static IClock Clock(IConfiguration configuration) =>
        configuration.GetValue("Demo:DaysAhead", 0) is var days and not 0 ? new AheadClock(Duration.FromDays(days)) : SystemClock.Instance;

    private sealed class AheadClock(Duration ahead) : IClock
    {
        public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + ahead;
    }

    /// <summary>Fills an empty installation before the server listens.</summary>
    public static async Task FillDemo(this WebApplication app)
    {
        if (IsWanted(app.Environment, app.Configuration))
            await Seed.DemoSeed.FillWhenEmpty(app.Services, Console.Out, app.Configuration["Demo:Password"], app.Configuration.GetValue("Demo:Scale", 1));
    }

    /// <summary><c>seed --scale N</c>: fills an empty installation with N times the claims, and ends.</summary>
    public static async Task<int> Fill(string[] args)
    {
        if (args is not ["--scale", var typed] || !int.TryParse(typed, out var scale) || scale < 1)
        {
            await Console.Error.WriteLineAsync("usage: seed --scale N, with N from 1");
            return 2;
        }
        var builder = WebApplication.CreateBuilder(House.Options([]));
        builder.AddHouse();
        await using var app = builder.Build();
        app.Services.OpenDatabases();
        await app.Services.OpenFirstOffices();
        if (await Seed.DemoSeed.FillWhenEmpty(app.Services, Console.Out, app.Configuration["Demo:Password"], scale))
            return 0;
        await Console.Error.WriteLineAsync("There are accounts here already. Only an empty installation is filled.");
        return 1;
    }
#else
    public static bool IsWanted(IHostEnvironment environment, IConfiguration configuration) => false;

    public static IClock Clock(IConfiguration configuration) => SystemClock.Instance;

    public static Task FillDemo(this WebApplication app) => Task.CompletedTask;
#endif
}
