using System.Security.Cryptography;
using Inspectorate.Storage;

namespace Inspectorate.Firewall.Identities.Keys;

/// <summary>A key of 32 random bytes in a file that only the owner may read; made at the first start.</summary>
internal static class KeyFile
{
    public static byte[] ReadOrCreate(string path)
    {
        Disk.CreateFolder(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
            Create(path);
        return Read(path);
    }

    /// <exception cref="StorageUnusable">There is no such file.</exception>
    public static byte[] Read(string path)
    {
        if (!File.Exists(path))
            throw new StorageUnusable($"The key file {path} is not there.");
        var key = File.ReadAllBytes(path);
        return key.Length == Cipher.KeyBytes
            ? key
            : throw new InvalidOperationException($"The key file {path} holds {key.Length} bytes; a key has {Cipher.KeyBytes}. Put the right file back.");
    }

    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var unfinished = $"{path}.{Guid.NewGuid():N}.new";
        using (var file = new FileStream(unfinished, options))
            file.Write(RandomNumberGenerator.GetBytes(Cipher.KeyBytes));
        Disk.PlaceFirst(unfinished, path);
    }
}
