using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class OutsideRequestMapping : IEntityTypeConfiguration<OutsideRequest>
{
    public void Configure(EntityTypeBuilder<OutsideRequest> entity)
    {
        entity.ToTable("outside_requests");
        entity.Property(request => request.Id).ValueGeneratedNever();
        entity.HasIndex(request => request.ReceivedOn);
        entity.OwnsOne(request => request.Order, order => order.ToTable("judicial_orders"));
        entity.HasOne<Office>().WithMany().HasForeignKey(request => request.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
