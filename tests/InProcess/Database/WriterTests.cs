using Inspectorate.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Database;

public class WriterTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_callers_at_once_are_all_stored_and_a_failing_one_fails_alone()
    {
        await using var host = await NotesHost.Start();
        await host.Add("taken");

        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(async number =>
        {
            try
            {
                await host.Add(number % 50 == 0 ? "taken" : $"note {number}");
                return true;
            }
            catch (DbUpdateException)
            {
                return false;
            }
        }));

        Assert.Equal(10, answers.Count(stored => !stored));
        Assert.Equal(491, await host.Count());
    }

    [Fact]
    public async Task Acts_that_wait_together_are_committed_together()
    {
        await using var host = await NotesHost.Start();
        using var hold = new ManualResetEventSlim();
        var first = host.Writer.Do(_ => { hold.Wait(Cancel); return Task.CompletedTask; }, Cancel);
        var followers = Enumerable.Range(0, 64).Select(number => host.Add($"note {number}")).ToList();
        var length = new FileInfo(Path.Combine(host.Folder, "notes.db-wal")).Length;
        hold.Set();
        await Task.WhenAll([first, .. followers]);

        // Each commit of its own would put at least the table's page and the index's page into the log.
        var pages = (new FileInfo(Path.Combine(host.Folder, "notes.db-wal")).Length - length) / 4096;
        Assert.InRange(pages, 0, 30);
        Assert.Equal(64, await host.Count());
    }

    [Fact]
    public async Task An_act_that_throws_leaves_nothing_behind()
    {
        await using var host = await NotesHost.Start();
        await Assert.ThrowsAsync<ArithmeticException>(() => host.Writer.Do(async context =>
        {
            context.Notes.Add(new() { Text = "half" });
            await context.SaveChangesAsync(Cancel);
            throw new ArithmeticException();
        }, Cancel));
        Assert.Equal(0, await host.Count());
    }

    [Fact]
    public async Task An_act_that_swallows_a_failed_save_is_undone_all_the_same()
    {
        await using var host = await NotesHost.Start();
        await host.Add("taken");
        await Assert.ThrowsAsync<DbUpdateException>(() => host.Writer.Do(async context =>
        {
            context.Notes.Add(new() { Text = "first" });
            await context.SaveChangesAsync(Cancel);
            context.Notes.Add(new() { Text = "taken" });
            try
            {
                await context.SaveChangesAsync(Cancel);
            }
            catch (DbUpdateException)
            {
                // as a careless act would
            }
        }, Cancel));
        Assert.Equal(1, await host.Count());
    }

    [Theory]
    [InlineData("COMMIT")]
    [InlineData("ROLLBACK")]
    [InlineData("RELEASE act")]
    public async Task An_act_cannot_end_the_transaction_that_it_shares(string sql)
    {
        await using var host = await NotesHost.Start();
        using var hold = new ManualResetEventSlim();
        var first = host.Writer.Do(_ => { hold.Wait(Cancel); return Task.CompletedTask; }, Cancel);
        var neighbour = host.Add("neighbour");
        var offender = host.Writer.Do(context => context.Database.ExecuteSqlRawAsync(sql, Cancel), Cancel);
        hold.Set();
        await Task.WhenAll(first, neighbour);
        Assert.Equal(23, (await Assert.ThrowsAsync<SqliteException>(() => offender)).SqliteErrorCode); // SQLITE_AUTH
        Assert.Equal(1, await host.Count());
    }

    [Fact]
    public async Task An_act_that_waits_for_anything_but_the_database_is_refused()
    {
        await using var host = await NotesHost.Start();
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Writer.Do(async context =>
        {
            context.Notes.Add(new() { Text = "slow" });
            await context.SaveChangesAsync(Cancel);
            await Task.Delay(20, Cancel);
        }, Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Writer.Do(_ => host.Add("inner"), Cancel));
        Assert.Equal(0, await host.Count());
    }

    [Fact]
    public async Task Ordinary_code_saves_through_the_writer_and_knows_its_keys_afterwards()
    {
        await using var host = await NotesHost.Start();
        var key = await host.Read(async context =>
        {
            var note = new Note { Text = "plain" };
            context.Notes.Add(note);
            Assert.Equal(1, await context.SaveChangesAsync(Cancel));
            Assert.Equal(EntityState.Unchanged, context.Entry(note).State);
            note.Text = "changed";
            await context.SaveChangesAsync(Cancel);
            return note.Id;
        });
        Assert.Equal("changed", await host.Read(context => context.Notes.Where(note => note.Id == key).Select(note => note.Text).SingleAsync()));
    }

    [Fact]
    public async Task A_save_that_failed_can_be_put_right_and_tried_again()
    {
        await using var host = await NotesHost.Start();
        await host.Add("taken");
        await host.Read(async context =>
        {
            var note = new Note { Text = "taken" };
            context.Notes.Add(note);
            await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(Cancel));
            note.Text = "free";
            return await context.SaveChangesAsync(Cancel);
        });
        Assert.Equal(2, await host.Count());
    }

    [Fact]
    public async Task Two_who_change_the_same_row_do_not_overwrite_each_other()
    {
        await using var host = await NotesHost.Start();
        await host.Add("shared");
        await using var one = host.Services.CreateAsyncScope();
        await using var other = host.Services.CreateAsyncScope();
        var (first, second) = (one.ServiceProvider.GetRequiredService<NotesContext>(), other.ServiceProvider.GetRequiredService<NotesContext>());
        var (mine, theirs) = (await first.Notes.SingleAsync(Cancel), await second.Notes.SingleAsync(Cancel));
        (mine.Text, mine.Version) = ("mine", 1);
        (theirs.Text, theirs.Version) = ("theirs", 1);
        await first.SaveChangesAsync(Cancel);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(Cancel));
        Assert.Equal("mine", await host.Read(context => context.Notes.Select(note => note.Text).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Whoever_goes_round_the_writer_is_stopped_by_a_read_only_connection()
    {
        await using var host = await NotesHost.Start();
        await host.Add("kept");
        var error = await Assert.ThrowsAsync<SqliteException>(() => host.Read(context => context.Notes.ExecuteDeleteAsync(Cancel)));
        Assert.Equal(8, error.SqliteErrorCode); // SQLITE_READONLY
        await host.Read(context => Assert.ThrowsAsync<NotSupportedException>(() => Task.Run(() => context.SaveChanges(), Cancel)));
        Assert.Equal(1, await host.Count());
    }

    [Fact]
    public async Task Bulk_changes_and_own_transactions_have_their_place_in_an_act()
    {
        await using var host = await NotesHost.Start();
        await host.Add("old");
        await host.Writer.Do(context => context.Notes.ExecuteUpdateAsync(set => set.SetProperty(note => note.Text, "new"), Cancel), Cancel);
        Assert.Equal("new", await host.Read(context => context.Notes.Select(note => note.Text).SingleAsync(Cancel)));
        await host.Read(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Cancel);
            context.Notes.Add(new() { Text = "outside" });
            return await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Cancel));
        });
    }

    [Fact]
    public async Task A_caller_who_gave_up_while_waiting_is_not_stored()
    {
        await using var host = await NotesHost.Start();
        using var hold = new ManualResetEventSlim();
        using var gaveUp = new CancellationTokenSource();
        var first = host.Writer.Do(_ => { hold.Wait(Cancel); return Task.CompletedTask; }, Cancel);
        var waiting = host.Writer.Do(async context =>
        {
            context.Notes.Add(new() { Text = "late" });
            await context.SaveChangesAsync(Cancel);
        }, gaveUp.Token);
        await gaveUp.CancelAsync();
        hold.Set();
        await first;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, await host.Count());
    }

    [Fact]
    public async Task A_signal_comes_when_others_can_find_what_was_saved()
    {
        await using var host = await NotesHost.Start();
        var found = new TaskCompletionSource<int>();
        await host.Writer.Do(async context =>
        {
            context.Notes.Add(new() { Text = "in an act" });
            await context.SaveChangesAsync(Cancel);
            context.AfterCommit(() => found.SetResult(host.Count().GetAwaiter().GetResult()));
        }, Cancel);
        Assert.Equal(1, await found.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancel));

        var ownSave = await host.Read(async context =>
        {
            context.Notes.Add(new() { Text = "saved by itself" });
            await context.SaveChangesAsync(Cancel);
            var seen = 0;
            context.AfterCommit(() => seen = host.Count().GetAwaiter().GetResult());
            return seen;
        });
        Assert.Equal(2, ownSave);
    }

    [Fact]
    public async Task An_act_that_is_undone_gives_no_signal_and_takes_no_other_s()
    {
        await using var host = await NotesHost.Start();
        using var hold = new ManualResetEventSlim();
        var signals = new List<string>();
        var blocker = host.Writer.Do(_ => { hold.Wait(Cancel); return Task.CompletedTask; }, Cancel);
        // These three gather into one commit.
        Task[] acts =
        [
            .. new[] { "first", "undone", "last" }.Select(name => host.Writer.Do(context =>
            {
                context.AfterCommit(() => signals.Add(name));
                return name == "undone" ? throw new InvalidOperationException() : Task.CompletedTask;
            }, Cancel)),
        ];
        hold.Set();
        await blocker;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(acts));
        await host.Add("so that the commit before is over");
        Assert.Equal(["first", "last"], signals);
    }

    [Fact]
    public async Task A_writer_with_too_much_to_do_says_so()
    {
        await using var host = await NotesHost.Start();
        using var hold = new ManualResetEventSlim();
        var first = host.Writer.Do(_ => { hold.Wait(Cancel); return Task.CompletedTask; }, Cancel);
        var all = Enumerable.Range(0, 4200).Select(_ => host.Writer.Do(_ => Task.CompletedTask, Cancel)).ToList();
        hold.Set();
        await first;
        var outcomes = await Task.WhenAll(all.Select(async one =>
        {
            try
            {
                await one;
                return false;
            }
            catch (StorageBusy)
            {
                return true;
            }
        }));
        Assert.InRange(outcomes.Count(refused => refused), 1, 105);
    }

    [Fact]
    public async Task Stopping_commits_what_was_accepted_and_empties_the_log()
    {
        var folder = NotesHost.NewFolder();
        Task[] accepted;
        await using (var host = await NotesHost.Start(folder))
            accepted = Enumerable.Range(0, 200).Select(number => host.Add($"note {number}")).ToArray();
        await Task.WhenAll(accepted);
        var log = new FileInfo(Path.Combine(folder, "notes.db-wal"));
        Assert.True(!log.Exists || log.Length == 0);
        await using (var again = await NotesHost.Start(folder))
            Assert.Equal(200, await again.Count());
        Directory.Delete(folder, recursive: true);
    }
}
