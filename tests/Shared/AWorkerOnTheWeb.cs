using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Inspectorate.Tests;

/// <summary>A worker at her phone, seen from outside: her own cookies, forms posted one by one.</summary>
internal sealed class AWorkerOnTheWeb : IDisposable
{
    private readonly HttpClient _browser;

    public AWorkerOnTheWeb(Uri server) : this(server, IPAddress.Any)
    {
    }

    /// <param name="from">An address of this machine: the one that the server sees.</param>
    /// <param name="headers">What else her telephone says of itself.</param>
    public AWorkerOnTheWeb(Uri server, IPAddress from, params (string Name, string Value)[] headers)
    {
        _browser = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer(),
            ConnectCallback = async (target, cancel) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(from, 0));
                await socket.ConnectAsync(IPAddress.Loopback, target.DnsEndPoint.Port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        }) { BaseAddress = server };
        foreach (var (name, value) in headers)
            _browser.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
    }

    /// <summary>Answers everything but the last button. What she leaves out she does not know.</summary>
    public async Task FillIn(string employer = "", string place = "", string words = "", string name = "")
    {
        await Post("/w/start", ("lang", "en"));
        await Post("/w/claim/what", ("problems", "not-paid"));
        await Post("/w/claim/danger", ("danger", "no"));
        await Post("/w/claim/who", employer.Length > 0 ? ("employer", employer) : ("employer-unknown", "true"));
        await Post("/w/claim/where", ("region-unknown", "true"), ("place", place));
        await Post("/w/claim/when", ("when-unknown", "true"));
        await Post("/w/claim/pay", ("pay-unknown", "true"));
        await Post("/w/claim/fees", ("fee", "unknown"));
        await Post("/w/claim/words", ("words", words));
        if (name.Length > 0)
            await Post("/w/your-details", ("name", name));
    }

    /// <summary>The last button. Null when the server did not answer: then nobody promised anything.</summary>
    public async Task<string?> Send(CancellationToken cancel = default)
    {
        try
        {
            await Post("/w/check");
            var page = await _browser.GetStringAsync("/w/receipt", cancel);
            return Regex.Match(page, @"\d{4}(?:[\s ]|&#xA0;|<[^>]*>)*\d{4}(?:[\s ]|&#xA0;|<[^>]*>)*\d{4}(?:[\s ]|&#xA0;|<[^>]*>)*\d{4}") is { Success: true } code
                ? string.Concat(Regex.Replace(code.Value, "<[^>]*>|&#xA0;", "").Where(char.IsDigit))
                : null;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>Whether the code opens an inbox.</summary>
    public async Task<bool> Opens(string code)
    {
        var answer = await Post("/w/inbox/code", ("code", code));
        return answer.StatusCode == HttpStatusCode.SeeOther;
    }

    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        var answer = await _browser.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        if ((int)answer.StatusCode >= 500)
            throw new HttpRequestException($"{path}: {answer.StatusCode}");
        return answer;
    }

    /// <summary>Whatever comes of it; 0 where no answer came.</summary>
    public async Task<(HttpStatusCode Status, string Page)> PostAnything(string path, params (string Name, string Value)[] fields)
    {
        try
        {
            var answer = await _browser.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return (0, "");
        }
    }

    /// <summary>As a phone sends a photo: with the form's other fields before it.</summary>
    public async Task<HttpResponseMessage> Upload(string path, string field, string fileName, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new StringContent("add"), "add" } };
        form.Add(new ByteArrayContent(content), field, fileName);
        return await _browser.PostAsync(path, form);
    }

    public Task<string> Read(string path) => _browser.GetStringAsync(path);

    public void Dispose() => _browser.Dispose();
}
