using Inspectorate.Data.Proofs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> entity)
    {
        entity.ToTable("publications");
        entity.Property(publication => publication.Id).ValueGeneratedNever();
        entity.HasIndex(publication => publication.At);
        entity.Property(publication => publication.Tables).IsJson();
        entity.Property(publication => publication.RecruitmentCosts).IsJson();
    }
}
