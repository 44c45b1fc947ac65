using System.Diagnostics;

namespace Inspectorate.InProcess.Faults;

/// <summary>A file system of its own in memory, which a test may fill.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>On the disk, for the data and the keys.</summary>
    public string House => Path.Combine(Folder, "house");

    private string Ballast => Path.Combine(Folder, "ballast");

    public static SmallDisk Mount(string size)
    {
        var folder = Directory.CreateTempSubdirectory("inspectorate-small-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder) != 0)
            Assert.Skip("needs the right to mount a small file system");
        Directory.CreateDirectory(Path.Combine(folder, "house"));
        return new(folder);
    }

    public void Remount(string option) => Assert.Equal(0, Run("mount", "-o", $"remount,{option}", Folder));

    /// <summary>To the last byte.</summary>
    public void Fill()
    {
        using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var block = new byte[4096]; ;)
                ballast.Write(block);
        }
        catch (IOException)
        {
            // full
        }
    }

    public void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        Run("umount", "--lazy", Folder);
        Directory.Delete(Folder);
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
