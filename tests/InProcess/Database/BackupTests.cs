using Inspectorate.Storage;
using Inspectorate.Storage.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.InProcess.Database;

public sealed class BackupTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 12, 0);

    private readonly string storage = NotesHost.NewFolder();
    private readonly string backup = NotesHost.NewFolder();
    private readonly string elsewhere = NotesHost.NewFolder();

    public void Dispose()
    {
        foreach (var folder in (string[])[storage, backup, elsewhere])
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_back_up_taken_under_load_holds_one_moment_and_everything_answered_before_it()
    {
        await using var host = await Filled(2000);
        using var stop = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
                await host.Writer.Do(async context =>
                {
                    context.Notes.AddRange(new Note { Text = $"{caller}/{number} a" }, new Note { Text = $"{caller}/{number} b" });
                    await context.SaveChangesAsync();
                });
        }, Cancel)));
        var before = await host.Count();
        await Take();
        await stop.CancelAsync();
        await load;

        await Restore.Into(elsewhere, backup, replace: false, Heads, Cancel);
        await using var restored = await NotesHost.Start("Main", elsewhere);
        var kept = await restored.Read(context => context.Notes.Select(note => note.Text).ToListAsync(Cancel));
        Assert.InRange(kept.Count, before, await host.Count());
        Assert.Equal(kept.Count(text => text.EndsWith(" a", StringComparison.Ordinal)), kept.Count(text => text.EndsWith(" b", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_restored_is_what_was_there_files_included()
    {
        await using (await Filled(10)) { }
        var manifest = await Take();
        Assert.Equal(["main.db", "vault.db", "attachments/ab/abcd"], manifest.Files.Select(file => file.Path));
        Assert.Equal("10", manifest.ChainHeads["notes"]);

        await Restore.Into(elsewhere, backup, replace: false, Heads, Cancel);
        Assert.Equal("sealed", await File.ReadAllTextAsync(Path.Combine(elsewhere, "attachments/ab/abcd"), Cancel));
        await using var restored = await NotesHost.Start("Main", elsewhere);
        Assert.Equal(10, await restored.Count());
    }

    [Fact]
    public async Task A_damaged_back_up_is_refused_and_changes_nothing()
    {
        await using (await Filled(10)) { }
        await Take();
        await File.WriteAllTextAsync(Path.Combine(backup, "attachments/ab/abcd"), "forged", Cancel);
        var refusal = await Assert.ThrowsAsync<StorageUnusable>(() => Restore.Into(storage, backup, replace: true, Heads, Cancel));
        Assert.Contains("attachments/ab/abcd", refusal.Message);
        await using var host = await NotesHost.Start("Main", storage);
        Assert.Equal(10, await host.Count());
    }

    [Fact]
    public async Task A_folder_with_data_is_replaced_only_when_told_to_and_never_under_a_running_server()
    {
        await using (await Filled(10)) { }
        await Take();
        await Assert.ThrowsAsync<StorageUnusable>(() => Restore.Into(storage, backup, replace: false, Heads, Cancel));
        await using (var host = await NotesHost.Start("Main", storage))
        {
            await host.Add("after the back-up");
            var refusal = await Assert.ThrowsAsync<StorageUnusable>(() => Restore.Into(storage, backup, replace: true, Heads, Cancel));
            Assert.Contains("in use", refusal.Message);
        }
        await Restore.Into(storage, backup, replace: true, Heads, Cancel);
        await using var restored = await NotesHost.Start("Main", storage);
        Assert.Equal(10, await restored.Count());
    }

    [Fact]
    public async Task A_restore_that_was_cut_off_keeps_the_server_from_starting_until_it_is_run_again()
    {
        await using (await Filled(10)) { }
        await Take();
        await File.WriteAllTextAsync(Path.Combine(storage, "restore-unfinished"), backup, Cancel);
        File.Delete(Path.Combine(storage, "main.db"));
        var refusal = await Assert.ThrowsAsync<StorageUnusable>(() => NotesHost.Start("Main", storage));
        Assert.Contains("did not finish", refusal.Message);
        await Restore.Into(storage, backup, replace: true, Heads, Cancel);
        await using var restored = await NotesHost.Start("Main", storage);
        Assert.Equal(10, await restored.Count());
    }

    [Fact]
    public async Task A_back_up_is_whole_or_absent_and_never_written_over_another()
    {
        await using (await Filled(10)) { }
        Directory.CreateDirectory(backup + ".unfinished");
        await File.WriteAllTextAsync(Path.Combine(backup + ".unfinished", "main.db"), "left by a killed back-up", Cancel);
        await Assert.ThrowsAsync<StorageUnusable>(() => Restore.Into(elsewhere, backup, replace: false, Heads, Cancel));
        await Take();
        Assert.False(Directory.Exists(backup + ".unfinished"));
        await Assert.ThrowsAsync<StorageUnusable>(Take);
    }

    private async Task<NotesHost> Filled(int notes)
    {
        var host = await NotesHost.Start("Main", storage);
        await Task.WhenAll(Enumerable.Range(0, notes).Select(number => host.Add($"note {number}")));
        await using (var vault = new SqliteConnection($"Data Source={Path.Combine(storage, "vault.db")};Pooling=False"))
        {
            await vault.OpenAsync(Cancel);
            await using var command = vault.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; CREATE TABLE sealed (noise BLOB)";
            await command.ExecuteNonQueryAsync(Cancel);
        }
        Directory.CreateDirectory(Path.Combine(storage, "attachments/ab"));
        Directory.CreateDirectory(Path.Combine(storage, "attachments/arriving"));
        await File.WriteAllTextAsync(Path.Combine(storage, "attachments/ab/abcd"), "sealed", Cancel);
        await File.WriteAllTextAsync(Path.Combine(storage, "attachments/arriving/half"), "half a file", Cancel);
        return host;
    }

    private Task<BackupManifest> Take() => Backup.Take(storage, backup, Now, Heads, Cancel);

    private static Dictionary<string, string> Heads(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM Notes";
        return new() { ["notes"] = $"{command.ExecuteScalar()}" };
    }
}
