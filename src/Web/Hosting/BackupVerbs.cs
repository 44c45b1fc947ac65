using Inspectorate.Data.Cases;
using Inspectorate.Firewall;
using Inspectorate.Firewall.Identities;
using Inspectorate.Storage;
using Inspectorate.Storage.Backups;
using NodaTime;

namespace Inspectorate.Web.Hosting;

/// <summary>
/// <c>backup DIR [--keyring-copy DIR2]</c> beside a running server or without it; the keyring is copied only without it.
/// <c>restore DIR [--replace]</c> only without it.
/// </summary>
internal static class BackupVerbs
{
    private const string KeyringCopyTo = "--keyring-copy";
    private const string ReplaceWhatIsThere = "--replace";

    public static Task<int> Backup(string[] args) => args switch
    {
        [var directory] => Answered(async configuration => Print("Backed up to", directory, await Take(configuration, directory))),
        [var directory, KeyringCopyTo, var copy] => Answered(async configuration =>
        {
            using var alone = DataFolder.Open(KeptDatabase.DataDirectory(configuration));
            var manifest = await Take(configuration, directory);
            await CopyKeyring(configuration, copy);
            Print("Backed up to", directory, manifest);
        }),
        _ => Usage($"backup DIR [{KeyringCopyTo} DIR2]"),
    };

    public static Task<int> Restore(string[] args) => args switch
    {
        [var directory] => Answered(configuration => Restored(configuration, directory, replace: false)),
        [var directory, ReplaceWhatIsThere] => Answered(configuration => Restored(configuration, directory, replace: true)),
        _ => Usage($"restore DIR [{ReplaceWhatIsThere}]"),
    };

    private static Task<BackupManifest> Take(IConfiguration configuration, string directory) => Storage.Backups.Backup.Take(
        KeptDatabase.DataDirectory(configuration), directory, SystemClock.Instance.GetCurrentInstant(), ChainHeads.In, CancellationToken.None);

    private static async Task Restored(IConfiguration configuration, string directory, bool replace)
    {
        var manifest = await Storage.Backups.Restore.Into(
            KeptDatabase.DataDirectory(configuration), directory, replace, ChainHeads.In, CancellationToken.None);
        Print("Restored from", directory, manifest);
        Console.WriteLine("Whoever was erased since then is erased again when the server starts, before it answers anybody.");
    }

    private static async Task CopyKeyring(IConfiguration configuration, string directory)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IClock>(SystemClock.Instance).AddFirewall(configuration);
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<KeyringCopy>().Take(Path.Combine(Path.GetFullPath(directory), "keyring.db"));
    }

    private static async Task<int> Answered(Func<IConfiguration, Task> verb)
    {
        var configuration = WebApplication.CreateBuilder(House.Options([])).Configuration;
        try
        {
            if (KeptDatabase.IsPostgres(configuration))
                throw new StorageUnusable("With PostgreSQL, back up and restore with its own tools (pg_dump) and copy the attachments folder after it.");
            await verb(configuration);
            return 0;
        }
        catch (Exception error) when (error is StorageRefusal or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static void Print(string what, string directory, BackupManifest manifest)
    {
        Console.WriteLine($"{what} {Path.GetFullPath(directory)}: {manifest.Files.Count} files, as of {manifest.TakenAt}.");
        foreach (var (chain, head) in manifest.ChainHeads)
            Console.WriteLine($"Chain of {chain} ends at {head}");
    }

    private static async Task<int> Usage(string form)
    {
        await Console.Error.WriteLineAsync($"usage: Inspectorate.Web {form}");
        return 2;
    }
}
