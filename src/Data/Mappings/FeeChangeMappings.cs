using Inspectorate.Data.People;
using Inspectorate.Domain.FeeChecks.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class FeeChangeMapping : IEntityTypeConfiguration<FeeChange>
{
    public void Configure(EntityTypeBuilder<FeeChange> entity)
    {
        entity.ToTable("fee_changes");
        entity.Property(change => change.Id).ValueGeneratedNever();
        entity.Ignore(change => change.Of);
        entity.Ignore(change => change.Versions);
        entity.HasOne<Account>().WithMany().HasForeignKey(change => change.ProposedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeeChangeDecisionMapping : IEntityTypeConfiguration<FeeChangeDecision>
{
    public void Configure(EntityTypeBuilder<FeeChangeDecision> entity)
    {
        entity.ToTable("fee_change_decisions");
        // One decision for each change, and no number twice, on whatever node.
        entity.HasKey(decision => decision.ChangeId);
        entity.HasIndex(decision => decision.Number).IsUnique();
        entity.HasOne<FeeChange>().WithOne().HasForeignKey<FeeChangeDecision>(decision => decision.ChangeId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Account>().WithMany().HasForeignKey(decision => decision.DecidedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
