using System.Buffers.Text;
using System.Security.Cryptography;

namespace Inspectorate.Load.Claims;

/// <summary>Answers every question of the claim form, as a browser would, up to the last page; its "send" is what is measured.</summary>
internal static class PreparedClaims
{
    private static readonly (string Path, string Form)[] Pages =
    [
        ("/w/claim/what", "problems=not-paid&problems=long-hours"),
        ("/w/claim/danger", "danger=no"),
        ("/w/claim/who", "employer=Example+Cleaning+Ltd%2C+Mr+Example"),
        ("/w/claim/where", "region-unknown=true&place=12+Example+Street%2C+by+the+market&household=no"),
        ("/w/claim/when", "from.Day=3&from.Month=2&from.Year=2026&to.Day=30&to.Month=9&to.Year=2026"),
        ("/w/claim/pay", "promised.Amount=1200&promised.Per=month&got.Amount=3100&hours=54"),
        ("/w/claim/fees", "fee=yes&fee-words=A+man+in+the+village+took+400"),
        ("/w/claim/words", "words=" + "They+paid+me+for+two+months+and+then+said+wait.+"),
        ("/w/your-details", "Name=Example+Worker&Next=/w/check"),
    ];

    /// <summary>Form tokens of so many claims that only have to be sent.</summary>
    public static async Task<IReadOnlyList<string>> Make(int port, int count)
    {
        var tokens = Enumerable.Range(0, count).Select(_ => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))).ToList();
        foreach (var (path, form) in Pages)
            await Round.Run(port, connections: 16, [.. tokens.Select(token => KeptConnection.Post(path, $"draft={token}&spoken=en&{form}"))], path == "/w/your-details" ? 302 : 303);
        return tokens;
    }

    public static byte[] Send(string token) => KeptConnection.Post("/w/check", $"draft={token}&spoken=en");
}
