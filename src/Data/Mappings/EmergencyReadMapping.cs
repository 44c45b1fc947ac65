using Inspectorate.Domain.EmergencyReads;
using Inspectorate.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class EmergencyReadMapping : IEntityTypeConfiguration<EmergencyRead>
{
    public void Configure(EntityTypeBuilder<EmergencyRead> entity)
    {
        entity.ToTable("emergency_reads");
        entity.Property(read => read.Id).ValueGeneratedNever();
        entity.HasIndex(read => read.ClaimId);
        entity.Property(read => read.Parts).IsJson();
        entity.HasOne<Office>().WithMany().HasForeignKey(read => read.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
