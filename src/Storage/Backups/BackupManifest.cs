using System.Text.Json;

namespace Inspectorate.Storage.Backups;

/// <summary>What a back-up holds. Never a key: those have a copy of their own.</summary>
/// <param name="TakenAt">UTC, ISO 8601. What was acknowledged before this moment is in the back-up.</param>
/// <param name="ChainHeads">Ends of the audit chains at that moment. Printed and kept elsewhere, they show a chain that was cut later.</param>
public sealed record BackupManifest(
    int Version, string TakenAt, IReadOnlyDictionary<string, string> ChainHeads, IReadOnlyList<BackedUpFile> Files)
{
    public const string FileName = "manifest.json";
    internal const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <exception cref="StorageUnusable">There is none, or it is not one that this program can read.</exception>
    public static BackupManifest Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path));
            return manifest is { Version: CurrentVersion }
                ? manifest
                : throw new StorageUnusable($"{path} was written by another version of this program.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StorageUnusable($"{directory} holds no complete back-up: {error.Message}", error);
        }
    }

    internal void Write(string directory) =>
        File.WriteAllBytes(Path.Combine(directory, FileName), JsonSerializer.SerializeToUtf8Bytes(this, Indented));
}

/// <param name="Path">Inside the back-up, with forward slashes.</param>
/// <param name="Sha256">In small hexadecimal digits.</param>
public sealed record BackedUpFile(string Path, long Bytes, string Sha256);
