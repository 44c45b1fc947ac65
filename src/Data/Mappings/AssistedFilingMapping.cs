using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class AssistedFilingMapping : IEntityTypeConfiguration<AssistedFiling>
{
    public void Configure(EntityTypeBuilder<AssistedFiling> entity)
    {
        entity.ToTable("assisted_filings").HasKey(filing => filing.ClaimId);
        entity.Property(filing => filing.ClaimId).ValueGeneratedNever();
        entity.HasIndex(filing => filing.HelperId);
        entity.HasIndex(filing => filing.Sitting);
        // Of two who type in the same sheet at once, one makes a claim.
        entity.HasIndex(filing => filing.PaperNumber).IsUnique();
        entity.HasOne<WageClaim>().WithOne().HasForeignKey<AssistedFiling>(filing => filing.ClaimId).OnDelete(DeleteBehavior.Cascade);
    }
}
