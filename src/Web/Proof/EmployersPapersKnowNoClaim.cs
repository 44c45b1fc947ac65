using System.Text.RegularExpressions;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Proof;
using Inspectorate.Web.Languages;
using Inspectorate.Web.Letters;

namespace Inspectorate.Web.Proof;

/// <summary>
/// The papers of a visit are filled from a closed list of parts, none of which is a claim, a worker or a day of filing; so they are the
/// same whether somebody complained or not. A test compares them byte for byte.
/// </summary>
internal sealed partial class EmployersPapersKnowNoClaim(IReadOnlyList<(string Place, string Words)> texts) : IProofCheck
{
    public string Name => "employers-papers-know-no-claim";
    public IReadOnlyList<string> Requirements => ["FW-37"];

    /// <summary>What the papers of a visit may be filled with.</summary>
    private static readonly string[] Parts = ["number", "licence", "employer", "until", "appeal-until"];

    private static readonly string[] Papers = [.. new[] { Roles.Employer, Roles.Agency }.SelectMany(to => LetterTemplates.Of("inspection", to)).Distinct()];

    public Task<Checked> Run(CancellationToken cancel) => Task.FromResult(Checked.Of(
        "{0} sentences", texts.Select(text => $"{text.Place}: {text.Words}"),
        texts.SelectMany(text => Part().Matches(text.Words).Select(match => match.Groups[1].Value).Where(part => !Parts.Contains(part))
            .Select(part => $"{text.Place} has a place for {part}."))));

    /// <summary>The papers' sentences in every language.</summary>
    public static IReadOnlyList<(string Place, string Words)> TextsIn(LanguageTable languages) =>
    [
        .. languages.All.SelectMany(language => languages.TextsOf(language.Code)
            .Where(text => Papers.Any(paper => text.Key.StartsWith($"letter.{paper}.", StringComparison.Ordinal)))
            .Select(text => ($"{language.Code} {text.Key}", text.Value.Text))),
    ];

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Part();
}
