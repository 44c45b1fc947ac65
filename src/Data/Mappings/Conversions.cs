using Inspectorate.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Inspectorate.Data.Mappings;

/// <summary>How our types stand in both databases, so that both sort and sum natively.</summary>
internal static class Conversions
{
    public static void Register(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Instant>().HaveConversion<InstantAsUtc>();
        conventions.Properties<LocalDate>().HaveConversion<LocalDateAsDateOnly>();
        conventions.Properties<WorkerRef>().HaveConversion<WorkerRefAsGuid>();
        conventions.Properties<AttachmentRef>().HaveConversion<AttachmentRefAsGuid>();
        conventions.Properties<SealedTextRef>().HaveConversion<SealedTextRefAsGuid>();
        conventions.Properties<PlaceRef>().HaveConversion<PlaceRefAsGuid>();
    }

    private sealed class InstantAsUtc() : ValueConverter<Instant, DateTime>(
        instant => instant.ToDateTimeUtc(), value => Instant.FromDateTimeUtc(DateTime.SpecifyKind(value, DateTimeKind.Utc)));

    private sealed class LocalDateAsDateOnly() : ValueConverter<LocalDate, DateOnly>(
        date => date.ToDateOnly(), value => LocalDate.FromDateOnly(value));

    private sealed class WorkerRefAsGuid() : ValueConverter<WorkerRef, Guid>(worker => worker.Value, value => new WorkerRef(value));

    private sealed class AttachmentRefAsGuid() : ValueConverter<AttachmentRef, Guid>(file => file.Value, value => new AttachmentRef(value));

    private sealed class SealedTextRefAsGuid() : ValueConverter<SealedTextRef, Guid>(text => text.Value, value => new SealedTextRef(value));

    private sealed class PlaceRefAsGuid() : ValueConverter<PlaceRef, Guid>(place => place.Value, value => new PlaceRef(value));
}
