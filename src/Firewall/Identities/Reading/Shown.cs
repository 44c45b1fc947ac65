using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Inspectorate.Firewall.Identities.Reading;

/// <summary>What a page gets to see of something sealed: its content, or why not.</summary>
internal abstract record Shown
{
    public sealed record Content(string Text) : Shown;

    public sealed record Withheld(string Sentence) : Shown;

    public static readonly Shown Sealed = new Withheld("Sealed");
    public static readonly Shown Erased = new Withheld("Erased");
    public static readonly Shown Missing = new Withheld("Not found");
    public static readonly Shown Altered = new Withheld("Cannot be shown: what is stored was altered");

    /// <summary>Encoded, with line breaks, and with marks that turn the direction of text made visible: they can hide what stands there.</summary>
    public string Html(HtmlEncoder encoder) => this switch
    {
        Content content => encoder.Encode(WithVisibleTurns(content.Text)).Replace("&#xD;", "").Replace("&#xA;", "<br>"),
        Withheld withheld => $"<span class=\"withheld\">{encoder.Encode(withheld.Sentence)}</span>",
        _ => "",
    };

    private static string WithVisibleTurns(string text)
    {
        if (!text.Any(IsTurn))
            return text;
        var visible = new StringBuilder();
        foreach (var letter in text)
            _ = IsTurn(letter) ? visible.Append(CultureInfo.InvariantCulture, $"[U+{(int)letter:X4}]") : visible.Append(letter);
        return visible.ToString();
    }

    private static bool IsTurn(char letter) => letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
