using System.ComponentModel.DataAnnotations;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Inspectorate.InProcess.Database;

public class Note
{
    public int Id { get; set; }
    public required string Text { get; set; }

    [ConcurrencyCheck]
    public int Version { get; set; }
}

/// <summary>The smallest database that is kept as the real ones are.</summary>
public class NotesContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => this.RefuseToBlock();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancel = default) =>
        this.SaveThroughWriter(base.SaveChangesAsync, acceptAllChangesOnSuccess, cancel);

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Note>().HasIndex(note => note.Text).IsUnique();
}

public sealed class SqliteNotes(DbContextOptions<SqliteNotes> options) : NotesContext(options);

public sealed class PostgresNotes(DbContextOptions<PostgresNotes> options) : NotesContext(options);

[DbContext(typeof(SqliteNotes)), Migration("20260101000000_First")]
public sealed class First : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("Notes", columns => new
        {
            Id = columns.Column<int>().Annotation("Sqlite:Autoincrement", true),
            Text = columns.Column<string>(),
            Version = columns.Column<int>(),
        }, constraints: table => table.PrimaryKey("PK_Notes", row => row.Id));
        migration.CreateIndex("IX_Notes_Text", "Notes", "Text", unique: true);
    }
}

[DbContext(typeof(SqliteNotes))]
public sealed class NotesSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder model) => model.Entity(typeof(Note).FullName!, note =>
    {
        note.Property<int>("Id").ValueGeneratedOnAdd().HasColumnType("INTEGER");
        note.Property<string>("Text").IsRequired().HasColumnType("TEXT");
        note.Property<int>("Version").IsConcurrencyToken().HasColumnType("INTEGER");
        note.HasKey("Id");
        note.HasIndex("Text").IsUnique();
        note.ToTable("Notes");
    });
}

/// <summary>A host with a notes database in a folder of its own, as Program starts one.</summary>
internal sealed class NotesHost : IAsyncDisposable
{
    private readonly bool keepFolder;
    private readonly IHost host;

    private NotesHost(string folder, bool keepFolder, IHost host) => (Folder, this.keepFolder, this.host) = (folder, keepFolder, host);

    public string Folder { get; }
    public Writer<NotesContext> Writer => host.Services.GetRequiredService<Writer<NotesContext>>();
    public IServiceProvider Services => host.Services;

    public static string NewFolder() => Path.Combine(Path.GetTempPath(), "inspectorate-tests", Guid.NewGuid().ToString("N"));

    public static Task<NotesHost> Start(string? folder = null, params (string Key, string Value)[] settings) => Start("Notes", folder, settings);

    public static async Task<NotesHost> Start(string name, string? folder, params (string Key, string Value)[] settings)
    {
        var directory = folder ?? NewFolder();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(
        [
            new("Storage:Directory", directory), .. settings.Select(one => new KeyValuePair<string, string?>(one.Key, one.Value)),
        ]);
        builder.Services.AddLogging();
        builder.Services.AddKeptDatabase<NotesContext, SqliteNotes, PostgresNotes>(builder.Configuration, name);
        var host = builder.Build();
        try
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            host.Dispose();
            throw;
        }
        return new(directory, folder is not null, host);
    }

    public async Task<T> Read<T>(Func<NotesContext, Task<T>> read)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<NotesContext>());
    }

    public Task<int> Count() => Read(context => context.Notes.CountAsync());

    public Task Add(string text) => Writer.Do(async context =>
    {
        context.Notes.Add(new() { Text = text });
        await context.SaveChangesAsync();
    });

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        if (!keepFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
