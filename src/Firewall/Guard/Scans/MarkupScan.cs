using System.Net;

namespace Inspectorate.Firewall.Guard.Scans;

/// <summary>The forms of a page as a browser got it: names of fields, and every label, hint and choice.</summary>
public static class MarkupScan
{
    private static readonly string[] Names = ["name", "id", "for", "list", "autocomplete", "action"];
    private static readonly string[] Sentences = ["placeholder", "title", "alt", "aria-label", "label", "value"];

    /// <summary>Random letters, among which every short word stands some day.</summary>
    private const string Token = "__RequestVerificationToken";

    /// <param name="page">The address.</param>
    public static IReadOnlyList<ForbiddenUse> Of(string page, string html, ForbiddenWords? words = null)
    {
        List<(string Member, string Text)> names = [], sentences = [];
        var (inForm, field) = (false, "form");
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            var text = html[at..(open < 0 ? html.Length : open)];
            if (inForm && !string.IsNullOrWhiteSpace(text)) sentences.Add((field, WebUtility.HtmlDecode(text)));
            if (open < 0) break;
            var close = html.IndexOf('>', open);
            if (close < 0) break;
            var tag = html[(open + 1)..close];
            at = close + 1;
            if (tag.StartsWith("/form", StringComparison.OrdinalIgnoreCase)) (inForm, field) = (false, "form");
            if (tag.StartsWith("form", StringComparison.OrdinalIgnoreCase)) inForm = true;
            if (!inForm) continue;
            foreach (var (name, value) in Attributes(tag))
            {
                if (name == "name") field = value;
                if (Names.Contains(name)) names.Add((value, value));
                if (Sentences.Contains(name) && field != Token) sentences.Add((field, value));
            }
        }
        return [.. NameScan.Of(page, names, words), .. NameScan.OfSentences(page, sentences, words)];
    }

    private static IEnumerable<(string Name, string Value)> Attributes(string tag)
    {
        for (var at = tag.IndexOf('=', StringComparison.Ordinal); at > 0; at = tag.IndexOf('=', at))
        {
            var start = tag.LastIndexOfAny([' ', '\n', '\t', '"', '\''], at - 1) + 1;
            if (at + 1 >= tag.Length || tag[at + 1] is not ('"' or '\'') || tag.IndexOf(tag[at + 1], at + 2) is not (> 0 and var end))
            {
                if (++at >= tag.Length) yield break;
                continue;
            }
            yield return (tag[start..at].ToLowerInvariant(), WebUtility.HtmlDecode(tag[(at + 2)..end]));
            at = end;
        }
    }
}
