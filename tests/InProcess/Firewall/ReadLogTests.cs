using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Reading;

namespace Inspectorate.InProcess.Firewall;

public sealed class ReadLogTests
{
    private static readonly Guid Case = Guid.Parse("0194f3a0-0000-7000-8000-000000000001");

    [Fact]
    public async Task The_worker_sees_who_read_what_by_role_and_office_and_never_by_name()
    {
        await using var vault = new TestVault();
        var (worker, text) = await Asha(vault);
        vault.Room.Admit(Right(worker, Roles.Inspector));

        await vault.Room.Text(text, Case, null, default);
        await vault.Room.Name(worker, Case, "to write a letter", default);

        Assert.Equal(
        [
            new ReadByOther(vault.Clock.Now, Roles.Inspector, "North office", "name", "to write a letter"),
            new ReadByOther(vault.Clock.Now, Roles.Inspector, "North office", TextKinds.Statement, "to plan a visit"),
        ], await vault.Log.For(worker));
        Assert.DoesNotContain(typeof(ReadByOther).GetProperties(), property => property.Name is "Account" or "Reader");
    }

    [Fact]
    public async Task Her_own_reading_and_a_second_look_on_the_same_page_are_not_listed()
    {
        await using var vault = new TestVault();
        var (worker, text) = await Asha(vault);
        var herRoom = vault.NewRoom();
        herRoom.Admit(ReadingRight.OfHerself(worker));
        await herRoom.Text(text, null, null, default);
        vault.Room.Admit(Right(worker, Roles.ClaimsOfficer));

        await vault.Room.Text(text, null, null, default);
        await vault.Room.Text(text, null, null, default);

        Assert.Single(await vault.Log.For(worker));
    }

    [Theory]
    [InlineData(Roles.Administrator, false, false)]
    [InlineData(Roles.Agency, false, false)]
    [InlineData(Roles.Buyer, false, false)]
    [InlineData(Roles.LicensingOfficer, false, false)]
    [InlineData(Roles.Employer, true, false)]
    [InlineData(Roles.ClaimsDecider, true, true)]
    public async Task A_role_reads_no_more_than_its_part_whatever_it_was_granted(string role, bool name, bool content)
    {
        await using var vault = new TestVault();
        var (worker, text) = await Asha(vault);
        vault.Room.Admit(Right(worker, role));

        Assert.Equal(name, await vault.Room.Name(worker, null, null, default) is Shown.Content);
        Assert.Equal(content, await vault.Room.Text(text, null, null, default) is Shown.Content);
        Assert.Equal((name ? 1 : 0) + (content ? 1 : 0), (await vault.Log.For(worker)).Count);
    }

    [Fact]
    public async Task Without_a_right_or_with_one_for_another_case_all_is_sealed_and_nothing_is_listed()
    {
        await using var vault = new TestVault();
        var (worker, text) = await Asha(vault);
        var (other, _) = await Asha(vault);
        vault.Room.Admit(Right(other, Roles.ClaimsOfficer));

        Assert.Equal(Shown.Sealed, await vault.Room.Text(text, null, null, default));
        Assert.Equal(Shown.Sealed, await vault.Room.Name(worker, null, null, default));
        Assert.Equal(Shown.Sealed, await vault.Room.Name(other, Guid.NewGuid(), null, default));
        Assert.Empty(await vault.Log.For(worker));
        Assert.Empty(await vault.Log.For(other));
    }

    [Fact]
    public async Task A_place_opens_for_a_right_that_names_it()
    {
        await using var vault = new TestVault();
        var (worker, _) = await Asha(vault);
        var place = await vault.Seal.Place("12 Orchard Street");
        vault.Room.Admit(Right(worker, Roles.Inspector));
        Assert.Equal(Shown.Sealed, await vault.Room.Place(place, default));

        vault.Room.Admit(ReadingRight.Of(new Reader("7a1c", Roles.Inspector, "North office"), worker, Case, "to plan a visit", place));

        Assert.Equal(new Shown.Content("12 Orchard Street"), await vault.Room.Place(place, default));
        Assert.Equal("place", Assert.Single(await vault.Log.For(worker)).What);
    }

    [Theory]
    [InlineData("as written", "UPDATE reads SET seq = seq", true)]
    [InlineData("a changed purpose", "UPDATE reads SET purpose = 'to help' WHERE seq = 2", false)]
    [InlineData("another reader", "UPDATE reads SET account = 'someone' WHERE seq = 3", false)]
    [InlineData("a removed entry", "DELETE FROM reads WHERE seq = 2", false)]
    [InlineData("a cut tail", "DELETE FROM reads WHERE seq = 3", false)]
    [InlineData("all gone", "DELETE FROM reads", false)]
    [InlineData("an added entry", "INSERT INTO reads SELECT worker, seq + 3, account, role, office, case_id, purpose, what, ref, at, hash, hash FROM reads WHERE seq = 3", false)]
    public async Task The_chain_finds_the_first_entry_that_was_touched(string what, string sql, bool holds)
    {
        await using var vault = new TestVault();
        var (worker, text) = await Asha(vault);
        for (var i = 0; i < 3; i++)
        {
            var room = vault.NewRoom();
            room.Admit(Right(worker, Roles.Inspector));
            await room.Text(text, null, null, default);
        }

        await vault.Tamper(System.Runtime.CompilerServices.FormattableStringFactory.Create(sql));

        Assert.True(holds == (await vault.Get<ReadLogAudit>().Verify()).FirstBad is null, what);
    }

    private static async Task<(WorkerRef, SealedTextRef)> Asha(TestVault vault)
    {
        var worker = await vault.Seal.Worker(new NewIdentity("Asha"));
        return (worker, await vault.Seal.Text(worker, TextKinds.Statement, "He keeps my pay."));
    }

    private static ReadingRight Right(WorkerRef worker, string role) =>
        ReadingRight.Of(new Reader("7a1c", role, "North office"), worker, Case, "to plan a visit");
}
