using System.Text;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>
/// Takes in files of up to 10 MB. They come from the network straight into a sealed file (the disk never sees them in clear),
/// then pictures are cleaned into a second one; a slow sender holds no memory but a buffer.
/// </summary>
public sealed class Attachments
{
    public const long MostBytes = 10 * 1024 * 1024;

    /// <summary>Cleaning holds a whole picture in memory, so few are cleaned at once.</summary>
    private const int CleanedAtOnce = 2;

    private readonly Keyring keyring;
    private readonly Writer<VaultContext> writer;
    private readonly AttachmentFolder folder;
    private readonly IClock clock;
    private readonly SemaphoreSlim cleaning = new(CleanedAtOnce);

    internal Attachments(Keyring keyring, Writer<VaultContext> writer, AttachmentFolder folder, IClock clock) =>
        (this.keyring, this.writer, this.folder, this.clock) = (keyring, writer, folder, clock);

    /// <summary>
    /// Seals a file for a worker; one of a draft is given by <see cref="Drafts.WorkerOf"/>. The file is on the disk before its row is.
    /// </summary>
    public async Task<AttachmentOutcome> Keep(WorkerRef worker, Stream content, string fileName, CancellationToken cancel = default)
    {
        fileName = Path.GetFileName(fileName.Replace('\\', '/'));
        var file = new AttachmentRef(Guid.NewGuid());
        var once = Cipher.NewKey();
        await using var arriving = folder.Begin();
        try
        {
            if (await Arrive(content, arriving, once, cancel) is { } why)
                return AttachmentRefused.For(why, fileName);
            arriving.Position = 0;
            return await Keep(worker, file, arriving, once, fileName, cancel);
        }
        catch (DamagedFile)
        {
            return AttachmentRefused.For(WhyRefused.Damaged, fileName);
        }
        finally
        {
            File.Delete(arriving.Name);
        }
    }

    /// <summary>Takes files away, with their rows and names. Doing it again changes nothing.</summary>
    public async Task Destroy(IReadOnlyCollection<AttachmentRef> files, CancellationToken cancel = default)
    {
        var refs = files.Select(file => file.Value).ToList();
        await writer.Do(vault => vault.Attachments.Where(row => refs.Contains(row.Ref)).ExecuteDeleteAsync(cancel), cancel);
        foreach (var file in files)
            folder.Delete(file);
    }

    private static async Task<WhyRefused?> Arrive(Stream content, Stream arriving, byte[] once, CancellationToken cancel)
    {
        using var sealing = new SealedWriting(arriving, once, "arriving");
        var buffer = new byte[SealedWriting.Piece];
        long size = 0;
        for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
        {
            if ((size += read) > MostBytes)
                return WhyRefused.TooLarge;
            sealing.Write(buffer.AsSpan(0, read));
        }
        sealing.Finish();
        return size == 0 ? WhyRefused.Empty : null;
    }

    private async Task<AttachmentOutcome> Keep(
        WorkerRef worker, AttachmentRef file, Stream arrived, byte[] once, string fileName, CancellationToken cancel)
    {
        var key = await keyring.KeyOf(worker.Value);
        await cleaning.WaitAsync(cancel);
        FileKind? kind;
        long size;
        try
        {
            var content = await SealedReading.Whole(arrived, once, "arriving");
            kind = FileKind.Of(content);
            if (kind is null)
                return AttachmentRefused.For(WhyRefused.WrongKind, fileName);
            if (!kind.MayBeCalled(fileName))
                return AttachmentRefused.For(WhyRefused.LyingName, fileName);
            var cleaned = Cleaned(kind, content);
            size = cleaned.Length;
            Place(cleaned.Span, file, key, Bound.FileContent(file, worker));
        }
        finally
        {
            cleaning.Release();
        }
        var row = new AttachmentRow
        {
            Ref = file.Value,
            Worker = worker.Value,
            Kind = kind.Name,
            Size = size,
            SealedName = Cipher.Seal(key, Encoding.UTF8.GetBytes(fileName), Bound.FileName(file, worker)),
        };
        var now = clock.GetCurrentInstant().ToUnixTimeMilliseconds();
        await writer.Do(async vault =>
        {
            // A worker whose draft this is has no row yet; with one, the sweep finds what she leaves if she never files.
            await vault.Database.ExecuteSqlAsync($"""
                INSERT INTO identities (worker, sealed_at, sealed) VALUES ({worker.Value}, {now}, {Array.Empty<byte>()}) ON CONFLICT (worker) DO NOTHING
                """, cancel);
            vault.Add(row);
            await vault.SaveChangesAsync(cancel);
        }, cancel);
        return new AttachmentKept(file, size);
    }

    private static ReadOnlyMemory<byte> Cleaned(FileKind kind, byte[] content)
    {
        var clean = new MemoryStream(content.Length);
        if (kind == FileKind.Jpeg)
            JpegCleaner.Clean(content, clean);
        else if (kind == FileKind.Png)
            PngCleaner.Clean(content, clean);
        else
            return content;
        return clean.GetBuffer().AsMemory(0, (int)clean.Length);
    }

    private void Place(ReadOnlySpan<byte> content, AttachmentRef file, byte[] key, string bound)
    {
        using var target = folder.Begin();
        try
        {
            using var sealing = new SealedWriting(target, key, bound);
            sealing.Write(content);
            sealing.Finish();
            target.Flush();
            folder.Place(target.Name, file);
        }
        catch
        {
            File.Delete(target.Name);
            throw;
        }
    }
}
