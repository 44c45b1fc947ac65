using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class FeeCheckMapping : IEntityTypeConfiguration<FeeCheck>
{
    public void Configure(EntityTypeBuilder<FeeCheck> entity)
    {
        entity.ToTable("fee_checks");
        entity.Property(check => check.Id).ValueGeneratedNever();
        entity.HasIndex(check => check.AgencyId);
        entity.HasIndex(check => check.EmployerId);
        entity.HasOne<Office>().WithMany().HasForeignKey(check => check.OfficeId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Agency>().WithMany().HasForeignKey(check => check.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Employer>().WithMany().HasForeignKey(check => check.EmployerId).OnDelete(DeleteBehavior.Restrict);
    }
}
