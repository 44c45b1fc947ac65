using System.Diagnostics;
using Inspectorate.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Inspectorate.InProcess.Database;

public class DataFolderTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_in_use_is_refused_with_one_clear_line()
    {
        await using var host = await NotesHost.Start();
        var refusal = await Assert.ThrowsAsync<StorageUnusable>(() => NotesHost.Start(host.Folder));
        Assert.Equal($"The data folder {host.Folder} is in use by another process. Stop it first.", refusal.Message);
    }

    [Fact]
    public async Task A_folder_that_another_process_holds_is_refused_until_that_process_is_killed()
    {
        var folder = NotesHost.NewFolder();
        using var child = WriterChild.Start(folder);
        var refusal = await Assert.ThrowsAsync<StorageUnusable>(() => NotesHost.Start(folder));
        Assert.Contains("is in use by another process", refusal.Message);
        child.Kill();
        await child.WaitForExitAsync(Cancel);
        await using (await NotesHost.Start(folder)) { }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_path_that_cannot_be_a_folder_is_refused()
    {
        var file = Path.GetTempFileName();
        var refusal = await Assert.ThrowsAsync<StorageUnusable>(() => NotesHost.Start(Path.Combine(file, "data")));
        Assert.Contains("cannot be made", refusal.Message);
        File.Delete(file);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_in_words()
    {
        var folder = NotesHost.NewFolder();
        await using (var host = await NotesHost.Start(folder))
            await host.Writer.Do(context => context.Database.ExecuteSqlRawAsync(
                "INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0')", Cancel), Cancel);
        var refusal = await Assert.ThrowsAsync<StorageUnusable>(() => NotesHost.Start(folder));
        Assert.Contains("newer version of this program", refusal.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Without_leave_to_migrate_an_older_database_stops_the_start()
    {
        var refusal = await Assert.ThrowsAsync<StorageUnusable>(() => NotesHost.Start(folder: null, ("Database:MigrateAtStart", "false")));
        Assert.Contains("lacks 1 changes of its structure (up to 20260101000000_First)", refusal.Message);
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next_start()
    {
        var folder = NotesHost.NewFolder();
        Directory.CreateDirectory(folder);
        using (var killed = new SqliteConnection($"Data Source={Path.Combine(folder, "notes.db")};Pooling=False"))
        {
            killed.Open();
            using var command = killed.CreateCommand();
            command.CommandText = "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')";
            command.ExecuteNonQuery();
        }
        await using (var host = await NotesHost.Start(folder).WaitAsync(TimeSpan.FromSeconds(20), Cancel))
            Assert.Equal(0, await host.Count());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_full_disk_refuses_what_it_cannot_keep_and_heals_without_a_restart()
    {
        var folder = NotesHost.NewFolder();
        Directory.CreateDirectory(folder);
        if (!Mounted("-t", "tmpfs", "-o", "size=1m", "tmpfs", folder))
            Assert.Skip("needs the right to mount a small file system");
        try
        {
            await FillAndFree(folder);
        }
        finally
        {
            using var umount = Process.Start("umount", [folder]);
            await umount.WaitForExitAsync(Cancel);
            Assert.Equal(0, umount.ExitCode); // a stopped server holds no file open
        }
    }

    private static async Task FillAndFree(string folder)
    {
        await using var host = await NotesHost.Start(folder);
        var ballast = Path.Combine(folder, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[300_000], Cancel);
        var stored = 0;
        StorageFull? full = null;
        while (full is null)
        {
            try
            {
                await host.Add($"{stored:0000} {new string('x', 5000)}");
                stored++;
            }
            catch (StorageFull refusal)
            {
                full = refusal;
            }
        }
        Assert.Equal("There is no room left where the data is kept. Nothing was stored.", full.Message);
        Assert.Equal(WriterState.Full, host.Writer.Health.State);
        Assert.Equal(stored, await host.Count());
        Assert.Equal(HealthStatus.Unhealthy, await Readiness(host));

        File.Delete(ballast);
        Assert.Equal(HealthStatus.Healthy, await Readiness(host));
        await host.Add("room again");
        Assert.Equal(stored + 1, await host.Count());
    }

    private static async Task<HealthStatus> Readiness(NotesHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Cancel)).Status;

    private static bool Mounted(params string[] arguments)
    {
        using var mount = Process.Start(new ProcessStartInfo("mount", arguments) { RedirectStandardError = true })!;
        mount.WaitForExit();
        return mount.ExitCode == 0;
    }
}
