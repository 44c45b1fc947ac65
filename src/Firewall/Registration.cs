using System.Net.Mail;
using Inspectorate.Firewall.Disclosures;
using Inspectorate.Firewall.Guard;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Firewall.Identities.YourDetails;
using Inspectorate.Firewall.Outbound;
using Inspectorate.Firewall.Proof;
using Inspectorate.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Inspectorate.Firewall;

public static class Registration
{
    /// <summary>
    /// `Keys:Directory` and `Storage:Directory` name the folders. Web adds its <see cref="IReadingRights"/> and <see cref="IWorkerTexts"/>;
    /// without them nobody reads a file and the worker's screen is in English.
    /// </summary>
    public static IServiceCollection AddFirewall(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddKeptDatabase<VaultContext, SqliteVaultContext, PostgresVaultContext>(configuration, "Vault");
        services.AddVaultContexts(configuration);
        services.AddSingleton(_ => new Keyring(Keys(configuration), KeyringOf(configuration)));
        services.AddSingleton(_ => new AttachmentFolder(Path.Combine(KeptDatabase.DataDirectory(configuration), "attachments")));
        services.AddSingleton(_ => new GuessQueue(TimeSpan.FromSeconds(1)));

        services.AddSingleton(found => new PreparedReading<VaultContext>(Reading(found)));
        services.AddSingleton(found => new Drafts(Get<Keyring>(found), Vault(found), Get<PreparedReading<VaultContext>>(found), Get<IClock>(found)));
        services.AddSingleton(found => new Receipts(Get<Keyring>(found), Vault(found), Reading(found), Get<GuessQueue>(found)));
        services.AddSingleton(found => new DraftCodes(
            Get<Keyring>(found), Vault(found), Reading(found), Get<Drafts>(found), Get<Receipts>(found), Get<GuessQueue>(found)));
        services.AddSingleton(found => new CodeWords(Get<Keyring>(found)));
        services.AddSingleton(found => new WordPrints(Get<Keyring>(found)));
        services.AddSingleton(found => new OneUseCodes(Get<Keyring>(found), Get<GuessQueue>(found)));
        services.AddSingleton(found => new DisputeLetters(Get<Keyring>(found), Get<GuessQueue>(found)));
        services.AddSingleton(found => new Seal(Get<Keyring>(found), Vault(found), Get<Drafts>(found), Get<Receipts>(found), Get<IClock>(found)));
        services.AddSingleton(found => new HeldForms(Get<Keyring>(found), Get<Seal>(found)));
        services.AddSingleton(found => new Attachments(Get<Keyring>(found), Vault(found), Get<AttachmentFolder>(found), Get<IClock>(found)));
        services.AddSingleton(found => new FilePieces(Get<Keyring>(found), Get<AttachmentFolder>(found), Get<Attachments>(found)));
        services.AddSingleton(found => new WaitingFiles(Get<Keyring>(found), Get<AttachmentFolder>(found)));
        services.AddSingleton(found => new ReadLog(Get<Keyring>(found), Vault(found), Reading(found), Get<IClock>(found)));
        services.AddSingleton(found => new ReadLogAudit(Get<Keyring>(found).Server, Reading(found)));
        services.AddScoped(found => new ReadingRoom(Get<Keyring>(found), Reading(found), Get<ReadLog>(found)));
        services.AddSingleton(found => new Erasure(Get<Keyring>(found), Vault(found), Reading(found), Get<AttachmentFolder>(found), Get<IClock>(found)));
        services.AddSingleton(found => new NamedRecords(Get<Keyring>(found), Vault(found), Reading(found), Get<ReadLog>(found), Get<IClock>(found)));
        services.AddSingleton(found => new KeyringCopy(Get<Keyring>(found)));
        services.AddSingleton(found => new Spool(
            Path.Combine(KeptDatabase.DataDirectory(configuration), "spool"),
            new MailAddress(configuration["Mail:From"] ?? "notices@inspectorate.invalid"),
            Get<IClock>(found)));
        services.TryAddScoped<IReadingRights, NobodyReads>();
        services.TryAddScoped<IOrders, NoOrders>();
        services.TryAddSingleton<IWorkerTexts, EnglishTexts>();
        services.AddCookieKeys(configuration);
        services.AddSingleton<WorkerSessions>();
        services.AddHostedService<VaultAtStart>();
        services.AddProof(configuration);
        services.AddHealthChecks().AddCheck<KeyringReadiness>("keyring", tags: ["ready"]);
        return services;
    }

