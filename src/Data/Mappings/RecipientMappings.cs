using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Register;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class RecipientMapping : IEntityTypeConfiguration<Recipient>
{
    /// <summary>Written out, not taken from the enum: another kind is a migration that somebody has to write and somebody has to read (FW-12).</summary>
    private const string Kinds =
        "'Court', 'Prosecutor', 'OccupationalSafety', 'SocialInsurance', 'Union', 'Shelter', 'HealthCare', 'Guardian', 'EqualityBody', 'Ombudsman', "
        + "'LegalAid', 'AppealBody', 'PaymentTrust', 'OriginSupport', 'EmergencyHelp'";

    public void Configure(EntityTypeBuilder<Recipient> entity)
    {
        entity.ToTable("recipients", table => table.HasCheckConstraint("CK_recipients_kind", $"\"Kind\" IN ({Kinds})"));
        entity.Property(recipient => recipient.Id).ValueGeneratedNever();
        entity.Property(recipient => recipient.Kind).HasConversion<string>();
        entity.HasOne<Office>().WithMany().HasForeignKey(recipient => recipient.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DisclosureMapping : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> entity)
    {
        entity.ToTable("disclosures");
        entity.Property(disclosure => disclosure.Id).ValueGeneratedNever();
        entity.Property(disclosure => disclosure.Parts).IsJson();
        // Of two who open it at once one does, and a yes that was taken back meanwhile counts.
        entity.Property(disclosure => disclosure.GivenAt).IsConcurrencyToken();
        entity.Property(disclosure => disclosure.Agreed).IsConcurrencyToken();
        entity.HasIndex(disclosure => disclosure.CaseId);
        entity.HasOne<WorkflowCase>().WithMany().HasForeignKey(disclosure => disclosure.CaseId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Recipient>().WithMany().HasForeignKey(disclosure => disclosure.RecipientId).OnDelete(DeleteBehavior.Restrict);
    }
}
