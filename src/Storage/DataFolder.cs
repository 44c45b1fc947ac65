namespace Inspectorate.Storage;

/// <summary>
/// The folder that holds everything but the keys. While this is open no other process may use it: with the SQLite that the
/// program carries, two writers of one file can lose what was acknowledged.
/// </summary>
public sealed class DataFolder : IDisposable
{
    internal const string UnfinishedRestore = "restore-unfinished";

    private readonly FileStream inUse;

    private DataFolder(string path, FileStream inUse) => (Path, this.inUse) = (path, inUse);

    public string Path { get; }

    /// <exception cref="StorageUnusable">The folder cannot be made or written, is full, or is in use.</exception>
    public static DataFolder Open(string path)
    {
        var folder = Locked(path);
        if (!File.Exists(folder.PathOf(UnfinishedRestore)))
            return folder;
        folder.Dispose();
        throw new StorageUnusable($"A restore into {folder.Path} did not finish. Run it again with --replace.");
    }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => inUse.Dispose();

    internal static DataFolder Locked(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnusable($"The data folder {path} cannot be made: {error.Message}", error);
        }
        return new(path, Lock(path));
    }

    private static FileStream Lock(string path)
    {
        FileStream inUse;
        try
        {
            // Held by the operating system for as long as the process lives, so a killed one leaves nothing to clear up.
            inUse = new(System.IO.Path.Combine(path, "in-use.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new StorageUnusable($"The data folder {path} cannot be written: {error.Message}", error);
        }
        catch (IOException error) when (IsInUse(error))
        {
            throw new StorageUnusable($"The data folder {path} is in use by another process. Stop it first.", error);
        }
        catch (IOException error)
        {
            throw new StorageUnusable($"The data folder {path} cannot be written: {error.Message}", error);
        }
        try
        {
            inUse.SetLength(0);
            inUse.Write(new byte[4096]); // a whole block: a disk with no room shows here and not at the first claim
            inUse.Flush(flushToDisk: true);
            return inUse;
        }
        catch (IOException error)
        {
            inUse.Dispose();
            throw new StorageUnusable($"The data folder {path} has no room left: {error.Message}", error);
        }
    }

    /// <summary>EWOULDBLOCK of flock (11 on Linux, 35 on macOS), or Windows' sharing violation.</summary>
    private static bool IsInUse(IOException error) => (error.HResult & 0xFFFF) is 11 or 35 or 32;
}
