using System.Text.RegularExpressions;

namespace Inspectorate.Load.Claims;

/// <summary>For each claim that was answered: its receipt page shows a code, and the code opens the inbox. No two codes are the same.</summary>
internal static partial class ReceiptsReadBack
{
    /// <param name="cookies">As each "send" was answered with.</param>
    public static async Task Check(int port, IReadOnlyList<string> cookies)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
        };
        var codes = new HashSet<string>();
        await Parallel.ForEachAsync(cookies, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (cookie, cancel) =>
        {
            var page = await Read(http, "/w/receipt", cookie, cancel);
            var code = Code().Match(page) is { Success: true } shown ? shown.Value : throw new IOException("A receipt page shows no code.");
            lock (codes)
                if (!codes.Add(code))
                    throw new IOException("Two claims have the same receipt.");
            using var typed = new FormUrlEncodedContent([new("code", code), new("spoken", "en")]);
            using var opened = await http.PostAsync("/w/inbox/code", typed, cancel);
            if ((int)opened.StatusCode != 303)
                throw new IOException($"A receipt does not open its inbox (status {(int)opened.StatusCode}).");
            await Read(http, "/w/inbox", opened.Headers.GetValues("Set-Cookie").First().Split(';')[0], cancel);
        });
    }

    private static async Task<string> Read(HttpClient http, string path, string cookie, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Cookie", cookie } } };
        using var answer = await http.SendAsync(request, cancel);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsStringAsync(cancel)
            : throw new IOException($"{path} cannot be read back (status {(int)answer.StatusCode}).");
    }

    [GeneratedRegex(@"\d{4} \d{4} \d{4} \d{4}")]
    private static partial Regex Code();
}
