using Inspectorate.Domain.Register;
using Inspectorate.Domain.Retaliation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class RetaliationReportMapping : IEntityTypeConfiguration<RetaliationReport>
{
    public void Configure(EntityTypeBuilder<RetaliationReport> entity)
    {
        entity.ToTable("retaliation_reports");
        entity.Property(report => report.Id).ValueGeneratedNever();
        entity.HasIndex(report => report.ClaimId);
        entity.HasIndex(report => report.EmployerId);
        entity.Property(report => report.Acts).IsJson();
        entity.HasOne<Office>().WithMany().HasForeignKey(report => report.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
