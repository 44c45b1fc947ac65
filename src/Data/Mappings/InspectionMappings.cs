using System.Globalization;
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
        entity.Ignore(visit => visit.IsInQuarantine);
        entity.OwnsOne(visit => visit.Escort, escort => escort.OwnsOne(asked => asked.Declaration, said => said.Ignore(it => it.WasKept)));
        entity.HasOne<Interpreter>().WithMany().HasForeignKey(visit => visit.InterpreterId).OnDelete(DeleteBehavior.Restrict);
        entity.ToTable(table => table.HasCheckConstraint("CK_inspections_interpreter_is_of_the_list",
            $"\"{nameof(Inspection.Interpreter)}\" IS NULL OR \"{nameof(Inspection.Interpreter)}\" <> {(int)InterpreterUsed.FromOurList} OR \"{nameof(Inspection.InterpreterId)}\" IS NOT NULL"));
        entity.OwnsMany(visit => visit.Companions, companion =>
        {
            companion.ToTable("visit_companions", table => table.HasCheckConstraint("CK_visit_companions_are_of_the_list", In<CompanionKind>(nameof(Companion.Kind))));
            companion.WithOwner().HasForeignKey("InspectionId");
            companion.HasKey("InspectionId", nameof(Companion.Kind));
            companion.Property(it => it.Kind).ValueGeneratedNever();
        });
        entity.OwnsMany(visit => visit.OthersThere, other =>
        {
            other.ToTable("visit_others_there", table => table.HasCheckConstraint("CK_visit_others_there_are_of_the_list", In<OtherBody>(nameof(OtherBodyThere.Body))));
            other.WithOwner().HasForeignKey("InspectionId");
            other.HasKey("InspectionId", nameof(OtherBodyThere.Body));
            other.Property(it => it.Body).ValueGeneratedNever();
        });
        // Rows of their own: two open pages of one checklist do not overwrite each other's answers.
        entity.OwnsMany(visit => visit.Answers, answer =>
        {
            answer.ToTable("visit_answers");
            answer.WithOwner().HasForeignKey("InspectionId");
            answer.HasKey("InspectionId", nameof(ChecklistAnswer.Code));
        });
    }

    /// <summary>A closed list is closed in the database too: a new member needs a migration.</summary>
    private static string In<T>(string column) where T : struct, Enum =>
        $"\"{column}\" IN ({string.Join(", ", Enum.GetValues<T>().Select(value => Convert.ToInt32(value, CultureInfo.InvariantCulture)))})";
}

internal sealed class InterpreterMapping : IEntityTypeConfiguration<Interpreter>
{
    public void Configure(EntityTypeBuilder<Interpreter> entity)
    {
        entity.ToTable("interpreters");
        entity.Property(interpreter => interpreter.Id).ValueGeneratedNever();
        entity.HasIndex(interpreter => new { interpreter.OfficeId, interpreter.Name });
        entity.HasOne<Office>().WithMany().HasForeignKey(interpreter => interpreter.OfficeId).OnDelete(DeleteBehavior.Restrict);
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
