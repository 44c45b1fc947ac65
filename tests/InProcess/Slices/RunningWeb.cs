using Inspectorate.Data;
using Inspectorate.Data.People;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.People.SetUp;
using Inspectorate.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Inspectorate.InProcess.Slices;

/// <summary>
/// The real program in this process, on real SQLite files in folders of its own, or on PostgreSQL when <c>tests/with-postgres</c>
/// has started one, and with a clock that stands still. Use it as a class fixture; a test that moves the clock or fills the house
/// makes its own.
/// </summary>
public class RunningWeb : WebApplicationFactory<Program>
{
    public const string Password = "eleven quiet herons";
    private readonly string _folder;
    private readonly PostgresDatabases? _postgres;
    private readonly bool _isSecond;
    private IWebHostEnvironment? _environment;

    public RunningWeb()
    {
        _folder = Directory.CreateTempSubdirectory("inspectorate-web-").FullName;
        _postgres = PostgresDatabases.AreWanted ? PostgresDatabases.Create() : null;
    }

    /// <summary>A second web node on the first one's PostgreSQL and folders; the first is disposed after it.</summary>
    internal RunningWeb(RunningWeb first) => (_folder, _postgres, _isSecond) = (first._folder, first._postgres, true);

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 3, 2, 9, 0));

    /// <summary>The office of everybody of the staff who is made without another one.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>Null on SQLite.</summary>
    internal PostgresDatabases? Postgres => _postgres;

    public string DataFolder => Path.Combine(_folder, "data");
    public string SpoolFolder => Path.Combine(DataFolder, "spool");

    /// <summary>Beyond the folders; to be set before the first request. Staff need a second factor only where a test says so.</summary>
    public Dictionary<string, string> Settings { get; } = new() { ["People:RequireSecondFactor"] = "false" };

    /// <summary>Further services, for a test that watches the program from within.</summary>
    internal Action<IServiceCollection>? Adds { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:Directory", DataFolder);
        builder.UseSetting("Keys:Directory", Path.Combine(_folder, "keys"));
        foreach (var (key, value) in Settings.Concat(_postgres?.Settings ?? []))
            builder.UseSetting(key, value);
        builder.UseSetting("Logging:LogLevel:Default", "Error"); // what is refused as it should be is no news among test results
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IClock>(Clock);
            // Thousands sign in among the tests: with all rounds of the real program a third of their time went into passwords.
            services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1_000);
            Adds?.Invoke(services);
            foreach (var greeting in services.Where(service => service.ImplementationType == typeof(FirstAdministratorGreeting)).ToList()) services.Remove(greeting);
        });
    }

    /// <summary>A browser with nobody signed in.</summary>
    public Browser NewBrowser() => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));

    /// <summary>A browser in which a new person of this role has signed in through the sign-in page.</summary>
    public async Task<Browser> SignedInAs(string role, Guid? officeId = null, Guid? partyId = null)
    {
        var account = await NewAccount(role, officeId, partyId);
        var browser = NewBrowser();
        await browser.SignIn(account.Email!);
        return browser;
    }

    /// <summary>Somebody who has joined, with <see cref="Password"/>.</summary>
    public async Task<Account> NewAccount(string role, Guid? officeId = null, Guid? partyId = null)
    {
        var isStaff = Roles.Staff.Contains(role);
        var office = isStaff ? officeId ?? await Office() : officeId;
        var now = Clock.GetCurrentInstant();
        var account = Account.Invited($"{role}.{Guid.NewGuid():N}@people.example", $"Test {role}", role, office, partyId, now);
        account.Join(new PasswordHasher<Account>(Services.GetRequiredService<IOptions<PasswordHasherOptions>>()).HashPassword(account, Password), now);
        await InDatabase(async db =>
        {
            db.Users.Add(account);
            await db.SaveChangesAsync();
            return true;
        });
        return account;
    }

    /// <summary>Reads, or saves through the writer as the program does.</summary>
    public async Task<T> InDatabase<T>(Func<MainContext, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<MainContext>());
    }

    private async Task<Guid> Office()
    {
        if (OfficeId == Guid.Empty)
        {
            OfficeId = Guid.NewGuid();
            await InDatabase(async db =>
            {
                db.Offices.Add(new Office { Id = OfficeId, Name = "Harbour office", Region = "North" });
                return await db.SaveChangesAsync();
            });
        }
        return OfficeId;
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        _environment = host.Services.GetRequiredService<IWebHostEnvironment>();
        return host;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        // They watch files and belong to nobody: of a hundred houses in one process the machine would run out of watchers.
        foreach (var files in new[] { _environment?.WebRootFileProvider, _environment?.ContentRootFileProvider })
            (files as IDisposable)?.Dispose();
        if (!_isSecond)
        {
            _postgres?.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
        GC.SuppressFinalize(this);
    }
}
