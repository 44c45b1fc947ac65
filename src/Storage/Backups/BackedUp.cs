using System.Security.Cryptography;

namespace Inspectorate.Storage.Backups;

/// <summary>What belongs in a back-up. The scheduler's file does not: due rows are the truth, and it is made anew from them.</summary>
internal static class BackedUp
{
    /// <summary>
    /// In this order: a claim's vault rows are written before its main rows, and a file before the row that names it. Copied later,
    /// each part holds at least what the parts before it refer to.
    /// </summary>
    public static readonly IReadOnlyList<string> Databases = ["main.db", "vault.db"];

    public const string Attachments = "attachments";
    public const string ArrivingAttachments = "arriving";
    public const string Scheduler = "quartz.db";

    public static IEnumerable<string> AttachmentsIn(string directory)
    {
        var folder = Path.Combine(directory, Attachments);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(directory, path).Replace('\\', '/'))
                .Where(path => !path.StartsWith($"{Attachments}/{ArrivingAttachments}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
            : [];
    }

    public static async Task<BackedUpFile> Describe(string directory, string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(Path.Combine(directory, path));
        return new(path, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)));
    }

    public static async Task Copy(string from, string to, string path, CancellationToken cancel)
    {
        var target = Path.Combine(to, path);
        Disk.CreateFolder(Path.GetDirectoryName(target)!);
        await using (var source = File.OpenRead(Path.Combine(from, path)))
        await using (var copy = new FileStream(target, FileMode.CreateNew, FileAccess.Write))
        {
            await source.CopyToAsync(copy, cancel);
            copy.Flush(flushToDisk: true);
        }
        Disk.FlushFolder(Path.GetDirectoryName(target)!);
    }
}
