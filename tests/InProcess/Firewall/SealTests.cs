using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Reading;
using Microsoft.Data.Sqlite;

namespace Inspectorate.InProcess.Firewall;

public sealed class SealTests
{
    private static readonly Reader Officer = new("7a1c", Roles.ClaimsOfficer, "North office");

    [Fact]
    public async Task What_was_sealed_is_read_by_whom_was_admitted()
    {
        await using var vault = new TestVault();
        var (worker, text) = await Asha(vault);

        vault.Room.Admit(ReadingRight.Of(Officer, worker, Guid.NewGuid(), "to check the claim"));

        Assert.Equal(new Shown.Content("Asha"), await vault.Room.Name(worker, null, null, default));
        Assert.Equal(new Shown.Content("He keeps my pay."), await vault.Room.Text(text, null, null, default));
    }

    [Fact]
    public async Task How_to_reach_her_can_be_erased_alone_and_goes_with_her_too()
    {
        await using var vault = new TestVault();
        var (worker, text) = await Asha(vault);
        var (first, second) = (await vault.Seal.Contact(worker, "0700 000 111"), await vault.Seal.Contact(worker, "0700 000 222"));
        vault.Room.Admit(ReadingRight.Of(Officer, worker, Guid.NewGuid(), "to answer you"));
        Assert.Equal(new Shown.Content("0700 000 111"), await vault.Room.Text(first, null, null, default));

        await Assert.ThrowsAsync<ArgumentException>(() => vault.Seal.Text(worker, TextKinds.SafeContact, "0700 000 444"));

        await vault.Erasure.Contact(first);
        await vault.Erasure.Contact(first);

        Assert.Equal(Shown.Erased, await vault.Room.Text(first, null, null, default));
        Assert.Equal(new Shown.Content("0700 000 222"), await vault.Room.Text(second, null, null, default));
        Assert.Equal(new Shown.Content("He keeps my pay."), await vault.Room.Text(text, null, null, default));
        await vault.Erasure.Erase(worker);
        Assert.Equal(Shown.Erased, await vault.Room.Text(second, null, null, default));
        await Assert.ThrowsAsync<KeyDestroyed>(() => vault.Seal.Contact(worker, "0700 000 333"));
    }

