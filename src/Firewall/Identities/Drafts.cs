using System.Security.Cryptography;
using System.Text;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Firewall.Identities;

/// <summary>A draft that was found, as it stood then. Its name is for the firewall alone.</summary>
public sealed class KeptDraft
{
    internal KeptDraft(DraftToken token, byte[] answers, string name) => (Token, Answers, Name) = (token, answers, name);

    public DraftToken Token { get; }

    /// <summary>Empty while only the name was given.</summary>
    public byte[] Answers { get; }

    internal string Name { get; }
}

/// <summary>
/// A claim that is not filed yet. Sealed under a key made from its token, which the server does not keep:
/// without the worker's browser neither the database nor the keyring can read it. Dropped seven days after its first answer.
/// </summary>
public sealed class Drafts
{
    /// <summary>A claim form is a few kilobytes; this stops the table from being used as a disk.</summary>
    public const int MostBytes = 256 * 1024;

    public static readonly Duration KeptFor = Duration.FromDays(7);

    private readonly Keyring keyring;
    private readonly Writer<VaultContext> writer;
    private readonly PreparedReading<VaultContext> reading;
    private readonly IClock clock;

    internal Drafts(Keyring keyring, Writer<VaultContext> writer, PreparedReading<VaultContext> reading, IClock clock) =>
        (this.keyring, this.writer, this.reading, this.clock) = (keyring, writer, reading, clock);

    /// <summary>Replaces what was saved under this token; the name that the worker gave stays.</summary>
    public Task Save(DraftToken token, byte[] answers, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(answers.Length, MostBytes);
        var (key, startedAt) = (RowKey(token), Now());
        var kept = Cipher.Seal(ContentKey(token), answers, Place(key, "answers"));
        return writer.Do(context => context.Database.ExecuteSqlAsync($"""
            INSERT INTO drafts (key, started_at, answers, name) VALUES ({key}, {startedAt}, {kept}, {Array.Empty<byte>()})
            ON CONFLICT (key) DO UPDATE SET answers = excluded.answers
            """, cancel), cancel);
    }

    /// <summary>Null when nothing is saved under this token, or no longer.</summary>
    public async Task<byte[]?> Load(DraftToken token, CancellationToken cancel = default) =>
        await Row(token, cancel) is { Answers.Length: > 0 } row ? AnswersIn(row, ContentKey(token)) : null;

    /// <summary>All of it, to be filed. Null when nothing is saved under this token, or no longer.</summary>
    public async Task<KeptDraft?> Find(DraftToken token, CancellationToken cancel = default)
    {
        if (await Row(token, cancel) is not { } row)
            return null;
        var content = ContentKey(token);
        return new KeptDraft(token, AnswersIn(row, content), NameIn(row, content));
    }

    public Task Drop(DraftToken token, CancellationToken cancel = default)
    {
        var key = RowKey(token);
        return writer.Do(context => context.Database.ExecuteSqlAsync($"DELETE FROM drafts WHERE key = {key}", cancel), cancel);
    }

    /// <summary>How many drafts that began more than seven days ago were dropped.</summary>
    public Task<int> DropExpired(CancellationToken cancel = default)
    {
        var oldest = Oldest();
        return writer.Do(context => context.Database.ExecuteSqlAsync($"DELETE FROM drafts WHERE started_at < {oldest}", cancel), cancel);
    }

    /// <summary>
    /// Who this draft's worker will be. The same token always gives the same reference, so that a photo can be sealed for her
    /// before she files, and filing twice makes one worker.
    /// </summary>
    public WorkerRef WorkerOf(DraftToken token) => new(new Guid(keyring.Server.Mac("worker-of-draft", token.Bytes).AsSpan(0, 16)));

    internal Task SaveName(DraftToken token, string name, CancellationToken cancel)
    {
        var (key, startedAt) = (RowKey(token), Now());
        var kept = Cipher.Seal(ContentKey(token), Encoding.UTF8.GetBytes(name), Place(key, "name"));
        return writer.Do(context => context.Database.ExecuteSqlAsync($"""
            INSERT INTO drafts (key, started_at, answers, name) VALUES ({key}, {startedAt}, {Array.Empty<byte>()}, {kept})
            ON CONFLICT (key) DO UPDATE SET name = excluded.name
            """, cancel), cancel);
    }

    /// <summary>Empty when she gave none.</summary>
    internal async Task<string> NameIn(DraftToken token, CancellationToken cancel) =>
        await Row(token, cancel) is { } row ? NameIn(row, ContentKey(token)) : "";

    private static byte[] AnswersIn(DraftRow row, byte[] content) =>
        row.Answers.Length > 0 ? Cipher.Unseal(content, row.Answers, Place(row.Key, "answers")) : [];

    private static string NameIn(DraftRow row, byte[] content) =>
        row.Name.Length > 0 ? Encoding.UTF8.GetString(Cipher.Unseal(content, row.Name, Place(row.Key, "name"))) : "";

    private Task<DraftRow?> Row(DraftToken token, CancellationToken cancel)
    {
        var key = RowKey(token);
        var oldest = Oldest();
        return reading.First(
            "SELECT answers, name FROM drafts WHERE key = @p0 AND started_at >= @p1",
            row => new DraftRow { Key = key, Answers = row.GetFieldValue<byte[]>(0), Name = row.GetFieldValue<byte[]>(1) }, cancel, key, oldest);
    }

    /// <summary>A draft that began before is dropped. Milliseconds since 1970.</summary>
    internal long Oldest() => (clock.GetCurrentInstant() - KeptFor).ToUnixTimeMilliseconds();

    private long Now() => clock.GetCurrentInstant().ToUnixTimeMilliseconds();
    internal byte[] RowKey(DraftToken token) => keyring.Server.Mac("draft", token.Bytes);
    private static byte[] ContentKey(DraftToken token) => HKDF.DeriveKey(HashAlgorithmName.SHA256, token.Bytes, Cipher.KeyBytes, info: "draft"u8.ToArray());
    private static string Place(byte[] key, string part) => $"drafts/{Convert.ToHexString(key)}/{part}";
}
