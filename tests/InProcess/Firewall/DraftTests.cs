using System.Text;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Keys;
using Inspectorate.Firewall.Identities.Reading;
using NodaTime;

namespace Inspectorate.InProcess.Firewall;

public sealed class DraftTests
{
    [Fact]
    public async Task A_draft_opens_with_its_token_alone()
    {
        await using var vault = new TestVault();
        var token = DraftToken.New();
        await vault.Drafts.Save(token, "answers"u8.ToArray());

        Assert.Equal("answers"u8.ToArray(), await vault.Drafts.Load(DraftToken.Read(token.Text)!));
        Assert.Null(await vault.Drafts.Load(DraftToken.New()));
    }

    [Fact]
    public async Task Neither_a_moved_row_nor_another_part_of_it_opens()
    {
        await using var vault = new TestVault();
        var (hers, his) = (DraftToken.New(), DraftToken.New());
        await vault.Drafts.Save(hers, "hers"u8.ToArray());
        await vault.Drafts.SaveName(hers, "Asha", default);
        await vault.Drafts.Save(his, "his"u8.ToArray());

        await vault.Tamper($"UPDATE drafts SET answers = (SELECT answers FROM drafts AS other WHERE other.key <> drafts.key)");
        await Assert.ThrowsAsync<SealBroken>(() => vault.Drafts.Load(hers));

        await vault.Tamper($"UPDATE drafts SET answers = name WHERE length(name) > 0");
        await Assert.ThrowsAsync<SealBroken>(() => vault.Drafts.Load(hers));
    }

    [Fact]
    public async Task Answers_and_name_are_saved_apart_and_do_not_overwrite_each_other()
    {
        await using var vault = new TestVault();
        var token = DraftToken.New();

        await vault.Drafts.SaveName(token, "Asha", default);
        await vault.Drafts.Save(token, "one"u8.ToArray());
        await vault.Drafts.Save(token, "two"u8.ToArray());

        Assert.Equal("two", Encoding.UTF8.GetString((await vault.Drafts.Load(token))!));
        Assert.Equal("Asha", await vault.Drafts.NameIn(token, default));
    }

    [Fact]
    public async Task A_draft_is_gone_seven_days_after_it_began()
    {
        await using var vault = new TestVault();
        var token = DraftToken.New();
        await vault.Drafts.Save(token, "answers"u8.ToArray());

        vault.Clock.Now += Drafts.KeptFor;
        Assert.NotNull(await vault.Drafts.Load(token));
        vault.Clock.Now += Duration.FromMilliseconds(1);

        Assert.Null(await vault.Drafts.Load(token));
        Assert.Equal(1, await vault.Drafts.DropExpired());
    }

    [Fact]
    public async Task Filing_a_draft_twice_makes_one_worker_with_one_code_under_the_name_she_gave()
    {
        await using var vault = new TestVault();
        var token = DraftToken.New();
        await vault.Drafts.SaveName(token, "Asha", default);
        TextToSeal[] texts = [new(TextKinds.Statement, "He keeps my pay."), new(TextKinds.Workplace, "Tannery Lane")];

        var filings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => vault.File(token, texts)));

        var first = Assert.Single(filings, filing => !filing.FiledBefore);
        Assert.All(filings, filing => Assert.Equal((first.Worker, first.Receipt.Shown), (filing.Worker, filing.Receipt.Shown)));
        Assert.Equal(first.Worker, await vault.Receipts.Open(first.Receipt.Shown));
        vault.Room.Admit(ReadingRight.OfHerself(first.Worker));
        Assert.Equal(new Shown.Content("Asha"), await vault.Room.Name(first.Worker, null, null, default));
        Assert.Equal(new Shown.Content("Tannery Lane"), await vault.Room.Text(first.Texts[1], null, null, default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("not base64 at all, but as long as a token")]
    public void What_is_no_token_is_not_read(string? text) => Assert.Null(DraftToken.Read(text));
}