    [Fact]
    public async Task Neither_database_nor_keyring_holds_a_readable_word()
    {
        await using var vault = new TestVault(inFiles: true);
        await Asha(vault);

        foreach (var file in Directory.GetFiles(vault.Folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock")))
        {
            var bytes = Bytes(file);
            Assert.True(bytes.AsSpan().IndexOf("Asha"u8) < 0, file);
            Assert.True(bytes.AsSpan().IndexOf("keeps my pay"u8) < 0, file);
        }
        Assert.True(Bytes(Path.Combine(vault.Data, "vault.db-wal")).AsSpan().IndexOf("statement"u8) >= 0, "The search finds what is there in clear.");
    }

    [Theory]
    [InlineData("a bit", "UPDATE texts SET sealed = substr(sealed, 1, 30) || x'00' || substr(sealed, 32)")]
    [InlineData("the end", "UPDATE texts SET sealed = substr(sealed, 1, length(sealed) - 1)")]
    [InlineData("all but a byte", "UPDATE texts SET sealed = x'01'")]
    [InlineData("the text of another row of hers", "UPDATE texts SET sealed = (SELECT sealed FROM texts AS other WHERE other.ref <> texts.ref)")]
    public async Task A_changed_or_moved_ciphertext_is_refused(string what, string sql)
    {
        await using var vault = new TestVault(inFiles: true);
        var (worker, text) = await Asha(vault);
        await vault.Seal.Text(worker, TextKinds.Message, "When do I get my money?");
        vault.Room.Admit(ReadingRight.OfHerself(worker));

        await vault.Tamper(System.Runtime.CompilerServices.FormattableStringFactory.Create(sql));

        Assert.True(Shown.Altered == await vault.Room.Text(text, null, null, default), what);
    }

    [Fact]
    public async Task The_text_of_another_worker_does_not_open_in_this_ones_place()
    {
        await using var vault = new TestVault();
        var (worker, text) = await Asha(vault);
        var (_, other) = await Asha(vault);
        vault.Room.Admit(ReadingRight.OfHerself(worker));

        await vault.Tamper($"UPDATE texts SET sealed = (SELECT sealed FROM texts AS other WHERE other.ref = {other.Value}) WHERE ref = {text.Value}");

        Assert.Equal(Shown.Altered, await vault.Room.Text(text, null, null, default));
    }

    [Fact]
    public async Task With_another_master_key_the_vault_does_not_open()
    {
        await using (var vault = new TestVault(inFiles: true))
        {
            await Asha(vault);
            var folder = vault.Keys + "-moved";
            Directory.CreateDirectory(folder);
            File.Copy(Path.Combine(vault.Keys, "keyring.db"), Path.Combine(folder, "keyring.db"));
            File.Copy(Path.Combine(vault.Keys, "keyring.db-wal"), Path.Combine(folder, "keyring.db-wal"));

            var refused = Assert.Throws<InvalidOperationException>(() => new Keyring(new KeysFolder(folder), keys => new KeyringFile(keys.Keyring)));

            Assert.Contains("master.key is not the key", refused.Message);
        }
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Key_files_are_for_the_owner_only()
    {
        await using var vault = new TestVault();
        await Asha(vault);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(vault.Keys, "master.key")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(vault.Keys, "receipt.key")));
    }

    [Fact]
    public async Task An_erased_person_reads_as_erased_and_her_wrapped_key_is_in_no_file()
    {
        await using var vault = new TestVault(inFiles: true);
        var (worker, text) = await Asha(vault);
        var wrapped = WrappedKeyOf(vault, worker);
        vault.Room.Admit(ReadingRight.OfHerself(worker));
        Assert.True(FoundIn(vault.Keys, wrapped));

        await vault.Erasure.Erase(worker);

        Assert.Equal(Shown.Erased, await vault.Room.Name(worker, null, null, default));
        Assert.Equal(Shown.Erased, await vault.Room.Text(text, null, null, default));
        Assert.False(FoundIn(vault.Keys, wrapped));
        await Assert.ThrowsAsync<KeyDestroyed>(() => vault.Seal.Text(worker, TextKinds.Message, "too late"));
    }

    [Fact]
    public async Task An_erased_person_stays_erased_when_the_vault_or_the_keyring_comes_back_from_a_copy()
    {
        var folder = Directory.CreateTempSubdirectory("vault").FullName;
        var (before, after) = (Path.Combine(folder, "before"), Path.Combine(folder, "vault"));
        WorkerRef worker;
        await using (var vault = new TestVault(after))
            (worker, _) = await Asha(vault);
        Copy(after, before);
        await using (var vault = new TestVault(after))
            await vault.Erasure.Erase(worker);

        foreach (var restored in new[] { "data", "keys" })
        {
            var mixed = Path.Combine(folder, "with old " + restored);
            Copy(after, mixed);
            Copy(Path.Combine(before, restored), Path.Combine(mixed, restored));
            await using var vault = new TestVault(mixed);
            await vault.Erasure.ReplayTombstones();
            vault.Room.Admit(ReadingRight.OfHerself(worker));
            Assert.Equal(Shown.Erased, await vault.Room.Name(worker, null, null, default));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_keyrings_copy_opens_with_the_master_key_and_holds_no_erased_key()
    {
        await using var vault = new TestVault(inFiles: true);
        var (erased, _) = await Asha(vault);
        var (kept, text) = await Asha(vault);
        var wrapped = WrappedKeyOf(vault, erased);
        await vault.Erasure.Erase(erased);

        var elsewhere = Path.Combine(vault.Folder, "copy");
        vault.Get<KeyringCopy>().Take(Path.Combine(elsewhere, "keyring.db"));

        Assert.False(FoundIn(elsewhere, wrapped));
        File.Copy(Path.Combine(vault.Keys, "master.key"), Path.Combine(elsewhere, "master.key"));
        File.Copy(Path.Combine(vault.Keys, "receipt.key"), Path.Combine(elsewhere, "receipt.key"));
        using var copy = new Keyring(new KeysFolder(elsewhere), keys => new KeyringFile(keys.Keyring));
        Assert.Null(copy.Find(erased.Value));
        Assert.Equal(vault.Get<Keyring>().Find(kept.Value), copy.Find(kept.Value));
    }

    [Fact]
    public async Task Orphans_go_after_eight_days_and_known_workers_stay()
    {
        await using var vault = new TestVault();
        var (known, _) = await Asha(vault);
        var (orphan, _) = await Asha(vault);
        Task<IReadOnlySet<WorkerRef>> Known(IReadOnlyCollection<WorkerRef> asked) =>
            Task.FromResult<IReadOnlySet<WorkerRef>>(asked.Where(worker => worker == known).ToHashSet());

        vault.Clock.Now += NodaTime.Duration.FromDays(7);
        Assert.Equal(0, await vault.Erasure.SweepOrphans(Known));
        vault.Clock.Now += NodaTime.Duration.FromDays(2);
        Assert.Equal(1, await vault.Erasure.SweepOrphans(Known));

        Assert.NotNull(vault.Get<Keyring>().Find(known.Value));
        Assert.Null(vault.Get<Keyring>().Find(orphan.Value));
    }

    private static async Task<(WorkerRef, SealedTextRef)> Asha(TestVault vault)
    {
        var worker = await vault.Seal.Worker(new NewIdentity("Asha"));
        return (worker, await vault.Seal.Text(worker, TextKinds.Statement, "He keeps my pay."));
    }

    private static byte[] WrappedKeyOf(TestVault vault, WorkerRef worker)
    {
        using var connection = new SqliteConnection($"Data Source={vault.Keys}/keyring.db;Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT wrapped FROM keys WHERE owner = $owner";
        command.Parameters.AddWithValue("$owner", worker.Value.ToByteArray());
        return (byte[])command.ExecuteScalar()!;
    }

    private static bool FoundIn(string folder, byte[] needle) => Directory.GetFiles(folder).Any(file => Bytes(file).AsSpan().IndexOf(needle) >= 0);

    private static byte[] Bytes(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[open.Length];
        open.ReadExactly(bytes);
        return bytes;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        foreach (var folder in Directory.GetDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
