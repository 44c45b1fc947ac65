using System.IO.Compression;
using System.Text;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>
/// A telephone's view of the line: asks for brotli as browsers do and counts every byte that comes back, status line and headers included,
/// as the server packs them.
/// </summary>
internal sealed class CountedTraffic : DelegatingHandler
{
    public int Total { get; private set; }

    /// <summary>Of the last answer.</summary>
    public int Last { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        request.Headers.AcceptEncoding.ParseAdd("br");
        var answer = await base.SendAsync(request, cancel);
        var packed = await answer.Content.ReadAsByteArrayAsync(cancel);
        var headers = answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value.Select(value => $"{header.Key}: {value}\r\n"));
        Last = packed.Length + Encoding.UTF8.GetByteCount($"HTTP/1.1 {(int)answer.StatusCode} {answer.ReasonPhrase}\r\n{string.Concat(headers)}\r\n");
        Total += Last;
        if (!answer.Content.Headers.ContentEncoding.Contains("br"))
            return answer;
        var content = new StreamContent(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        content.Headers.ContentType = answer.Content.Headers.ContentType;
        answer.Content = content;
        return answer;
    }
}
