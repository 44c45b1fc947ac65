using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class LostCodeMapping : IEntityTypeConfiguration<LostCode>
{
    public void Configure(EntityTypeBuilder<LostCode> entity)
    {
        entity.ToTable("lost_codes");
        entity.Property(lost => lost.Id).ValueGeneratedNever();
        entity.HasIndex(lost => new { lost.ClaimId, lost.AskedAt });
        // Of two who decide or hand over at once, one does.
        entity.Property(lost => lost.Agreed).IsConcurrencyToken();
        entity.Property(lost => lost.HandedOverAt).IsConcurrencyToken();
        entity.HasOne<WageClaim>().WithMany().HasForeignKey(lost => lost.ClaimId).OnDelete(DeleteBehavior.Cascade);
    }
}
