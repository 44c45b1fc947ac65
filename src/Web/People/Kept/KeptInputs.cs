using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Inspectorate.Web.People.Kept;

/// <summary>
/// Expired sessions keep what was typed. It goes sealed through the sign-in page and lies nowhere on the server: not in the
/// database, not in a file. Files and passwords are never kept.
/// </summary>
internal sealed class KeptInputs(IDataProtectionProvider protection, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    private const int MostCharacters = 200_000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("kept input").ToTimeLimitedDataProtector();

    /// <summary>Null when there is nothing to keep: no form, too much, or sent by another site.</summary>
    public async Task<string?> Keep(HttpContext context) =>
        await Read(context) is { } input ? _seal.Protect(JsonSerializer.Serialize(input), KeptFor) : null;

    /// <summary>Null when it is not ours, or too old.</summary>
    public KeptInput? Open(string? kept)
    {
        if (string.IsNullOrEmpty(kept))
            return null;
        try
        {
            return JsonSerializer.Deserialize<KeptInput>(_seal.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task<KeptInput?> Read(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.Path.StartsWithSegments("/account") || !IsFromOurselves(request))
            return null;
        var (fields, files) = await Typed(request, context.RequestAborted);
        if (fields.Sum(field => field.Name.Length + field.Value.Length) > MostCharacters)
            return null;
        return new KeptInput(request.PathBase + request.Path + request.QueryString, OwnerOf(context), [.. fields.Where(MayBeKept)], files);
    }

    private static async Task<(List<KeptField>, List<string>)> Typed(HttpRequest request, CancellationToken cancel)
    {
        var isRead = request.HttpContext.Features.Get<IFormFeature>()?.Form is not null;
        if (!isRead && MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType == "multipart/form-data")
            return await WithoutFiles(new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? "", request.Body), cancel);
        var form = await request.ReadFormAsync(cancel);
        return ([.. form.SelectMany(pair => pair.Value.Select(value => new KeptField(pair.Key, value ?? "")))],
            [.. form.Files.Where(file => file.Length > 0).Select(file => file.FileName)]);
    }

    /// <summary>Reads past the files. The framework's reader would lay them down, unsealed, in a temporary folder.</summary>
    private static async Task<(List<KeptField>, List<string>)> WithoutFiles(MultipartReader reader, CancellationToken cancel)
    {
        List<KeptField> fields = [];
        List<string> files = [];
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (section.AsFileSection() is { FileName.Length: > 0 } file)
                files.Add(file.FileName);
            else if (section.AsFormDataSection() is { } field)
                fields.Add(new KeptField(field.Name, await field.GetValueAsync(cancel)));
        }
        return (fields, files);
    }

    private static bool MayBeKept(KeptField field) =>
        field.Name != "__RequestVerificationToken" && !field.Name.Contains("password", StringComparison.OrdinalIgnoreCase);

    /// <summary>Otherwise another site could lay words into the mouth of whoever signs in next.</summary>
    private static bool IsFromOurselves(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => request.Headers.Origin == $"{request.Scheme}://{request.Host}",
        var site => site == "same-origin",
    };

    /// <summary>An expired ticket lets nobody in, but it still says who typed.</summary>
    private Guid? OwnerOf(HttpContext context)
    {
        if (context.User.Identity?.IsAuthenticated == true)
            return context.User.AccountId();
        var options = cookies.Get(IdentityConstants.ApplicationScheme);
        var cookie = options.CookieManager.GetRequestCookie(context, options.Cookie.Name!);
        return cookie is not null && options.TicketDataFormat.Unprotect(cookie) is { } ticket ? ticket.Principal.AccountId() : null;
    }
}
