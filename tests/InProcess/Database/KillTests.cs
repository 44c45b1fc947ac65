using System.Diagnostics;
using Inspectorate.Storage;
using Microsoft.Data.Sqlite;

namespace Inspectorate.InProcess.Database;

/// <summary>This test program once more, running only the child below.</summary>
internal static class WriterChild
{
    public const string Folder = "WRITER_CHILD_FOLDER";
    public const string Answered = "answered ";

    /// <summary>Returns once the child has been answered for the first time.</summary>
    public static Process Start(string folder)
    {
        Directory.CreateDirectory(folder);
        var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!,
            [.. Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [typeof(WriterChild).Assembly.Location] : Array.Empty<string>(),
             "--explicit", "only", "--filter-method", "*" + nameof(KillTests.Writes_until_it_is_killed)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { [Folder] = folder },
        })!;
        var answers = AnswersFile(folder);
        while (!child.HasExited && !(File.Exists(answers) && new FileInfo(answers).Length > 0))
            Thread.Sleep(20);
        return child;
    }

    public static string AnswersFile(string folder) => Path.Combine(folder, "answers.txt");
}

public class KillTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_was_answered_is_lost_when_the_process_is_killed()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 3; round++)
        {
            var folder = NotesHost.NewFolder();
            using (var child = WriterChild.Start(folder))
            {
                await Task.Delay(random.Next(50, 500), Cancel);
                child.Kill();
                await child.WaitForExitAsync(Cancel);
            }
            // A last line that was cut off had not been said.
            var said = File.ReadAllText(WriterChild.AnswersFile(folder));
            var answered = said[..(said.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await using (var host = await NotesHost.Start(folder))
            {
                var kept = await host.Read(context => Task.FromResult(context.Notes.Select(note => note.Text).ToHashSet()));
                Assert.NotEmpty(answered);
                Assert.Subset(kept, answered.ToHashSet());
                Assert.Equal(Callers(kept, " a"), Callers(kept, " b")); // no act is there by half
                Assert.Equal("ok", await host.Read(context => IntegrityOf(host.Folder)));
            }
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The child's part: 16 callers, each act two rows in two saves, each answer appended to a file at once.</summary>
    [Fact(Explicit = true)]
    public async Task Writes_until_it_is_killed()
    {
        var folder = Environment.GetEnvironmentVariable(WriterChild.Folder) ?? throw new InvalidOperationException("only as a child");
        await using var host = await NotesHost.Start(folder);
        await using var answers = new FileStream(WriterChild.AnswersFile(folder), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(caller => Task.Run(async () =>
        {
            for (var number = 0; ; number++)
            {
                var text = $"{caller}-{number}";
                await host.Writer.Do(async context =>
                {
                    context.Notes.Add(new() { Text = text + " a" });
                    await context.SaveChangesAsync();
                    context.Notes.Add(new() { Text = text + " b" });
                    await context.SaveChangesAsync();
                });
                lock (answers)
                    answers.Write(System.Text.Encoding.UTF8.GetBytes($"{text} a\n{text} b\n"));
            }
        }, Cancel)));
    }

    private static List<string> Callers(IEnumerable<string> texts, string half) =>
        [.. texts.Where(text => text.EndsWith(half, StringComparison.Ordinal)).Select(text => text[..^half.Length]).Order()];

    private static async Task<string> IntegrityOf(string folder)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "notes.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
