using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class WageClaimMapping : IEntityTypeConfiguration<WageClaim>
{
    public void Configure(EntityTypeBuilder<WageClaim> entity)
    {
        entity.ToTable("wage_claims");
        entity.Property(claim => claim.Id).ValueGeneratedNever();
        // One claim of one draft: its worker is made from the draft's token, so that filing twice cannot make two.
        entity.HasIndex(claim => claim.Worker).IsUnique();
        entity.HasIndex(claim => claim.EmployerId);
        entity.HasOne<Office>().WithMany().HasForeignKey(claim => claim.OfficeId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Employer>().WithMany().HasForeignKey(claim => claim.EmployerId).OnDelete(DeleteBehavior.Restrict);
        entity.Property(claim => claim.Recorded).IsJson();
        entity.Property(claim => claim.OtherSums).IsJson();
        entity.OwnsMany(claim => claim.Periods, period =>
        {
            period.ToTable("pay_periods");
            period.WithOwner().HasForeignKey("ClaimId");
            period.HasKey("ClaimId", nameof(PayPeriod.Id));
            period.Property(p => p.Id).ValueGeneratedNever();
            period.Property(p => p.Deductions).IsJson();
            period.Property(p => p.Counted).IsJson();
        });
        entity.OwnsMany(claim => claim.Payments, payment =>
        {
            payment.ToTable("payments");
            payment.WithOwner().HasForeignKey("ClaimId");
            payment.HasKey("ClaimId", nameof(Payment.Id));
            payment.Property(p => p.Id).ValueGeneratedNever();
        });
        entity.OwnsMany(claim => claim.Liable, party =>
        {
            party.ToTable("liable_parties");
            party.WithOwner().HasForeignKey("ClaimId");
            party.HasKey("ClaimId", nameof(LiableParty.Id));
            party.Property(p => p.Id).ValueGeneratedNever();
            party.Ignore(p => p.IsHeld);
            party.HasIndex(p => p.EmployerId);
            party.HasIndex(p => p.AgencyId);
        });
        entity.OwnsMany(claim => claim.Draws, draw =>
        {
            draw.ToTable("deposit_draws");
            draw.WithOwner().HasForeignKey("ClaimId");
            draw.HasKey("ClaimId", nameof(DepositDraw.Id));
            draw.Property(d => d.Id).ValueGeneratedNever();
        });
        entity.OwnsOne(claim => claim.Plan, plan =>
        {
            plan.ToTable("instalment_plans");
            plan.Property(p => p.Instalments).IsJson();
        });
        entity.OwnsOne(claim => claim.Answer, answer => answer.ToTable("employer_answers"));
        entity.OwnsOne(claim => claim.Settlement, settlement => settlement.ToTable("settlements"));
        entity.OwnsOne(claim => claim.Decision, decision => decision.ToTable("claim_decisions"));
        entity.OwnsOne(claim => claim.Assessment, assessment =>
        {
            assessment.ToTable("assessments");
            assessment.Ignore(a => a.Lines);
            assessment.Property(a => a.Levels).IsJson();
        });
    }
}

internal sealed class DisputeLetterMapping : IEntityTypeConfiguration<DisputeLetter>
{
    public void Configure(EntityTypeBuilder<DisputeLetter> entity) => entity.ToTable("dispute_letters").HasKey(letter => letter.Kept);
}

internal sealed class AppealMapping : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> entity)
    {
        entity.ToTable("appeals");
        entity.Property(appeal => appeal.Id).ValueGeneratedNever();
        entity.HasIndex(appeal => appeal.ParentId);
        entity.Property(appeal => appeal.VariedConditions).IsJson();
        entity.HasOne<Office>().WithMany().HasForeignKey(appeal => appeal.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EmployerMapping : IEntityTypeConfiguration<Employer>
{
    public void Configure(EntityTypeBuilder<Employer> entity)
    {
        entity.ToTable("employers");
        entity.Property(employer => employer.Id).ValueGeneratedNever();
        entity.HasIndex(employer => employer.Number).IsUnique();
        entity.HasIndex(employer => employer.Name);
    }
}

internal sealed class OfficeMapping : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> entity)
    {
        entity.ToTable("offices");
        entity.Property(office => office.Id).ValueGeneratedNever();
    }
}
