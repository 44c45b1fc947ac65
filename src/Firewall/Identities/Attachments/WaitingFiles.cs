using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;

namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>
/// Long tables that lie sealed on the disk while somebody says how they are read. They have no row, so that the sweep takes away what was
/// left lying. Reading and writing hold one piece of 64 KB in memory, whatever the size.
/// </summary>
public sealed class WaitingFiles
{
    private readonly Keyring keyring;
    private readonly AttachmentFolder folder;

    internal WaitingFiles(Keyring keyring, AttachmentFolder folder) => (this.keyring, this.folder) = (keyring, folder);

    /// <summary>A new file under the key of this owner. It is kept once <see cref="WaitingFile.Place"/> was called.</summary>
    public async Task<WaitingFile> Begin(Guid owner)
    {
        var file = new AttachmentRef(Guid.NewGuid());
        return new WaitingFile(folder, file, await keyring.KeyOf(owner), Bound(owner, file));
    }

    /// <summary>Null when it is not there any more.</summary>
    public Stream? Open(Guid owner, AttachmentRef file) => keyring.Find(owner) is { } key && folder.Has(file)
        ? new OpenedPieces(folder.Open(file), key, Bound(owner, file))
        : null;

    /// <summary>Doing it again changes nothing.</summary>
    public void Delete(AttachmentRef file) => folder.Delete(file);

    private static string Bound(Guid owner, AttachmentRef file) => $"waiting-file/{owner:N}/{file.Value:N}";
}

/// <summary>A file that is being written.</summary>
public sealed class WaitingFile : IDisposable
{
    private readonly AttachmentFolder folder;
    private readonly FileStream arriving;
    private readonly SealedWriting sealing;
    private bool isPlaced;

    internal WaitingFile(AttachmentFolder folder, AttachmentRef file, byte[] key, string bound)
    {
        (this.folder, Ref, arriving) = (folder, file, folder.Begin());
        sealing = new SealedWriting(arriving, key, bound);
    }

    public AttachmentRef Ref { get; }

    /// <summary>What is written into it reaches the disk sealed only.</summary>
    public Stream Content => sealing;

    public void Place()
    {
        sealing.Finish();
        arriving.Flush();
        folder.Place(arriving.Name, Ref);
        isPlaced = true;
    }

    public void Dispose()
    {
        sealing.Dispose();
        arriving.Dispose();
        if (!isPlaced) File.Delete(arriving.Name);
    }
}
