using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class LicenceMapping : IEntityTypeConfiguration<Licence>
{
    public void Configure(EntityTypeBuilder<Licence> entity)
    {
        entity.ToTable("licences");
        entity.Property(licence => licence.Id).ValueGeneratedNever();
        entity.HasIndex(licence => licence.AgencyId);
        entity.HasOne<Office>().WithMany().HasForeignKey(licence => licence.OfficeId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Agency>().WithMany().HasForeignKey(licence => licence.AgencyId).OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(licence => licence.Number);
        entity.HasIndex(licence => licence.RenewalOf);
        // Two pages of one application may be saved at once: neither may undo the other.
        entity.Property(licence => licence.Entries).IsJson().IsConcurrencyToken();
        entity.Property(licence => licence.OpenSections).IsJson();
        entity.Property(licence => licence.MissingItems).IsJson();
        entity.Property(licence => licence.Marks).IsJson();
        entity.Property(licence => licence.Replies).IsJson();
        entity.Property(licence => licence.Conditions).IsJson();
        entity.Property(licence => licence.Points).IsJson().IsConcurrencyToken();
        // Two claims may draw on one deposit at once: neither may take what the other took.
        entity.Property(licence => licence.Drawn).IsJson().IsConcurrencyToken();
    }
}

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> entity)
    {
        entity.ToTable("agencies");
        entity.Property(agency => agency.Id).ValueGeneratedNever();
        entity.HasIndex(agency => agency.Number).IsUnique();
        entity.HasIndex(agency => agency.Name);
        entity.HasOne<Office>().WithMany().HasForeignKey(agency => agency.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
