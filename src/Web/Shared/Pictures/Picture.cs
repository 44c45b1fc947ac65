using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Inspectorate.Web.Shared.Pictures;

/// <summary>
/// <c>&lt;icon name="clock"/&gt;</c>: a line drawing beside words. Decoration only, so that nobody has to see it; it takes
/// the colour of the text. Those that point somewhere are mirrored in right-to-left pages.
/// </summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Picture.Of(Name));
    }
}

internal static class Picture
{
    private const string Circle = "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z";

    /// <summary>Each in a square of 24 units. A name that points somewhere begins with '>'.</summary>
    private static readonly Dictionary<string, string> Lines = new()
    {
        [">arrow"] = "M5 12h14M13 6l6 6-6 6",
        [">back"] = "M19 12H5M11 6l-6 6 6 6",
        [">leave"] = "M10 4H5v16h5M14 7.5l5 4.500-5 4.500M19 12H9",
        ["check"] = "M5 12.500l4.500 4.500L19 7.500",
        ["cross"] = "M6 6l12 12M18 6L6 18",
        ["warning"] = "M12 4l9 16H3zM12 10v4.500M12 17.300v.2",
        ["info"] = Circle + "M12 11v5.500M12 7.500v.2",
        ["clock"] = Circle + "M12 7.500V12l3 2",
        ["pause"] = Circle + "M10 9v6M14 9v6",
        ["lock"] = "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3",
        ["search"] = "M11 4a7 7 0 1 0 0 14a7 7 0 1 0 0-14zM16 16l4.500 4.500",
        ["paper"] = "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
        ["person"] = "M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM4.500 20.500c.8-4 3.700-6 7.500-6s6.700 2 7.500 6",
        ["up"] = "M12 19V5M6 11l6-6 6 6",
        ["down"] = "M12 5v14M6 13l6 6 6-6",
        ["world"] = Circle + "M3.500 12h17M12 3c-6 6-6 12 0 18M12 3c6 6 6 12 0 18",
        ["message"] = "M4 5h16v11H10l-5 4v-4H4z",
        ["tasks"] = "M4 6.500l1.500 1.500L8 5.500M4 12.500l1.500 1.500L8 11.500M4 18.500l1.500 1.500L8 17.500M11.500 7H20M11.500 13H20M11.500 19H20",

        // What happened: for people who read pictures more easily than words.
        ["unpaid"] = "M4 7h15v13H4zM4 7l11-3v3M19 11.500h-4a2 2 0 0 0 0 4h4M8 12l3.500 4M11.500 12L8 16",
        ["too-little"] = "M3 15.500a5 2.200 0 1 0 10 0a5 2.200 0 1 0-10 0v3.500a5 2.200 0 0 0 10 0v-3.500M15.500 8.500h6M3 10.500c0-1.300 2.200-2.300 5-2.300s5 1 5 2.300",
        ["late"] = "M4 6h13v5M4 6v13h7M4 10h13M8 4v3.500M13 4v3.500M17 13a4.500 4.500 0 1 0 0 9a4.500 4.500 0 1 0 0-9zM17 15.500v2.200l1.500 1",
        ["deduction"] = "M3 5h18v8H3zM12 7.300a1.700 1.700 0 1 0 0 3.400a1.700 1.700 0 1 0 0-3.400zM8 15.500a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM16 15.500a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM9.500 16L15 10M14.500 16L9 10",
        ["overtime"] = "M10 4a8 8 0 1 0 8 9M10 8v5l3 2M18 3v6M15 6h6",
        ["last-pay"] = "M5 3h9v18H5zM14 6h4v15h-4M11 12v.2M3 21h18",
        ["fee"] = "M3 15l4-2 5 2h4a1.500 1.500 0 0 1 0 3h-5M3 20l3-1.500 6 2 8.500-4a1.500 1.500 0 0 0-1.500-2.500L16 15.500M14 3a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM14 5v4",
        ["papers-kept"] = "M5 3h11v9M5 3v18h6M8 9a2.500 2.500 0 1 0 5 0a2.500 2.500 0 1 0-5 0M13 16h8v5h-8zM15 16v-1.500a2 2 0 0 1 4 0V16",
        ["danger"] = "M12 3l8 3v6c0 5-3.500 7.700-8 9c-4.500-1.300-8-4-8-9V6zM12 8v5M12 16v.2",
        ["home"] = "M4 11l8-7 8 7M6 9.500V20h12V9.500M10 20v-6h4v6",
        ["workplace"] = "M4 21V8l6 3V8l6 3V4h4v17zM8 16h2M13 16h2",
        ["field"] = "M12 21v-9M12 12c-4 0-6-2-6-6c4 0 6 2 6 6zM12 15c4 0 6-2 6-6c-4 0-6 2-6 6zM4 21h16",
        ["sea"] = "M4 14h16l-2 5H6zM12 14V4l6 7h-6M3 21.500c2 0 2-1 4.500-1s2.500 1 4.500 1 2.500-1 4.500-1 2.500 1 4.500 1",
        ["other"] = Circle + "M9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.8.400-1 .9-1 1.700M12 16.800v.2",
    };

    public static IEnumerable<string> Names => Lines.Keys.Select(name => name.TrimStart('>'));

    public static IHtmlContent Of(string name)
    {
        var isDirected = Lines.TryGetValue(">" + name, out var line);
        if (!isDirected && !Lines.TryGetValue(name, out line))
            throw new ArgumentException($"There is no picture called '{name}'.");
        return Markup.Of($"""<svg class="{(isDirected ? "icon directed" : "icon")}" viewBox="0 0 24 24" aria-hidden="true"><path d="{line}"/></svg>""");
    }
}
