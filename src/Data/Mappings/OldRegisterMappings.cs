using Inspectorate.Domain.OldRegister;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class OldClaimMapping : IEntityTypeConfiguration<OldClaim>
{
    public void Configure(EntityTypeBuilder<OldClaim> entity)
    {
        entity.ToTable("old_claims");
        entity.Property(claim => claim.Id).ValueGeneratedNever();
        // What makes a second import of the same file change nothing.
        entity.HasIndex(claim => new { claim.Register, claim.Number }).IsUnique();
        entity.HasIndex(claim => new { claim.Number, claim.Id });
        entity.HasIndex(claim => new { claim.SortName, claim.Id });
        entity.HasIndex(claim => claim.ImportId);
        entity.HasOne<RegisterImport>().WithMany().HasForeignKey(claim => claim.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RegisterImportMapping : IEntityTypeConfiguration<RegisterImport>
{
    public void Configure(EntityTypeBuilder<RegisterImport> entity)
    {
        entity.ToTable("register_imports");
        entity.Property(import => import.Id).ValueGeneratedNever();
        entity.Property(import => import.Sums).IsJson();
    }
}

internal sealed class RegisterRowMapping : IEntityTypeConfiguration<RegisterRow>
{
    public void Configure(EntityTypeBuilder<RegisterRow> entity)
    {
        entity.ToTable("register_rows");
        entity.HasKey(row => new { row.ImportId, row.Row });
        entity.Property(row => row.Row).ValueGeneratedNever();
        entity.Property(row => row.Cells).IsJson();
        entity.HasOne<RegisterImport>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Restrict);
    }
}
