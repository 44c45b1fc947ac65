using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class GroupedClaimMapping : IEntityTypeConfiguration<GroupedClaim>
{
    public void Configure(EntityTypeBuilder<GroupedClaim> entity)
    {
        entity.ToTable("grouped_claims").HasKey(grouped => grouped.ClaimId);
        entity.Property(grouped => grouped.ClaimId).ValueGeneratedNever();
        entity.HasIndex(grouped => grouped.GroupId);
        entity.HasOne<WageClaim>().WithOne().HasForeignKey<GroupedClaim>(grouped => grouped.ClaimId).OnDelete(DeleteBehavior.Cascade);
    }
}
