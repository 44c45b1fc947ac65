using Inspectorate.Web.Shared.Parts;

namespace Inspectorate.Web.Hosting;

/// <summary>No inline script, no foreign host, no framing; nothing private is kept by a browser or a proxy.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IConfiguration configuration, SheetInPage sheet)
{
    private readonly string _contentSecurityPolicy = PolicyFor(configuration, sheet);

    public static string PolicyFor(IConfiguration configuration, SheetInPage sheet) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' {sheet.Source}; img-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + $"form-action 'self'{Away(configuration)}; base-uri 'none'; frame-ancestors 'none'";

    public Task Invoke(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _contentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Pages are private unless they say otherwise; static files set a header of their own.
        headers.CacheControl = "no-store";
        return next(context);
    }

    /// <summary>The way out is a form: a browser follows it to the site that the installation chose only when that is named here.</summary>
    private static string Away(IConfiguration configuration) =>
        Uri.TryCreate(configuration["Worker:LeaveTo"], UriKind.Absolute, out var away) ? " " + away.GetLeftPart(UriPartial.Authority) : "";
}
