using System.Reflection;
using System.Text.Json;

namespace Inspectorate.Firewall.Guard;

/// <summary>The guard's own data files, embedded so that no installation runs without them.</summary>
internal static class GuardData
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    public static string Text(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Guard/{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <exception cref="JsonException">Something is unknown or missing.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Strict)!;
}
