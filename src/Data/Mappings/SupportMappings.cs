using Inspectorate.Domain.Register;
using Inspectorate.Domain.Support;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class SupportRequestMapping : IEntityTypeConfiguration<SupportRequest>
{
    public void Configure(EntityTypeBuilder<SupportRequest> entity)
    {
        entity.ToTable("support_requests");
        entity.Property(request => request.Id).ValueGeneratedNever();
        entity.HasIndex(request => request.ClaimId);
        entity.Property(request => request.Wanted).IsJson();
        entity.Property(request => request.Gives).IsJson();
        entity.HasOne<Office>().WithMany().HasForeignKey(request => request.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HelpInterviewMapping : IEntityTypeConfiguration<HelpInterview>
{
    public void Configure(EntityTypeBuilder<HelpInterview> entity)
    {
        entity.ToTable("help_interviews");
        entity.Property(interview => interview.Id).ValueGeneratedNever();
        entity.HasIndex(interview => interview.CaseId);
        entity.HasOne<WorkflowCase>().WithMany().HasForeignKey(interview => interview.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
