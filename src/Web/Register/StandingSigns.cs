using Inspectorate.Domain.Licensing;
using Inspectorate.Web.Shared.Parts;

namespace Inspectorate.Web.Register;

/// <summary>A standing by word and colour; the language table has the same words as <c>standing.…</c>.</summary>
internal static class StandingSigns
{
    public static string Key(Standing standing) => $"standing.{Name(standing)}";

    /// <summary>As it stands in addresses and in the open data.</summary>
    public static string Name(Standing standing) => standing.ToString().ToLowerInvariant();

    public static Standing? Named(string? name) => Enum.GetValues<Standing>().Cast<Standing?>().FirstOrDefault(standing => Name(standing!.Value) == name);

    public static Tone ToneOf(Standing standing) => standing switch
    {
        Standing.Active => Tone.Good,
        Standing.Suspended or Standing.Revoked => Tone.Bad,
        _ => Tone.Warn,
    };

    public static string InWords(Standing standing) => standing switch
    {
        Standing.Active => "May recruit",
        Standing.Suspended => "Suspended",
        Standing.Expired => "Expired",
        Standing.Surrendered => "Given back",
        _ => "Taken away",
    };
}
