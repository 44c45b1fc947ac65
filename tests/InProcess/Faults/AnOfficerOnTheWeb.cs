using System.Net;
using Inspectorate.InProcess.Slices;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>Signs in to the running program from outside.</summary>
internal static class AnOfficerOnTheWeb
{
    public static async Task<Browser> SignIn(RunningServer server, string email)
    {
        var client = new HttpClient(new KeepsCookies { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } })
        {
            BaseAddress = server.Address,
        };
        var browser = new Browser(client);
        await browser.SignIn(email, RunningServer.DemoPassword);
        return browser;
    }

    /// <summary>Numbers of the claims in this state that stand in this person's office.</summary>
    public static IReadOnlyList<string> CasesOf(string folder, string email, string state) => Asking.Rows(Path.Combine(folder, "data/main.db"),
        $"SELECT Number FROM cases JOIN wage_claims ON wage_claims.Id = cases.Id JOIN accounts ON accounts.OfficeId = wage_claims.OfficeId "
        + $"WHERE State = '{state}' AND Email = '{email}' ORDER BY Number");

    /// <summary>As browsers do on localhost, it sends secure cookies without https.</summary>
    private sealed class KeepsCookies : DelegatingHandler
    {
        private readonly Dictionary<string, string> _kept = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (_kept)
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _kept.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                lock (_kept)
                    foreach (var cookie in set.Select(line => line.Split(';')[0].Split('=', 2)))
                        _kept[cookie[0]] = cookie[1];
            return response;
        }
    }
}
