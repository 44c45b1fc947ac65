using Microsoft.Data.Sqlite;

namespace Inspectorate.Storage.Backups;

/// <summary>
/// Puts a back-up into a data folder. Everything is checked and copied before anything is replaced; cut off while replacing, it
/// leaves a mark with which the server does not start, and can be run again. Erasures of after the back-up are repeated by the
/// firewall when the server starts, before it answers anybody: they stand in the keyring, which is in no back-up.
/// </summary>
public static class Restore
{
    /// <param name="replace">Whether what the folder holds may be lost.</param>
    /// <param name="chainHeads">As for <see cref="Backup.Take"/>: they must be those of the manifest.</param>
    /// <exception cref="StorageUnusable">The back-up is damaged or incomplete, or the folder is in use or not empty.</exception>
    public static async Task<BackupManifest> Into(
        string storage, string directory, bool replace, Func<string, IReadOnlyDictionary<string, string>> chainHeads, CancellationToken cancel)
    {
        var manifest = BackupManifest.Read(directory);
        using var folder = DataFolder.Locked(storage);
        if (!replace && BackedUp.Databases.Any(name => File.Exists(folder.PathOf(name))))
            throw new StorageUnusable($"{folder.Path} holds data already. Add --replace to lose it for what the back-up holds.");

        var arrived = folder.PathOf("restore-arrived");
        if (Directory.Exists(arrived))
            Directory.Delete(arrived, recursive: true);
        foreach (var file in manifest.Files)
            await CopyChecked(directory, arrived, file, cancel);
        foreach (var database in BackedUp.Databases)
            CheckIntegrity(Path.Combine(arrived, database));
        if (!chainHeads(Path.Combine(arrived, BackedUp.Databases[0])).ToHashSet().SetEquals(manifest.ChainHeads))
            throw new StorageUnusable($"The audit chains in {directory} do not end where its manifest says.");

        var unfinished = folder.PathOf(DataFolder.UnfinishedRestore);
        File.WriteAllText(unfinished, directory);
        Disk.Flush(unfinished);
        Disk.FlushFolder(folder.Path);
        Replace(folder, arrived);
        Disk.FlushFolder(folder.Path);
        File.Delete(unfinished);
        Directory.Delete(arrived, recursive: true);
        Disk.FlushFolder(folder.Path);
        return manifest;
    }

    private static async Task CopyChecked(string from, string to, BackedUpFile file, CancellationToken cancel)
    {
        // A manifest is a file like another: it must not name a place outside.
        if (!BackedUp.Databases.Contains(file.Path) && !file.Path.StartsWith(BackedUp.Attachments + "/", StringComparison.Ordinal)
            || file.Path.Split('/', '\\').Contains(".."))
            throw new StorageUnusable($"The manifest names {file.Path}, which is no part of a back-up.");
        try
        {
            await BackedUp.Copy(from, to, file.Path, cancel);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StorageUnusable($"{file.Path} is missing from the back-up {from}.", error);
        }
        if (await BackedUp.Describe(to, file.Path, cancel) != file)
            throw new StorageUnusable($"{file.Path} in the back-up {from} is not what its manifest says. Nothing was changed.");
    }

    private static void CheckIntegrity(string path)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() is not "ok" and var fault)
            throw new StorageUnusable($"{Path.GetFileName(path)} in the back-up is damaged: {fault}");
    }

    private static void Replace(DataFolder folder, string arrived)
    {
        foreach (var database in BackedUp.Databases.Append(BackedUp.Scheduler))
            foreach (var part in (string[])["", "-wal", "-shm", "-journal"])
                File.Delete(folder.PathOf(database + part));
        if (Directory.Exists(folder.PathOf(BackedUp.Attachments)))
            Directory.Delete(folder.PathOf(BackedUp.Attachments), recursive: true);
        foreach (var database in BackedUp.Databases)
            File.Move(Path.Combine(arrived, database), folder.PathOf(database));
        if (Directory.Exists(Path.Combine(arrived, BackedUp.Attachments)))
            Directory.Move(Path.Combine(arrived, BackedUp.Attachments), folder.PathOf(BackedUp.Attachments));
    }
}
