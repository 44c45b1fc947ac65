using Inspectorate.Domain.Shared;
using Inspectorate.Storage;

namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>`attachments/aa/REF`: sealed files under random names, in 256 folders. A file is on the disk before any row names it.</summary>
internal sealed class AttachmentFolder(string path)
{
    private string Arriving => Path.Combine(path, "arriving");

    /// <summary>A new file that nothing names; the caller places or deletes it.</summary>
    public FileStream Begin()
    {
        Disk.CreateFolder(path);
        Disk.CreateFolder(Arriving);
        return new FileStream(Path.Combine(Arriving, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite);
    }

    public void Place(string arrived, AttachmentRef file)
    {
        Disk.CreateFolder(Path.GetDirectoryName(PathOf(file))!);
        Disk.Place(arrived, PathOf(file));
    }

    /// <summary>A piece of a file on its way; it stays among those that arrive.</summary>
    public void PlacePiece(string arrived, string name) => Disk.Place(arrived, Path.Combine(Arriving, name));

    public IEnumerable<string> PiecesOf(string file) => Directory.Exists(Arriving) ? Directory.EnumerateFiles(Arriving, file + "-*") : [];

    public bool Has(AttachmentRef file) => File.Exists(PathOf(file));

    public FileStream Open(AttachmentRef file) => new(PathOf(file), FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);

    public void Delete(AttachmentRef file)
    {
        if (File.Exists(PathOf(file)))
            File.Delete(PathOf(file));
    }

    /// <summary>Files last written before the given moment, and what arrived but was never placed.</summary>
    public IEnumerable<(string Path, AttachmentRef? Ref)> OlderThan(DateTime utc) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => File.GetLastWriteTimeUtc(file) < utc)
            .Select(file => (file, Guid.TryParseExact(Path.GetFileName(file), "N", out var id) ? new AttachmentRef(id) : (AttachmentRef?)null))
        : [];

    private string PathOf(AttachmentRef file)
    {
        var name = file.Value.ToString("N");
        return Path.Combine(path, name[..2], name);
    }
}
