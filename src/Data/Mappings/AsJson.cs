using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Data.Mappings;

/// <summary>A short list that is only read with its owner stands as JSON in one column: EF's own JSON columns cannot lie in owned tables.</summary>
internal static class AsJson
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new LocalDateAsIso(), new InstantAsIso(), new JsonStringEnumConverter() } };

    public static PropertyBuilder<List<T>> IsJson<T>(this PropertyBuilder<List<T>> property)
    {
        property.HasConversion(list => Write(list), json => Read<T>(json)).Metadata.SetValueComparer(new ValueComparer<List<T>>(
            (one, other) => Write(one) == Write(other), list => Write(list).GetHashCode(StringComparison.Ordinal), list => Read<T>(Write(list))));
        return property;
    }

    private static string Write<T>(List<T>? list) => JsonSerializer.Serialize(list, Options);

    private static List<T> Read<T>(string json) => JsonSerializer.Deserialize<List<T>>(json, Options) ?? [];

    private sealed class LocalDateAsIso : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "").GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
    }

    private sealed class InstantAsIso : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            InstantPattern.ExtendedIso.Parse(reader.GetString() ?? "").GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }
}
