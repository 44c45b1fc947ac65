using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Inspectorate.Firewall.Identities.Vault;

/// <summary>Everything that says who a worker is, sealed. Its own database, which no other project can name.</summary>
internal abstract class VaultContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<IdentityRow> Identities => Set<IdentityRow>();
    public DbSet<TextRow> Texts => Set<TextRow>();
    public DbSet<PlaceRow> Places => Set<PlaceRow>();
    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();
    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();
    public DbSet<DraftRow> Drafts => Set<DraftRow>();
    public DbSet<ErasureRow> Erasures => Set<ErasureRow>();
    public DbSet<ReadRow> Reads => Set<ReadRow>();
    public DbSet<ReadHeadRow> ReadHeads => Set<ReadHeadRow>();
    public DbSet<NamedRecordRow> NamedRecords => Set<NamedRecordRow>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => this.RefuseToBlock();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        this.SaveThroughWriter(base.SaveChangesAsync, acceptAllChangesOnSuccess, cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<Instant>().HaveConversion<MillisecondsConverter>();

    // Names in small letters: the filing path writes SQL by hand, and it has to be the same on both databases.
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<IdentityRow>(row =>
        {
            row.ToTable("identities").HasKey(it => it.Worker);
            row.Property(it => it.Worker).ValueGeneratedNever();
            row.HasIndex(it => it.SealedAt);
        });
        model.Entity<TextRow>(row =>
        {
            row.ToTable("texts").HasKey(it => it.Ref);
            row.Property(it => it.Ref).ValueGeneratedNever();
            row.HasIndex(it => it.Worker);
        });
        model.Entity<PlaceRow>(row =>
        {
            row.ToTable("places").HasKey(it => it.Ref);
            row.Property(it => it.Ref).ValueGeneratedNever();
        });
        model.Entity<AttachmentRow>(row =>
        {
            row.ToTable("attachments").HasKey(it => it.Ref);
            row.Property(it => it.Ref).ValueGeneratedNever();
            row.HasIndex(it => it.Worker);
        });
        model.Entity<ReceiptRow>(row =>
        {
            row.ToTable("receipts").HasKey(it => it.Code);
            row.HasIndex(it => it.Worker);
        });
        model.Entity<DraftRow>(row =>
        {
            row.ToTable("drafts").HasKey(it => it.Key);
            row.HasIndex(it => it.StartedAt);
            row.HasIndex(it => it.Code).IsUnique();
        });
        model.Entity<ErasureRow>(row =>
        {
            row.ToTable("erasures").HasKey(it => it.Worker);
            row.Property(it => it.Worker).ValueGeneratedNever();
        });
        model.Entity<ReadRow>().ToTable("reads").HasKey(it => new { it.Worker, it.Seq });
        model.Entity<ReadHeadRow>(row =>
        {
            row.ToTable("read_heads").HasKey(it => it.Worker);
            row.Property(it => it.Worker).ValueGeneratedNever();
        });
        model.Entity<NamedRecordRow>(row =>
        {
            row.ToTable("named_records").HasKey(it => it.Ref);
            row.Property(it => it.Ref).ValueGeneratedNever();
            row.HasIndex(it => it.Request);
            row.HasIndex(it => it.Person);
            row.HasIndex(it => it.Record).IsUnique();
        });
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
            property.SetColumnName(SnakeCase(property.Name));
    }

    private static string SnakeCase(string name) => string.Concat(name.Select((letter, i) =>
        char.IsUpper(letter) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));

    private sealed class MillisecondsConverter() : ValueConverter<Instant, long>(
        at => at.ToUnixTimeMilliseconds(), milliseconds => Instant.FromUnixTimeMilliseconds(milliseconds));
}

internal sealed class SqliteVaultContext(DbContextOptions<SqliteVaultContext> options) : VaultContext(options);

internal sealed class PostgresVaultContext(DbContextOptions<PostgresVaultContext> options) : VaultContext(options);
