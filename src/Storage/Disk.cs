using System.Runtime.InteropServices;

namespace Inspectorate.Storage;

/// <summary>What has to be on the disk before anyone is told that it is kept.</summary>
public static class Disk
{
    /// <summary>Moves a finished file to its place: the file, then its new name, are on the disk when this returns.</summary>
    public static void Place(string finished, string target)
    {
        Flush(finished);
        File.Move(finished, target, overwrite: true);
        FlushFolder(Path.GetDirectoryName(target)!);
    }

    /// <summary>As <see cref="Place"/>, unless another process put something there first: then that stays, and this one is dropped.</summary>
    public static void PlaceFirst(string finished, string target)
    {
        Flush(finished);
        try
        {
            File.Move(finished, target, overwrite: false);
        }
        catch (IOException) when (File.Exists(target))
        {
            File.Delete(finished);
        }
        FlushFolder(Path.GetDirectoryName(target)!);
    }

    public static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>A new folder is lost in a crash unless its parent is flushed too.</summary>
    public static void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(folder))!);
    }

    /// <summary>.NET opens no folders, and only fsync on the folder itself makes a name in it durable. Windows needs none of this.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = open(folder, 0);
        if (handle < 0)
            throw new IOException($"The folder {folder} cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (fsync(handle) != 0)
                throw new IOException($"The folder {folder} cannot be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = close(handle);
        }
    }

    [DllImport("libc", SetLastError = true, CharSet = CharSet.Ansi)]
    private static extern int open(string path, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int fsync(int handle);

    [DllImport("libc")]
    private static extern int close(int handle);
}
