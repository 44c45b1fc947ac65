using Microsoft.AspNetCore.Http;

namespace Inspectorate.Firewall.Identities;

/// <summary>Where the draft's token lives: a cookie of the browser's session that scripts cannot read and other sites cannot send.</summary>
public static class DraftCookie
{
    /// <summary>Null when this browser has no draft.</summary>
    public static DraftToken? In(HttpRequest request) => DraftToken.Read(request.Cookies[NameFor(request)]);

    public static void Set(HttpResponse response, DraftToken token) =>
        response.Cookies.Append(NameFor(response.HttpContext.Request), token.Text, Options(response));

    public static void Remove(HttpResponse response) => response.Cookies.Delete(NameFor(response.HttpContext.Request), Options(response));

    // Browsers take the prefix __Host- over https only.
    private static string NameFor(HttpRequest request) => request.IsHttps ? "__Host-draft" : "draft";

    private static CookieOptions Options(HttpResponse response) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = response.HttpContext.Request.IsHttps,
    };
}
