using System.Globalization;

namespace Inspectorate.Web.Shared;

/// <summary>What <c>&lt;html lang dir&gt;</c> says. The direction comes from the language, never from the text.</summary>
internal static class PageLanguage
{
    public static string Tag => CultureInfo.CurrentUICulture.Name is { Length: > 0 } name ? name : "en";

    public static bool IsRightToLeft => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft;

    public static string Direction => IsRightToLeft ? "rtl" : "ltr";
}