    /// <summary>Beside the keyring and as dear: who holds these keys can sign in as anybody.</summary>
    private static void AddCookieKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("Inspectorate");
        if (KeptDatabase.IsPostgres(configuration))
            services.AddOptions<KeyManagementOptions>().Configure<Keyring>((options, keyring) => options.XmlRepository = new CookieKeys(keyring));
        else
            protection.PersistKeysToFileSystem(new DirectoryInfo(Keys(configuration).CookieKeys));
    }

    /// <summary><see cref="ReadLogAudit"/> and nothing else, for a verb beside a running server.</summary>
    public static IServiceCollection AddReadLogAudit(this IServiceCollection services, IConfiguration configuration) => services
        .AddDatabaseToRead<VaultContext, SqliteVaultContext, PostgresVaultContext>(configuration, "Vault")
        .AddVaultContexts(configuration)
        .AddSingleton(found => new ReadLogAudit(new ServerKey(KeyFile.Read(Keys(configuration).ReceiptKey)), Reading(found)));

    /// <summary><see cref="Prover"/> beside a running server: it reads, and writes nothing but the signing key of a new installation.</summary>
    public static IServiceCollection AddProofToRead(this IServiceCollection services, IConfiguration configuration) =>
        services.AddReadLogAudit(configuration).AddProof(configuration);

    private static IServiceCollection AddProof(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => new SigningKey(Keys(configuration)))
        .AddScoped<IProofCheck>(_ => new CodeOpensNoConnection(AppContext.BaseDirectory, "Inspectorate.Web"))
        .AddScoped<IProofCheck>(_ => new NothingIsSetToGoOut(configuration))
        .AddScoped<IProofCheck>(found => new SealedIsNoise(Reading(found)))
        .AddScoped<IProofCheck>(found => new VaultHasNoForbiddenName(Reading(found)))
        .AddScoped<IProofCheck>(found => new ReadsAreAsWritten(Get<ReadLogAudit>(found)))
        .AddScoped<IProofCheck>(found => new ErasedStaysErased(new KeyringOnlyRead(configuration, Keys(configuration)), Reading(found)))
        .AddScoped(found => new Prover(
            found.GetServices<IProofCheck>(), Get<SigningKey>(found), Get<IClock>(found), KeptDatabase.IsPostgres(configuration) ? "postgres" : "sqlite"));

    private static IServiceCollection AddVaultContexts(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<Func<VaultContext>>(found => KeptDatabase.IsPostgres(configuration)
            ? found.GetRequiredService<IDbContextFactory<PostgresVaultContext>>().CreateDbContext
            : found.GetRequiredService<IDbContextFactory<SqliteVaultContext>>().CreateDbContext);

    private static KeysFolder Keys(IConfiguration configuration) => new(configuration["Keys:Directory"]
        ?? throw new StorageUnusable("Keys:Directory is not set: it names the folder that holds the keys."));

    private static Func<KeysFolder, KeyringStore> KeyringOf(IConfiguration configuration) => folder =>
        KeptDatabase.IsPostgres(configuration) ? new KeyringDatabase(KeptDatabase.ConnectionTo(configuration, "Keyring")) : new KeyringFile(folder.Keyring);

    private static T Get<T>(IServiceProvider found) where T : notnull => found.GetRequiredService<T>();
    private static Writer<VaultContext> Vault(IServiceProvider found) => Get<Writer<VaultContext>>(found);
    private static Func<VaultContext> Reading(IServiceProvider found) => Get<Func<VaultContext>>(found);
}
