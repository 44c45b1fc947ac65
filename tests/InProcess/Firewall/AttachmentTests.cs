using System.Text;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Reading;

namespace Inspectorate.InProcess.Firewall;

public sealed class AttachmentTests
{
    private static readonly byte[] LongPdf = [.. "%PDF-1.7\n"u8, .. new Random(7).GetItems<byte>([.. Enumerable.Range(0, 255).Select(b => (byte)b)], 3 * SealedWriting.Piece)];

    [Fact]
    public async Task A_file_comes_back_as_it_was_and_the_disk_never_held_it_in_clear()
    {
        await using var vault = new TestVault();
        var worker = await vault.Seal.Worker(new NewIdentity(null));

        var kept = Assert.IsType<AttachmentKept>(await vault.Attachments.Keep(worker, new MemoryStream(LongPdf), "C:\\my pay\\slip.pdf"));

        Assert.Equal(LongPdf, await Content(vault, worker, kept.Ref));
        vault.Room.Admit(ReadingRight.OfHerself(worker));
        var (name, _) = await vault.Room.FileName(kept.Ref, null, null, default);
        Assert.Equal(new Shown.Content("slip.pdf"), name);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(vault.Data, "attachments"), "*", SearchOption.AllDirectories));
        Assert.True((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(LongPdf.AsSpan(5000, 16)) < 0);
    }

    [Fact]
    public async Task A_photo_loses_its_place_before_it_is_sealed()
    {
        await using var vault = new TestVault();
        var worker = await vault.Seal.Worker(new NewIdentity(null));

        var kept = Assert.IsType<AttachmentKept>(await vault.Attachments.Keep(worker, new MemoryStream(Pictures.DirtyJpeg()), "IMG_1.JPG"));

        var content = await Content(vault, worker, kept.Ref);
        Assert.Equal(kept.Size, content.Length);
        Assert.DoesNotContain(Pictures.Secret, Encoding.Latin1.GetString(content));
    }

    public static TheoryData<WhyRefused, string, byte[]> Unwanted => new()
    {
        { WhyRefused.Empty, "nothing.jpg", [] },
        { WhyRefused.TooLarge, "film.pdf", [.. "%PDF-"u8, .. new byte[Attachments.MostBytes]] },
        { WhyRefused.WrongKind, "page.svg", "<svg onload='x'/>"u8.ToArray() },
        { WhyRefused.WrongKind, "program.exe", "MZ"u8.ToArray() },
        { WhyRefused.LyingName, "photo.jpg", Pictures.DirtyPng() },
        { WhyRefused.LyingName, "invoice.pdf.html", "%PDF-1.7"u8.ToArray() },
        { WhyRefused.Damaged, "half.png", Pictures.DirtyPng()[..40] },
        { WhyRefused.Damaged, "flood.png", Pictures.DirtyPng(60_000, 60_000) },
    };

    // Not counted one by one beforehand: xunit would write each file out as text, and 10 MB become gigabytes in every run of any test.
    [Theory, MemberData(nameof(Unwanted), DisableDiscoveryEnumeration = true)]
    public async Task A_file_that_is_not_wanted_is_refused_by_name_and_leaves_nothing(WhyRefused why, string name, byte[] content)
    {
        await using var vault = new TestVault();
        var worker = await vault.Seal.Worker(new NewIdentity(null));

        var refused = Assert.IsType<AttachmentRefused>(await vault.Attachments.Keep(worker, new MemoryStream(content), name));

        Assert.Equal(why, refused.Why);
        Assert.StartsWith(name, refused.Sentence);
        Assert.Empty(Directory.GetFiles(Path.Combine(vault.Data, "attachments"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Cut_swapped_changed_or_lengthened_pieces_do_not_open()
    {
        var key = Cipher.NewKey();
        var target = new MemoryStream();
        using (var sealing = new SealedWriting(target, key, "here"))
        {
            sealing.Write(LongPdf);
            sealing.Finish();
        }
        var whole = target.ToArray();
        const int piece = SealedWriting.Piece + Cipher.Overhead;
        Assert.Equal(LongPdf, await SealedReading.Whole(new MemoryStream(whole), key, "here"));

        byte[][] broken =
        [
            whole[..(3 * piece)], whole[..(2 * piece)], whole[..^1], [],
            [.. whole[piece..(2 * piece)], .. whole[..piece], .. whole[(2 * piece)..]],
            [.. whole, .. whole[(3 * piece)..]],
            [.. whole[..100], (byte)(whole[100] ^ 1), .. whole[101..]],
        ];
        foreach (var content in broken)
            await Assert.ThrowsAsync<SealBroken>(() => SealedReading.Whole(new MemoryStream(content), key, "here"));
        await Assert.ThrowsAsync<SealBroken>(() => SealedReading.Whole(new MemoryStream(whole), key, "elsewhere"));
        await Assert.ThrowsAsync<SealBroken>(() => SealedReading.Whole(new MemoryStream(whole), Cipher.NewKey(), "here"));
    }

    [Fact]
    public async Task A_photo_of_a_draft_belongs_to_the_worker_who_files_it_and_goes_if_she_does_not()
    {
        await using var vault = new TestVault();
        var (filed, left) = (DraftToken.New(), DraftToken.New());
        await vault.Drafts.Save(filed, "answers"u8.ToArray());
        foreach (var draft in new[] { filed, left })
            Assert.IsType<AttachmentKept>(await vault.Attachments.Keep(vault.Drafts.WorkerOf(draft), new MemoryStream(Pictures.DirtyPng()), "a.png"));
        var worker = (await vault.File(filed)).Worker;
        Assert.Equal(vault.Drafts.WorkerOf(filed), worker);

        vault.Clock.Now = NodaTime.SystemClock.Instance.GetCurrentInstant() + NodaTime.Duration.FromDays(30);
        await vault.Erasure.SweepOrphans(_ => Task.FromResult<IReadOnlySet<WorkerRef>>(new HashSet<WorkerRef> { worker }));

        Assert.Single(Directory.GetFiles(Path.Combine(vault.Data, "attachments"), "*", SearchOption.AllDirectories));
    }

    private static async Task<byte[]> Content(TestVault vault, WorkerRef worker, AttachmentRef file)
    {
        await using var open = vault.Get<AttachmentFolder>().Open(file);
        return await SealedReading.Whole(open, vault.Get<Keyring>().Find(worker.Value)!, Bound.FileContent(file, worker));
    }
}
