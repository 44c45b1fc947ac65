using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Domain.FeeChecks.Verdicts;
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
        entity.HasIndex(check => check.CohortId);
        entity.Ignore(check => check.IsNothingDue);
        entity.Property(check => check.CostInMonths).IsJson();
        entity.Property(check => check.PaidQuarters).IsJson();
        entity.Property(check => check.Anomalies).IsJson();
        entity.Property(check => check.UndoneMatches).IsJson();
        entity.Property(check => check.Replies).IsJson();
        // A party reports while the deposit is drawn: neither may lose what the other wrote.
        entity.Property(check => check.Repayments).IsJson().IsConcurrencyToken();
        // A statement that came while a result was computed is in the result or waits to be counted.
        entity.Property(check => check.AnswersToCount).IsConcurrencyToken();
        entity.Property(check => check.Missed).IsJson();
        entity.Property(check => check.Liable).IsJson();
        entity.Property(check => check.Recorded).IsJson();
        entity.Ignore(check => check.Reported);
        entity.Ignore(check => check.StillMissing);
        entity.OwnsOne(check => check.Headcount);
        entity.OwnsOne(check => check.Result, result =>
        {
            result.ToTable("fee_results");
            result.Property(r => r.Items).IsJson();
            result.Property(r => r.Checks).IsJson();
            result.Ignore(r => r.PerWorkerMinorUnits);
            result.Ignore(r => r.TotalMinorUnits);
            result.Ignore(r => r.InTrustMinorUnits);
        });
        entity.OwnsOne(check => check.Plan, plan =>
        {
            plan.ToTable("repayment_plans");
            plan.Property(p => p.Lines).IsJson();
            plan.Property(p => p.Instalments).IsJson();
        });
        entity.HasOne<Cohort>().WithMany().HasForeignKey(check => check.CohortId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Office>().WithMany().HasForeignKey(check => check.OfficeId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Agency>().WithMany().HasForeignKey(check => check.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Employer>().WithMany().HasForeignKey(check => check.EmployerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class JobOrderMapping : IEntityTypeConfiguration<JobOrder>
{
    public void Configure(EntityTypeBuilder<JobOrder> entity)
    {
        entity.ToTable("job_orders");
        entity.Property(order => order.Id).ValueGeneratedNever();
        entity.HasIndex(order => order.Number).IsUnique();
        entity.HasOne<Agency>().WithMany().HasForeignKey(order => order.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Employer>().WithMany().HasForeignKey(order => order.EmployerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CohortMapping : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> entity)
    {
        entity.ToTable("cohorts");
        entity.Property(cohort => cohort.Id).ValueGeneratedNever();
        entity.Ignore(cohort => cohort.IsSmall);
        entity.HasIndex(cohort => cohort.Number).IsUnique();
        entity.HasIndex(cohort => new { cohort.AgencyId, cohort.JobOrderId, cohort.Year, cohort.Corridor }).IsUnique();
        entity.HasOne<Agency>().WithMany().HasForeignKey(cohort => cohort.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<JobOrder>().WithMany().HasForeignKey(cohort => cohort.JobOrderId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvidenceLineMapping : IEntityTypeConfiguration<EvidenceLine>
{
    public void Configure(EntityTypeBuilder<EvidenceLine> entity)
    {
        entity.ToTable("evidence_lines");
        entity.Ignore(line => line.Loan);
        entity.Property(line => line.Id).ValueGeneratedNever();
        // A line counts once; two files that nobody has taken yet may both hold it.
        entity.HasIndex(line => new { line.CheckId, line.Fingerprint }).IsUnique().HasFilter($"NOT \"{nameof(EvidenceLine.IsPreview)}\"");
        entity.HasIndex(line => new { line.CheckId, line.Id });
        entity.HasIndex(line => new { line.UploadId, line.Fingerprint });
        entity.HasIndex(line => line.Reference);
        entity.HasOne<FeeCheck>().WithMany().HasForeignKey(line => line.CheckId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvidenceUploadMapping : IEntityTypeConfiguration<EvidenceUpload>
{
    public void Configure(EntityTypeBuilder<EvidenceUpload> entity)
    {
        entity.ToTable("evidence_uploads");
        entity.Property(upload => upload.Id).ValueGeneratedNever();
        entity.Ignore(upload => upload.State);
        entity.OwnsOne(upload => upload.Reading, reading => reading.IsFileReading());
        entity.Property(upload => upload.Aside).IsJson();
        entity.Property(upload => upload.UnknownColumns).IsJson();
        entity.HasIndex(upload => upload.CheckId);
        entity.HasOne<FeeCheck>().WithMany().HasForeignKey(upload => upload.CheckId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RememberedReadingMapping : IEntityTypeConfiguration<RememberedReading>
{
    public void Configure(EntityTypeBuilder<RememberedReading> entity)
    {
        entity.ToTable("remembered_readings");
        entity.Property(remembered => remembered.Id).ValueGeneratedNever();
        entity.HasIndex(remembered => new { remembered.OrganisationId, remembered.TitlesFingerprint }).IsUnique();
        entity.OwnsOne(remembered => remembered.Reading, reading => reading.IsFileReading());
    }
}

internal static class FileReadingMapping
{
    public static void IsFileReading<T>(this OwnedNavigationBuilder<T, FileReading> reading) where T : class
    {
        reading.Property(how => how.Columns).IsJson();
        reading.Property(how => how.ForAll).IsJson();
    }
}

internal sealed class KeptVerdictMapping : IEntityTypeConfiguration<KeptVerdict>
{
    public void Configure(EntityTypeBuilder<KeptVerdict> entity)
    {
        entity.ToTable("fee_verdicts");
        entity.HasKey(verdict => new { verdict.CheckId, verdict.ComputedAt });
        entity.Property(verdict => verdict.Evidence).IsJson();
        entity.HasOne<FeeCheck>().WithMany().HasForeignKey(verdict => verdict.CheckId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RepaymentCodeMapping : IEntityTypeConfiguration<RepaymentCode>
{
    public void Configure(EntityTypeBuilder<RepaymentCode> entity)
    {
        entity.ToTable("repayment_codes");
        entity.HasKey(code => code.Kept);
        entity.HasIndex(code => code.CheckId);
        entity.HasOne<FeeCheck>().WithMany().HasForeignKey(code => code.CheckId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnswerCodeMapping : IEntityTypeConfiguration<AnswerCode>
{
    public void Configure(EntityTypeBuilder<AnswerCode> entity)
    {
        entity.ToTable("answer_codes");
        entity.HasKey(code => code.Kept);
        entity.HasIndex(code => code.CheckId);
        entity.HasOne<FeeCheck>().WithMany().HasForeignKey(code => code.CheckId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WorkerAnswerMapping : IEntityTypeConfiguration<WorkerAnswer>
{
    public void Configure(EntityTypeBuilder<WorkerAnswer> entity)
    {
        entity.ToTable("worker_answers");
        entity.Property(answer => answer.Id).ValueGeneratedNever();
        entity.HasIndex(answer => answer.CheckId);
        entity.HasOne<FeeCheck>().WithMany().HasForeignKey(answer => answer.CheckId).OnDelete(DeleteBehavior.Restrict);
    }
}
