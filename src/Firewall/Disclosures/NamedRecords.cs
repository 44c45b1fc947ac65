using System.Text.Json;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Firewall.Identities;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Firewall.Disclosures;

/// <summary>A notice in a worker's inbox: a judge ordered that her record be given.</summary>
/// <param name="Ref">Random: it stands in an address.</param>
/// <param name="Request">The outside request, which says who asks.</param>
/// <param name="ReadAt">Null until she has opened it for good.</param>
public sealed record OrderNotice(Guid Ref, Guid Request, Instant? ReadAt);

/// <summary>What the order names of a record, as it lies under the request's seal.</summary>
internal sealed record NamedRecord(Guid Worker, string Number, bool Name, Guid? Statement, Guid? Workplace);

/// <param name="Named">Null when its seal cannot be opened any more.</param>
internal sealed record FoundRecord(Guid Ref, NamedRecord? Named, Instant? OpenedAt);

/// <summary>The records that judges' orders name. Here, and nowhere else, a request meets a person.</summary>
public sealed class NamedRecords
{
    /// <summary>What the looks are for, as the worker reads it.</summary>
    public const string ToFind = "to find the record that a judge’s order names";

    public const string ToGive = "to give it as a judge ordered";

    private readonly Keyring keyring;
    private readonly Writer<VaultContext> writer;
    private readonly Func<VaultContext> vault;
    private readonly ReadLog log;
    private readonly IClock clock;

    internal NamedRecords(Keyring keyring, Writer<VaultContext> writer, Func<VaultContext> vault, ReadLog log, IClock clock) =>
        (this.keyring, this.writer, this.vault, this.log, this.clock) = (keyring, writer, vault, log, clock);

    /// <summary>The notice shows from this moment on in the inbox of everybody whom the request's order names. A new one has to be read anew.</summary>
    public Task Tell(Guid request, Instant from, CancellationToken cancel = default) => writer.Do(context => context.NamedRecords
        .Where(row => row.Request == request)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.NoticeFrom, from).SetProperty(row => row.ReadAt, (Instant?)null), cancel), cancel);

    /// <summary>One for each request; none before its time.</summary>
    public async Task<IReadOnlyList<OrderNotice>> NoticesFor(WorkerRef worker, CancellationToken cancel = default)
    {
        var (person, now) = (PersonOf(worker), clock.GetCurrentInstant());
        await using var context = vault();
        var rows = await context.NamedRecords.AsNoTracking().Where(row => row.Person == person && row.NoticeFrom <= now).ToListAsync(cancel);
        return [.. rows.GroupBy(row => row.Request).Select(same => same.OrderBy(row => row.Ref).First()).Select(row => new OrderNotice(row.Ref, row.Request, row.ReadAt))];
    }

    /// <summary>She has read it. True when everybody whom the order names has.</summary>
    public Task<bool> Read(OrderNotice notice, WorkerRef worker, CancellationToken cancel = default)
    {
        var (person, now) = (PersonOf(worker), (Instant?)clock.GetCurrentInstant());
        return writer.Do(async context =>
        {
            await context.NamedRecords.Where(row => row.Request == notice.Request && row.Person == person && row.ReadAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadAt, now), cancel);
            return !await context.NamedRecords.AnyAsync(row => row.Request == notice.Request && row.ReadAt == null, cancel);
        }, cancel);
    }

    /// <summary>Keeps that the order names this record, once, and that it was looked for. Gives how many it names so far.</summary>
    internal async Task<int> Keep(ValidOrder order, NamedClaim claim, NamedRecord named, CancellationToken cancel)
    {
        var row = new NamedRecordRow { Ref = Guid.NewGuid(), Request = order.Request, Person = PersonOf(claim.Worker), Record = RecordOf(order.Request, claim.Case) };
        row.Sealed = Cipher.Seal(await keyring.KeyOf(order.Request), JsonSerializer.SerializeToUtf8Bytes(named), Bound.NamedRecord(row.Ref, row.Request));
        var (found, isNew) = await writer.Do(async context =>
        {
            await context.InTurn($"records of {order.Request:N}", cancel);
            var isNew = !await context.NamedRecords.AnyAsync(before => before.Record == row.Record, cancel);
            if (isNew) context.NamedRecords.Add(row);
            await context.SaveChangesAsync(cancel);
            return (await context.NamedRecords.CountAsync(before => before.Request == order.Request, cancel), isNew);
        }, cancel);
        if (isNew) await log.Add(ReadingRight.Of(order.Officer, claim.Worker, order.Request, ToFind), order.Officer, "record", claim.Case, cancel);
        return found;
    }

    internal async Task<IReadOnlyList<FoundRecord>> Of(ValidOrder order, CancellationToken cancel)
    {
        var key = keyring.Find(order.Request);
        await using var context = vault();
        var rows = await context.NamedRecords.AsNoTracking().Where(row => row.Request == order.Request).OrderBy(row => row.Ref).ToListAsync(cancel);
        return [.. rows.Select(row => new FoundRecord(row.Ref, key is null ? null : Opened(row, key), row.OpenedAt))];
    }

    /// <summary>True for the first who asks, and for nobody after.</summary>
    internal async Task<bool> OpenOnce(Guid reference, CancellationToken cancel)
    {
        Instant? now = clock.GetCurrentInstant();
        return await writer.Do(context => context.NamedRecords.Where(row => row.Ref == reference && row.OpenedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.OpenedAt, now), cancel), cancel) == 1;
    }

    private static NamedRecord? Opened(NamedRecordRow row, byte[] key)
    {
        try
        {
            return JsonSerializer.Deserialize<NamedRecord>(Cipher.Unseal(key, row.Sealed, Bound.NamedRecord(row.Ref, row.Request)));
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    private byte[] PersonOf(WorkerRef worker) => PersonOf(keyring, worker);

    /// <summary>How a person stands in the rows; the server key alone leads from her to them.</summary>
    internal static byte[] PersonOf(Keyring keyring, WorkerRef worker) => keyring.Server.Mac("named-person", worker.Value.ToByteArray());

    private byte[] RecordOf(Guid request, Guid record) => keyring.Server.Mac("named-record", [.. request.ToByteArray(), .. record.ToByteArray()]);
}
