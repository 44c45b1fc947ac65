using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Domain.FeeChecks.Verdicts;

/// <summary>One way to write what a verdict was computed from and what it says, on every machine, in every culture and time zone.</summary>
public static class CanonicalJson
{
    /// <summary>On one line.</summary>
    public static readonly JsonSerializerOptions Flat = new(StrictJson.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new IsoInstant() },
    };

    /// <summary>A member on each line, so that the first line that differs can be named.</summary>
    public static readonly JsonSerializerOptions Lines = new(Flat)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private sealed class IsoInstant : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            InstantPattern.ExtendedIso.Parse(reader.GetString() ?? "") is { Success: true } instant
                ? instant.Value
                : throw new JsonException($"'{reader.GetString()}' is no instant of the form 2026-01-31T12:00:00Z.");

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }
}
