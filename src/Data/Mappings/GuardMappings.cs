using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class HeldTextMapping : IEntityTypeConfiguration<HeldText>
{
    public void Configure(EntityTypeBuilder<HeldText> entity)
    {
        entity.ToTable("held_texts", table => table.HasCheckConstraint("CK_held_texts_two_people", "\"DecidedBy\" IS NULL OR \"DecidedBy\" <> \"AskedBy\""));
        entity.Property(held => held.Id).ValueGeneratedNever();
        entity.Property(held => held.IsApproved).IsConcurrencyToken();
        entity.HasIndex(held => held.CaseId);
        entity.HasIndex(held => new { held.OfficeId, held.AskedAt }).HasFilter("\"IsApproved\" IS NULL");
        entity.HasOne<WorkflowCase>().WithMany().HasForeignKey(held => held.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RetaliationSignMapping : IEntityTypeConfiguration<RetaliationSign>
{
    public void Configure(EntityTypeBuilder<RetaliationSign> entity)
    {
        entity.ToTable("retaliation_signs");
        entity.Property(sign => sign.Id).ValueGeneratedNever();
        entity.Property(sign => sign.IsThreat).IsConcurrencyToken();
        entity.HasIndex(sign => sign.CaseId);
        entity.HasIndex(sign => new { sign.OfficeId, sign.Lifecycle, sign.NotedAt }).HasFilter("\"IsThreat\" IS NULL");
        entity.HasOne<WorkflowCase>().WithMany().HasForeignKey(sign => sign.CaseId).OnDelete(DeleteBehavior.Cascade);
    }
}
