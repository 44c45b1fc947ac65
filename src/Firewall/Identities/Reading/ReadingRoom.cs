using System.Text;
using System.Text.Json;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Firewall.Identities.Reading;

/// <summary>
/// The only place where sealed things are opened, for one request. Controllers admit; tag helpers read.
/// Nothing is shown before the look at it is written down and on the disk.
/// </summary>
public sealed class ReadingRoom
{
    private readonly Keyring keyring;
    private readonly Func<VaultContext> vault;
    private readonly ReadLog log;
    private readonly Dictionary<WorkerRef, ReadingRight> rights = [];
    private readonly HashSet<(WorkerRef, string, Guid, string)> noted = [];

    internal ReadingRoom(Keyring keyring, Func<VaultContext> vault, ReadLog log) => (this.keyring, this.vault, this.log) = (keyring, vault, log);

    public void Admit(ReadingRight right) => rights[right.Worker] = right;

    /// <param name="purpose">In place of the right's own purpose.</param>
    internal async Task<Shown> Name(WorkerRef worker, Guid? caseId, string? purpose, CancellationToken cancel)
    {
        if (Right(worker, caseId, purpose) is not { ReadsName: true } right)
            return Shown.Sealed;
        await using var context = vault();
        var row = await context.Identities.AsNoTracking().FirstOrDefaultAsync(row => row.Worker == worker.Value, cancel);
        return await Open(right, "name", worker.Value, worker.Value, row?.Sealed, Bound.Identity(worker), NameIn, cancel);
    }

    internal async Task<Shown> Text(SealedTextRef text, Guid? caseId, string? purpose, CancellationToken cancel)
    {
        await using var context = vault();
        var row = await context.Texts.AsNoTracking().FirstOrDefaultAsync(row => row.Ref == text.Value, cancel);
        if (row is null)
            return Shown.Missing;
        var worker = new WorkerRef(row.Worker);
        return Right(worker, caseId, purpose) is { ReadsContent: true } right
            ? await Open(right, row.Kind, row.Ref, row.Worker, row.Sealed, Bound.Text(text, worker), row.Kind == TextKinds.SafeContact ? Contact(text) : Encoding.UTF8.GetString, cancel)
            : Shown.Sealed;
    }

    internal async Task<Shown> Place(PlaceRef place, CancellationToken cancel)
    {
        var right = rights.Values.FirstOrDefault(right => right.ReadsContent && right.Places.Contains(place));
        if (right is null)
            return Shown.Sealed;
        await using var context = vault();
        var row = await context.Places.AsNoTracking().FirstOrDefaultAsync(row => row.Ref == place.Value, cancel);
        return await Open(right, "place", place.Value, place.Value, row?.Sealed, Bound.Place(place), Encoding.UTF8.GetString, cancel);
    }

    internal async Task<(Shown Name, AttachmentRow? Row)> FileName(AttachmentRef file, Guid? caseId, string? purpose, CancellationToken cancel)
    {
        var row = await Find(file, cancel);
        if (row is null)
            return (Shown.Missing, null);
        var worker = new WorkerRef(row.Worker);
        return Right(worker, caseId, purpose) is { } right && right.ReadsFile(file)
            ? (await Open(right, "file-name", row.Ref, row.Worker, row.SealedName, Bound.FileName(file, worker), Encoding.UTF8.GetString, cancel), row)
            : (Shown.Sealed, row);
    }

    internal async Task<AttachmentRow?> Find(AttachmentRef file, CancellationToken cancel)
    {
        await using var context = vault();
        return await context.Attachments.AsNoTracking().FirstOrDefaultAsync(row => row.Ref == file.Value, cancel);
    }

    /// <summary>The key of a file's content, after the look is noted; null when it may not be read or was erased.</summary>
    internal async Task<byte[]?> FileKey(AttachmentRow row, CancellationToken cancel)
    {
        if (Right(new WorkerRef(row.Worker), null, null) is not { } right || !right.ReadsFile(new AttachmentRef(row.Ref)) || keyring.Find(row.Worker) is not { } key)
            return null;
        await Note(right, "file", row.Ref, cancel);
        return key;
    }

    private async Task<Shown> Open(
        ReadingRight right, string what, Guid reference, Guid owner, byte[]? content, string bound, Func<byte[], string?> read, CancellationToken cancel)
    {
        if (content is null)
            return Shown.Missing;
        if (keyring.Find(owner) is not { } key)
            return Shown.Erased;
        // Opened first and shown last: what cannot be opened was not looked at.
        string? text;
        try
        {
            text = read(Cipher.Unseal(key, content, bound));
        }
        catch (SealBroken)
        {
            return Shown.Altered;
        }
        if (text is null)
            return Shown.Erased;
        await Note(right, what, reference, cancel);
        return new Shown.Content(text);
    }

    private async Task Note(ReadingRight right, string what, Guid reference, CancellationToken cancel)
    {
        // The same thing twice on one page is one look.
        if (right.Reader is { } reader && noted.Add((right.Worker, what, reference, right.Purpose)))
            await log.Add(right, reader, what, reference, cancel);
    }

    /// <summary>A right is for one case: a page about another gets nothing.</summary>
    private ReadingRight? Right(WorkerRef worker, Guid? caseId, string? purpose)
    {
        if (!rights.TryGetValue(worker, out var right) || (right.Reader is not null && caseId is { } asked && asked != right.CaseId))
            return null;
        return purpose is null || right.Reader is null ? right : ReadingRight.Of(right.Reader, worker, right.CaseId, purpose, right.Places);
    }

    /// <summary>What lies under hers is sealed once more; null when she had that key destroyed.</summary>
    private Func<byte[], string?> Contact(SealedTextRef contact) => content =>
        keyring.Find(contact.Value) is { } key ? Encoding.UTF8.GetString(Cipher.Unseal(key, content, Bound.Contact(contact))) : null;

    private static string NameIn(byte[] blob) => JsonSerializer.Deserialize<WorkerIdentity>(blob)!.Name;
}
