using Inspectorate.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class RegisterEntryMapping : IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> entity)
    {
        entity.ToTable("register");
        entity.HasKey(line => line.Number);
        entity.Ignore(line => line.MayRecruit);
        entity.HasIndex(line => new { line.SortName, line.Number });
        entity.HasIndex(line => new { line.Standing, line.SortName, line.Number });
        entity.Property(line => line.Conditions).IsJson();
        entity.Property(line => line.Changes).IsJson();
    }
}

internal sealed class RegisterWordMapping : IEntityTypeConfiguration<RegisterWord>
{
    public void Configure(EntityTypeBuilder<RegisterWord> entity)
    {
        entity.ToTable("register_words");
        entity.HasKey(word => new { word.Word, word.Number });
        entity.HasIndex(word => word.Number);
    }
}
