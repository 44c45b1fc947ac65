using Inspectorate.Firewall;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Inspectorate.InProcess.Firewall;

/// <summary>A vault and a keyring in a folder of their own, put together as the server does.</summary>
internal sealed class TestVault : IAsyncDisposable
{
    private readonly bool keepsFolder;
    private readonly PostgresDatabases? postgres;
    private readonly ServiceProvider services;
    private readonly IServiceScope scope;

    /// <param name="folder">One that stays; null for a new one.</param>
    /// <param name="inFiles">Also where PostgreSQL runs. So is all that lies in a folder that stays.</param>
    public TestVault(string? folder = null, bool inFiles = false)
    {
        keepsFolder = folder is not null;
        Folder = folder ?? Directory.CreateTempSubdirectory("vault").FullName;
        postgres = folder is null && !inFiles && PostgresDatabases.AreWanted ? PostgresDatabases.Create() : null;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Directory"] = Data,
            ["Keys:Directory"] = Keys,
        }).AddInMemoryCollection(postgres?.Settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)) ?? []).Build();
        services = new ServiceCollection().AddLogging().AddSingleton<IClock>(Clock).AddFirewall(configuration)
            .Replace(ServiceDescriptor.Singleton(new GuessQueue(TimeSpan.FromMilliseconds(200), turns: 2, line: 3)))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        scope = services.CreateScope();
    }

    public string Folder { get; }
    public string Data => Path.Combine(Folder, "data");
    public string Keys => Path.Combine(Folder, "keys");
    public SetClock Clock { get; } = new();
    public Seal Seal => Get<Seal>();
    public Drafts Drafts => Get<Drafts>();
    public Receipts Receipts => Get<Receipts>();
    public Attachments Attachments => Get<Attachments>();
    public ReadingRoom Room => Get<ReadingRoom>();
    public ReadLog Log => Get<ReadLog>();
    public Erasure Erasure => Get<Erasure>();

    public async Task<Filed> File(DraftToken draft, params TextToSeal[] texts) => await Seal.Filing((await Drafts.Find(draft))!, texts);

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>What somebody does who has the database file and not the keys.</summary>
    public async Task Tamper(FormattableString sql) => await Get<Inspectorate.Storage.Writer<VaultContext>>().Do(vault => vault.Database.ExecuteSqlAsync(sql));

    /// <summary>A room in which nobody has been admitted yet.</summary>
    public ReadingRoom NewRoom() => services.CreateScope().ServiceProvider.GetRequiredService<ReadingRoom>();

    public async ValueTask DisposeAsync()
    {
        scope.Dispose();
        await services.DisposeAsync();
        postgres?.Dispose();
        SqliteConnection.ClearAllPools();
        if (!keepsFolder)
            Directory.Delete(Folder, recursive: true);
    }
}

internal sealed class SetClock : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 3, 2, 8, 0);
    public Instant GetCurrentInstant() => Now;
}
