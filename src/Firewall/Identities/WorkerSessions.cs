using System.Text.Json;
using Inspectorate.Domain.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Inspectorate.Firewall.Identities;

/// <summary>What a worker's browser holds while she is here: an unfinished claim, or an open inbox, and her language.</summary>
/// <param name="Stamp">Of the code that opened the inbox: when the code dies, so does the session.</param>
public sealed record WorkerSession(string Language, DraftToken? Draft = null, WorkerRef? Inbox = null, string? Stamp = null);

/// <summary>
/// The only cookie of the worker's pages. It ends with the browser's session, or after thirty minutes without a page; scripts cannot
/// read it, other sites cannot send it, and it says nothing to somebody who finds it.
/// </summary>
public sealed class WorkerSessions(IDataProtectionProvider protection, IClock clock)
{
    public static readonly Duration Idle = Duration.FromMinutes(30);

    private readonly IDataProtector protector = protection.CreateProtector("worker-session");

    /// <summary>Null when there is none, it stood idle too long, or somebody changed it.</summary>
    public WorkerSession? In(HttpRequest request)
    {
        if (request.Cookies[NameFor(request)] is not { Length: > 0 } cookie)
            return null;
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(protector.Unprotect(cookie))!;
            var isIdle = clock.GetCurrentInstant() - Instant.FromUnixTimeSeconds(kept.Seen) > Idle;
            return isIdle ? null : new WorkerSession(kept.Language, DraftToken.Read(kept.Draft), kept.Inbox is { } worker ? new WorkerRef(worker) : null, kept.Stamp);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    public void Set(HttpResponse response, WorkerSession session)
    {
        var kept = new Kept(session.Language, session.Draft?.Text, session.Inbox?.Value, session.Stamp, clock.GetCurrentInstant().ToUnixTimeSeconds());
        response.Cookies.Append(NameFor(response.HttpContext.Request), protector.Protect(JsonSerializer.Serialize(kept)), Options(response));
    }

    public void Remove(HttpResponse response) => response.Cookies.Delete(NameFor(response.HttpContext.Request), Options(response));

    // Browsers take the prefix __Host- over https only.
    private static string NameFor(HttpRequest request) => request.IsHttps ? "__Host-w" : "w";

    private static CookieOptions Options(HttpResponse response) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = response.HttpContext.Request.IsHttps,
    };

    private sealed record Kept(string Language, string? Draft, Guid? Inbox, string? Stamp, long Seen);
}
