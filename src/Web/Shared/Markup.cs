using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Inspectorate.Web.Shared;

/// <summary>HTML written as an interpolated string: every value put into it is encoded, unless it is HTML already.</summary>
internal static class Markup
{
    public static readonly IHtmlContent Nothing = HtmlString.Empty;

    public static IHtmlContent Of(FormattableString html)
        => new HtmlFormattableString(CultureInfo.InvariantCulture, html.Format, html.GetArguments());

    /// <summary>Nothing when there is no text to show.</summary>
    public static IHtmlContent If(string? text, Func<string, FormattableString> html)
        => string.IsNullOrEmpty(text) ? Nothing : Of(html(text));

    /// <summary>What a person typed: isolated, so that its direction does not disturb the sentence around it.</summary>
    public static IHtmlContent Typed(string text) => Of($"<bdi>{text}</bdi>");

    public static IHtmlContent All(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
            all.AppendHtml(part);
        return all;
    }
}
