using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Firewall.Identities;

/// <summary>
/// Destroys people's keys. What was sealed stays as noise until its case goes; in older copies of the vault it is noise as well.
/// Tombstones stand in the keyring and in the vault, and each restores the other's.
/// </summary>
public sealed class Erasure
{
    /// <summary>Longer than a draft lives, so that a claim being written is no orphan.</summary>
    private static readonly Duration OrphanAfter = Drafts.KeptFor + Duration.FromDays(1);

    private readonly Keyring keyring;
    private readonly Writer<VaultContext> writer;
    private readonly Func<VaultContext> vault;
    private readonly AttachmentFolder folder;
    private readonly IClock clock;

    internal Erasure(Keyring keyring, Writer<VaultContext> writer, Func<VaultContext> vault, AttachmentFolder folder, IClock clock) =>
        (this.keyring, this.writer, this.vault, this.folder, this.clock) = (keyring, writer, vault, folder, clock);

    /// <summary>Complete once the keyring's copy has been overwritten too (decision 3); say so to whoever asked for it.</summary>
    public Task Erase(WorkerRef worker) => Erase([worker.Value]);

    /// <summary>How she may be reached, and nothing else of hers. Complete when the keyring's copy has turned over, as above.</summary>
    public Task Contact(SealedTextRef contact) => Erase([contact.Value]);

    /// <summary>Whether the key was destroyed: nothing can be read or sealed for her any more, whatever a restored case says.</summary>
    public bool HasErased(WorkerRef worker) => keyring.IsErased(worker.Value);

    /// <summary>After a restore of the vault, of the keyring, or of both: whoever was erased in either is erased again.</summary>
    public async Task ReplayTombstones(CancellationToken cancel = default)
    {
        await using var context = vault();
        var inVault = await context.Erasures.Select(row => row.Worker).ToListAsync(cancel);
        var inKeyring = keyring.Tombstones();
        if (!inVault.ToHashSet().SetEquals(inKeyring))
            await Erase([.. inVault.Union(inKeyring)]);
    }

    /// <summary>
    /// Clears away workers whose filing was cut off before the main database learnt of them, and files that no row names.
    /// Returns how many of both.
    /// </summary>
    /// <param name="known">Which of these workers the main database knows.</param>
    public async Task<int> SweepOrphans(
        Func<IReadOnlyCollection<WorkerRef>, Task<IReadOnlySet<WorkerRef>>> known, CancellationToken cancel = default)
    {
        var before = clock.GetCurrentInstant() - OrphanAfter;
        await using var context = vault();
        var old = await context.Identities.Where(row => row.SealedAt < before).Select(row => row.Worker).ToListAsync(cancel);
        var orphans = new List<Guid>();
        foreach (var some in old.Select(worker => new WorkerRef(worker)).Chunk(500))
            orphans.AddRange(some.Except(await known(some)).Select(worker => worker.Value));
        if (orphans.Count > 0)
            await Remove(orphans, cancel);
        return orphans.Count + await SweepFiles(context, before, cancel);
    }

    private async Task Remove(List<Guid> workers, CancellationToken cancel)
    {
        await Erase(workers);
        await writer.Do(async context =>
        {
            await context.Texts.Where(row => workers.Contains(row.Worker)).ExecuteDeleteAsync(cancel);
            await context.Receipts.Where(row => workers.Contains(row.Worker)).ExecuteDeleteAsync(cancel);
            await context.Attachments.Where(row => workers.Contains(row.Worker)).ExecuteDeleteAsync(cancel);
            await context.Identities.Where(row => workers.Contains(row.Worker)).ExecuteDeleteAsync(cancel);
        }, cancel);
    }

    private async Task<int> SweepFiles(VaultContext context, Instant before, CancellationToken cancel)
    {
        var swept = 0;
        foreach (var (path, file) in folder.OlderThan(before.ToDateTimeUtc()).ToList())
        {
            if (file is { } named && await context.Attachments.AnyAsync(row => row.Ref == named.Value, cancel))
                continue;
            File.Delete(path);
            swept++;
        }
        return swept;
    }

    private async Task Erase(IReadOnlyCollection<Guid> owners)
    {
        await keyring.Erase(owners);
        try
        {
            await Note(owners);
        }
        catch (DbUpdateException)
        {
            // Another node noted the same at the same moment; what it did not note is noted now.
            await Note(owners);
        }
    }

    private Task Note(IReadOnlyCollection<Guid> owners) => writer.Do(async context =>
    {
        var there = await context.Erasures.Select(row => row.Worker).Where(worker => owners.Contains(worker)).ToListAsync();
        context.Erasures.AddRange(owners.Except(there).Select(owner => new ErasureRow { Worker = owner }));
        await context.SaveChangesAsync();
    });
}
