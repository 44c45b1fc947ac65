using Inspectorate.Data;
using Inspectorate.Data.People;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.InProcess.Slices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Postgres;

/// <summary>Two nodes at once, where SQLite's one writer would have put their acts in a row.</summary>
public sealed class SharedDatabaseTests : NeedsPostgres, IAsyncDisposable
{
    private readonly RunningWeb _one = new();
    private readonly RunningWeb _other;

    public SharedDatabaseTests() => _other = new RunningWeb(_one);

    [Fact]
    public async Task Two_nodes_that_first_start_at_the_same_moment_make_one_installation()
    {
        await BothStarted();
        var regions = await _one.InDatabase(db => db.Offices.GroupBy(office => office.Region).Select(offices => offices.Count()).ToListAsync());
        Assert.NotEmpty(regions);
        Assert.All(regions, offices => Assert.Equal(1, offices));
    }

    [Fact]
    public async Task What_both_do_to_accounts_at_once_stays_one_chain()
    {
        await BothStarted();
        var administrator = (await _one.NewAccount(Roles.Administrator)).Id;
        var refusals = await Task.WhenAll(Enumerable.Range(0, 24).Select(number => Task.Run(() => Invite(number % 2 == 0 ? _one : _other, number, administrator))));
        Assert.All(refusals, Assert.Null);
        Assert.Equal(24, await _one.InDatabase(db => db.PersonEvents.CountAsync()));
        Assert.Null(await _one.InDatabase(db => PersonEvents.FirstBadLink(db)));
    }

    [Fact]
    public async Task What_one_seals_the_other_reads_and_their_reads_stay_one_chain()
    {
        await BothStarted();
        var worker = await _one.Services.GetRequiredService<Seal>().Worker(new NewIdentity("Asha"));
        var reads = await Task.WhenAll(Enumerable.Range(0, 24).Select(number => Task.Run(() => Look(number % 2 == 0 ? _one : _other, worker))));
        Assert.All(reads, name => Assert.Equal(new Shown.Content("Asha"), name));
        var verdict = await _other.Services.GetRequiredService<ReadLogAudit>().Verify(TestContext.Current.CancellationToken);
        Assert.Equal((24, null), (verdict.Entries, verdict.FirstBad));
    }

    [Fact]
    public async Task Whom_one_erases_the_other_cannot_read_nor_seal_for()
    {
        await BothStarted();
        var worker = await _one.Services.GetRequiredService<Seal>().Worker(new NewIdentity("Asha"));
        var keys = _one.Postgres!.To("Keyring");
        var wrapped = OnPostgres.One(keys, "SELECT encode(wrapped, 'hex') FROM keys");
        const string isInFile = "SELECT position(decode('{0}', 'hex') IN pg_read_binary_file(pg_relation_filepath('keys'))) > 0";
        OnPostgres.Rows(keys, "CHECKPOINT");
        Assert.Equal("True", OnPostgres.One(keys, string.Format(isInFile, wrapped)));

        await _one.Services.GetRequiredService<Erasure>().Erase(worker);

        OnPostgres.Rows(keys, "CHECKPOINT");
        Assert.Equal("False", OnPostgres.One(keys, string.Format(isInFile, wrapped)));
        Assert.Equal(Shown.Erased, await Look(_other, worker));
        await Assert.ThrowsAsync<Inspectorate.Firewall.Identities.Keys.KeyDestroyed>(() =>
            _other.Services.GetRequiredService<Seal>().Text(worker, TextKinds.Message, "too late"));
    }

    private Task BothStarted() => Task.WhenAll(Task.Run(() => _one.Services), Task.Run(() => _other.Services));

    private static async Task<string?> Invite(RunningWeb node, int number, Guid administrator)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var invited = Account.Invited($"new.{number}@people.example", $"Person {number}", Roles.ClaimsOfficer, null, null, node.Clock.GetCurrentInstant());
        return await scope.ServiceProvider.GetRequiredService<PeopleBook>().Invite(invited, administrator, "She begins on Monday.");
    }

    private static async Task<Shown> Look(RunningWeb node, WorkerRef worker)
    {
        await using var scope = node.Services.CreateAsyncScope();
        var room = scope.ServiceProvider.GetRequiredService<ReadingRoom>();
        room.Admit(ReadingRight.Of(new Reader("an account", Roles.ClaimsDecider, "North office"), worker, Guid.Empty, "to decide"));
        return await room.Name(worker, null, null, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await _one.DisposeAsync();
    }
}
