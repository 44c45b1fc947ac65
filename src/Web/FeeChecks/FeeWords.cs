using System.Text.RegularExpressions;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Web.Shared.Parts;

namespace Inspectorate.Web.FeeChecks;

/// <summary>The names of the domain as people read them and as they stand in files.</summary>
internal static partial class FeeWords
{
    /// <summary>bank-line: as it stands in a file.</summary>
    public static string Name<T>(T value) where T : struct, Enum => WordStart().Replace(value.ToString(), "-").ToLowerInvariant();

    /// <summary>"bank line"</summary>
    public static string Say<T>(T value) where T : struct, Enum => Name(value).Replace('-', ' ');

    /// <summary>Reads "bank-line", "bank line" and "Bank_Line"; null when it is none of the names.</summary>
    public static T? Read<T>(string typed) where T : struct, Enum
    {
        return Names<T>.All.TryGetValue(typed, out var value) || Names<T>.All.TryGetValue(Normal(typed), out value) ? value : null;
    }

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<string, T> All = Enum.GetValues<T>().ToDictionary(Name);
    }

    /// <summary>As a value is compared.</summary>
    private static string Normal(string typed) => Gaps().Replace(typed.Trim().ToLowerInvariant(), "-");

    public static string Verdict(CohortVerdict verdict) => verdict switch
    {
        CohortVerdict.Borne => "Borne by the employer",
        CohortVerdict.PartlyBorne => "Partly borne by the employer",
        CohortVerdict.NotBorne => "Not borne by the employer: the workers paid",
        _ => "Unproven: the employer did not prove that it paid",
    };

    public static string Verdict(ItemVerdict verdict) => verdict switch
    {
        ItemVerdict.EmployerBorne => "Borne by the employer",
        ItemVerdict.WorkerBorne => "Paid by workers",
        ItemVerdict.UnderInvestigation => "To be investigated",
        ItemVerdict.WithinException => "Within a lawful exception",
        _ => Say(verdict) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "",
    };

    public static Tone ToneOf(ItemVerdict verdict) => verdict switch
    {
        ItemVerdict.EmployerBorne or ItemVerdict.Reimbursed or ItemVerdict.WithinException => Tone.Good,
        ItemVerdict.WorkerBorne or ItemVerdict.Illicit => Tone.Bad,
        _ => Tone.Warn,
    };

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"[\s_-]+")]
    private static partial Regex Gaps();
}
