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

internal sealed class ProcurementBlockMapping : IEntityTypeConfiguration<ProcurementBlock>
{
    public void Configure(EntityTypeBuilder<ProcurementBlock> entity)
    {
        entity.ToTable("procurement_blocks");
        entity.Property(block => block.Id).ValueGeneratedNever();
        entity.HasIndex(block => new { block.SortName, block.Number });
        entity.HasIndex(block => block.LicenceNumber);
        // A party is blocked once for one order, whoever finds it out first.
        entity.HasIndex(block => new { block.CaseId, block.PartyId }).IsUnique().HasFilter($"\"{nameof(ProcurementBlock.Until)}\" IS NULL");
    }
}
