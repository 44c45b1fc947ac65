using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.Data.People;

/// <summary>A claim belongs to an office. An installation without one opens one in each region of the reference data.</summary>
public static class FirstOffices
{
    public static Task OpenFirstOffices(this IServiceProvider services)
    {
        var regions = services.GetRequiredService<ReferenceData>().Regions;
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        return services.GetRequiredService<Writer<MainContext>>().Do(async db =>
        {
            await db.InTurn("first offices");
            if (await db.Offices.AnyAsync())
                return;
            // Their ids rise with their place in the list: the first one is for claims whose region nobody knows.
            db.AddRange(regions.Select((region, place) => new Office
            {
                Id = Guid.CreateVersion7(now.Plus(Duration.FromMilliseconds(place)).ToDateTimeOffset()),
                Name = $"{region.Title} office",
                Region = region.Name,
            }));
            await db.SaveChangesAsync();
        });
    }
}
