using Inspectorate.Web.Languages;

namespace Inspectorate.Web.Shared;

/// <summary>What <c>&lt;html lang dir&gt;</c> says. The direction comes from the language table, never from the text. The desk speaks English.</summary>
internal static class PageLanguage
{
    public static string Tag => Speech.OfRequest?.Language.Code ?? Language.Source;

    public static string Direction => Speech.OfRequest?.Language.Direction ?? "ltr";
}
