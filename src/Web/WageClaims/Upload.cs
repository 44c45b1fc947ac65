using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Inspectorate.Web.WageClaims;

internal sealed record UploadedFile(string Name, Stream Content)
{
    /// <summary>After its name, which the firewall has compared with the content.</summary>
    public string MediaType => Path.GetExtension(Name).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".pdf" => "application/pdf",
        _ => "image/jpeg",
    };
}

/// <summary>
/// A posted form with files, read piece by piece while it arrives: the framework's own reader would first write each file to the disk
/// in clear. Fields that stand before a file in the form are known when it comes.
/// </summary>
internal sealed class Upload
{
    private const int LongestField = 8000;
    private readonly MultipartReader? _reader;
    private readonly Dictionary<string, string> _fields = [];

    public Upload(HttpRequest request)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and < 100 } boundary)
            _reader = new MultipartReader(boundary.ToString(), request.Body);
    }

    /// <summary>The token stands first in the form; the framework takes it from a header without reading the body.</summary>
    public async Task<bool> IsFromOurPage(HttpContext context)
    {
        var forms = context.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        if (this[forms.FormFieldName] is not { Length: > 0 } token) return false;
        context.Request.Headers[forms.HeaderName!] = token;
        return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    public string this[string field] => _fields.GetValueOrDefault(field, "");

    /// <summary>Null after the last; then all fields are known.</summary>
    public async Task<UploadedFile?> Next(CancellationToken cancel)
    {
        while (_reader is not null && await _reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (section.AsFileSection() is { FileStream: { } content, FileName.Length: > 0 } file)
                return new UploadedFile(file.FileName, content);
            if (section.AsFormDataSection() is { } field)
                _fields[field.Name] = await Text(field.Section.Body, cancel);
        }
        return null;
    }

    private static async Task<string> Text(Stream body, CancellationToken cancel)
    {
        var letters = new char[LongestField];
        using var reader = new StreamReader(body);
        var read = await reader.ReadBlockAsync(letters, cancel);
        return new string(letters, 0, read);
    }
}
