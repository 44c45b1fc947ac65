using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class InspectionMapping : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> entity)
    {
        entity.ToTable("inspections");
        entity.Property(inspection => inspection.Id).ValueGeneratedNever();
        entity.HasIndex(inspection => inspection.EmployerId);
        entity.HasOne<Office>().WithMany().HasForeignKey(inspection => inspection.OfficeId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Employer>().WithMany().HasForeignKey(inspection => inspection.EmployerId).OnDelete(DeleteBehavior.Restrict);
    }
}
