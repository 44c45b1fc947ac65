using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class InspectionMapping : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> entity)
    {
        entity.ToTable("inspections");
        entity.Property(visit => visit.Id).ValueGeneratedNever();
        entity.HasIndex(visit => visit.PlaceId);
        entity.HasIndex(visit => visit.EmployerId);
        entity.HasIndex(visit => visit.AgencyId);
        entity.HasIndex(visit => visit.InspectorId);
        entity.HasOne<Office>().WithMany().HasForeignKey(visit => visit.OfficeId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Place>().WithMany().HasForeignKey(visit => visit.PlaceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Employer>().WithMany().HasForeignKey(visit => visit.EmployerId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Agency>().WithMany().HasForeignKey(visit => visit.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.Property(visit => visit.Findings).IsJson();
        entity.Property(visit => visit.Kept).IsJson();
        entity.Property(visit => visit.Replies).IsJson();
        entity.Property(visit => visit.Proofs).IsJson();
        entity.Property(visit => visit.EarlierWithdrawals).IsJson();
        entity.OwnsOne(visit => visit.Withdrawal);
        // Rows of their own: two open pages of one checklist do not overwrite each other's answers.
        entity.OwnsMany(visit => visit.Answers, answer =>
        {
            answer.ToTable("visit_answers");
            answer.WithOwner().HasForeignKey("InspectionId");
            answer.HasKey("InspectionId", nameof(ChecklistAnswer.Code));
        });
    }
}

internal sealed class PlaceMapping : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> entity)
    {
        entity.ToTable("places");
        entity.Property(place => place.Id).ValueGeneratedNever();
        entity.HasIndex(place => place.Number).IsUnique();
        entity.HasIndex(place => new { place.OfficeId, place.Number });
        entity.HasIndex(place => new { place.OfficeId, place.Kind, place.Class, place.WasVisited, place.SeenOn });
        entity.HasIndex(place => place.EmployerId);
        entity.HasIndex(place => place.AgencyId);
        entity.HasOne<Office>().WithMany().HasForeignKey(place => place.OfficeId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Employer>().WithMany().HasForeignKey(place => place.EmployerId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Agency>().WithMany().HasForeignKey(place => place.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.ToTable(table => table.HasCheckConstraint("CK_places_homes_are_sealed",
            $"\"{nameof(Place.Kind)}\" IN ({(int)PlaceKind.AgencyPremises}, {(int)PlaceKind.Workplace}) OR (\"{nameof(Place.Address)}\" = '' AND \"{nameof(Place.SealedAddress)}\" IS NOT NULL)"));
    }
}

internal sealed class VisitRequestMapping : IEntityTypeConfiguration<VisitRequest>
{
    public void Configure(EntityTypeBuilder<VisitRequest> entity)
    {
        entity.ToTable("visit_requests");
        entity.Property(request => request.Id).ValueGeneratedNever();
        entity.HasIndex(request => new { request.OfficeId, request.InspectionId });
        entity.HasIndex(request => request.InspectionId);
        entity.HasIndex(request => request.SourceCaseId);
    }
}

internal sealed class VisitPlanMapping : IEntityTypeConfiguration<VisitPlan>
{
    public void Configure(EntityTypeBuilder<VisitPlan> entity)
    {
        entity.ToTable("visit_plans");
        entity.Property(plan => plan.Id).ValueGeneratedNever();
        entity.HasIndex(plan => new { plan.OfficeId, plan.StartedAt });
    }
}

internal sealed class PlannedVisitMapping : IEntityTypeConfiguration<PlannedVisit>
{
    public void Configure(EntityTypeBuilder<PlannedVisit> entity)
    {
        entity.ToTable("planned_visits");
        // Running the plan again opens nothing twice.
        entity.HasKey(visit => new { visit.PlaceId, visit.DueOn });
        entity.HasIndex(visit => visit.InspectionId).IsUnique();
        entity.HasIndex(visit => new { visit.OfficeId, visit.Class, visit.DueOn, visit.PlaceId });
    }
}

internal sealed class TieMapping : IEntityTypeConfiguration<Tie>
{
    public void Configure(EntityTypeBuilder<Tie> entity)
    {
        entity.ToTable("ties");
        entity.Property(tie => tie.Id).ValueGeneratedNever();
        entity.HasIndex(tie => tie.AccountId);
    }
}

internal sealed class TieDeclarationMapping : IEntityTypeConfiguration<TieDeclaration>
{
    public void Configure(EntityTypeBuilder<TieDeclaration> entity)
    {
        entity.ToTable("tie_declarations");
        entity.HasKey(declaration => declaration.AccountId);
        entity.Property(declaration => declaration.AccountId).ValueGeneratedNever();
    }
}
