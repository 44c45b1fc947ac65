using System.Text;
using System.Text.Json;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Storage;
using NodaTime;

namespace Inspectorate.Firewall.Identities;

/// <summary>Who somebody is, on the way into the vault. <paramref name="Name"/> may be a nick-name, or null.</summary>
public sealed record NewIdentity(string? Name);

/// <summary>What is sealed with the person and is not her identity: a statement, a message.</summary>
public sealed record TextToSeal(string Kind, string Text);

/// <param name="Texts">In the order in which they were given.</param>
/// <param name="FiledBefore">This draft had been filed already; worker, code and texts are the same as then.</param>
public sealed record Filed(WorkerRef Worker, IReadOnlyList<SealedTextRef> Texts, ReceiptCode Receipt, bool FiledBefore);

/// <summary>
/// Takes in what may name a person and hands back references. Order of writing: key, then vault, then (by the caller) the main database,
/// so that a crash between leaves something nobody can find, never a claim without its worker.
/// </summary>
public sealed class Seal
{
    private readonly Keyring keyring;
    private readonly Writer<VaultContext> writer;
    private readonly Drafts drafts;
    private readonly Receipts receipts;
    private readonly IClock clock;

    internal Seal(Keyring keyring, Writer<VaultContext> writer, Drafts drafts, Receipts receipts, IClock clock) =>
        (this.keyring, this.writer, this.drafts, this.receipts, this.clock) = (keyring, writer, drafts, receipts, clock);

    /// <summary>A worker who did not come through the claim form: filed by an officer with her, or demo data.</summary>
    public async Task<WorkerRef> Worker(NewIdentity who, CancellationToken cancel = default)
    {
        var worker = WorkerRef.New();
        var row = Identity(worker, await keyring.KeyOf(worker.Value), who);
        await Add(row, cancel);
        return worker;
    }

    /// <summary>
    /// Everything of a filing in one act: the name that Firewall's own screen put into the draft, the texts, and the receipt.
    /// A second filing of the same draft writes nothing and answers with the same worker and code.
    /// The caller drops the draft once its own part is saved.
    /// </summary>
    public async Task<Filed> Filing(KeptDraft draft, IReadOnlyList<TextToSeal> texts, CancellationToken cancel = default)
    {
        var (worker, receipt) = OfDraft(draft.Token);
        var key = await keyring.NewKeyOf(worker.Value);
        var rows = texts.Select(text => Text(worker, key, text)).ToList();
        var filing = new Filing(
            Identity(worker, key, new NewIdentity(draft.Name)), rows, new ReceiptRow { Code = receipts.Kept(receipt), Worker = worker.Value });
        var written = await writer.Do(filing.WriteTo, cancel);
        return new Filed(worker, [.. written.Texts.Select(text => new SealedTextRef(text))], receipt, written.FiledBefore);
    }

    /// <summary>Whose claim this draft is or will be, and her code. Says nothing about whether it was filed.</summary>
    public (WorkerRef Worker, ReceiptCode Receipt) OfDraft(DraftToken draft) => (drafts.WorkerOf(draft), receipts.OfDraft(draft));

    /// <param name="kind">One of <see cref="TextKinds"/>; how she may be reached is sealed by <see cref="Contact"/>.</param>
    /// <exception cref="KeyDestroyed">The person was erased; nothing new is sealed for her.</exception>
    public async Task<SealedTextRef> Text(WorkerRef worker, string kind, string text, CancellationToken cancel = default)
    {
        var row = Text(worker, await keyring.KeyOf(worker.Value), new TextToSeal(kind, text));
        await Add(row, cancel);
        return new SealedTextRef(row.Ref);
    }

    /// <summary>
    /// How a worker may be reached. It lies under a key of its own and, around that, under hers: either's end is its end, so that she can
    /// have it erased while her case goes on (<see cref="Erasure.Contact"/>).
    /// </summary>
    /// <exception cref="KeyDestroyed">The person was erased; nothing new is sealed for her.</exception>
    public async Task<SealedTextRef> Contact(WorkerRef worker, string text, CancellationToken cancel = default)
    {
        var key = await keyring.KeyOf(worker.Value);
        var contact = new SealedTextRef(Guid.CreateVersion7());
        var inner = Cipher.Seal(await keyring.NewKeyOf(contact.Value), Encoding.UTF8.GetBytes(text), Bound.Contact(contact));
        await Add(Row(contact, worker, key, TextKinds.SafeContact, inner), cancel);
        return contact;
    }

    /// <summary>The address of a private household or of lodging.</summary>
    public async Task<PlaceRef> Place(string address, CancellationToken cancel = default)
    {
        var place = new PlaceRef(Guid.NewGuid());
        var key = await keyring.KeyOf(place.Value);
        await Add(new PlaceRow { Ref = place.Value, Sealed = Cipher.Seal(key, Encoding.UTF8.GetBytes(address), Bound.Place(place)) }, cancel);
        return place;
    }

    private Task Add(object row, CancellationToken cancel) => writer.Do(vault =>
    {
        vault.Add(row);
        return vault.SaveChangesAsync(cancel);
    }, cancel);

    private IdentityRow Identity(WorkerRef worker, byte[] key, NewIdentity who) => new()
    {
        Worker = worker.Value,
        SealedAt = clock.GetCurrentInstant(),
        Sealed = Cipher.Seal(key, JsonSerializer.SerializeToUtf8Bytes(new WorkerIdentity(who.Name?.Trim() ?? "")), Bound.Identity(worker)),
    };

    private static TextRow Text(WorkerRef worker, byte[] key, TextToSeal text)
    {
        if (!TextKinds.All.Contains(text.Kind) || text.Kind == TextKinds.SafeContact)
            throw new ArgumentException($"'{text.Kind}' is no kind of text that is sealed under a worker's key alone.", nameof(text));
        return Row(new SealedTextRef(Guid.CreateVersion7()), worker, key, text.Kind, Encoding.UTF8.GetBytes(text.Text));
    }

    private static TextRow Row(SealedTextRef reference, WorkerRef worker, byte[] key, string kind, byte[] content) => new()
    {
        Ref = reference.Value,
        Worker = worker.Value,
        Kind = kind,
        Sealed = Cipher.Seal(key, content, Bound.Text(reference, worker)),
    };
}
