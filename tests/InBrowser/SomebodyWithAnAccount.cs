using System.Buffers.Binary;
using System.Security.Cryptography;
using Inspectorate.Tests;
using Microsoft.Playwright;

namespace Inspectorate.InBrowser;

/// <summary>An officer or an employer at a desk: signs in as herself, with whatever second factor she has set up.</summary>
internal sealed class SomebodyWithAnAccount(Visit visit, string email) : IAsyncDisposable
{
    public Visit Visit => visit;

    private IPage Page => visit.Page;

    public async Task SignsIn()
    {
        await visit.Open("/account/sign-in");
        await Page.FillAsync("[name=Email]", email);
        await Page.FillAsync("[name=Password]", RunningServer.DemoPassword);
        await visit.Press("Sign in");
    }

    /// <summary>A passkey of Chromium's own authenticator; signs out and in again with it.</summary>
    public async Task SetsUpAndUsesAPasskey()
    {
        var devtools = await Page.Context.NewCDPSessionAsync(Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await visit.Open("/account/second-factor");
        await Page.FillAsync("[name=Name]", "office laptop");
        await visit.Press("Add a passkey");
        await SignsOut();
        await visit.Open("/account/sign-in");
        await visit.Press("Use a passkey");
    }

    /// <summary>Sets up an authenticator app; signs out and in again with a code of it.</summary>
    public async Task SetsUpAndUsesAnApp()
    {
        await visit.Open("/account/second-factor");
        var key = (await Page.Locator("code").First.InnerTextAsync()).Replace(" ", "");
        await Page.FillAsync("[name=code]", Code(key, 0));
        await visit.Press("Add the app");
        await SignsOut();
        await SignsIn();
        // A code works once, so the next one in time is used, which the server takes early.
        await Page.FillAsync("[name=Code]", Code(key, 1));
        await visit.Press("Go on");
    }

    public async Task SignsOut() => await visit.Press("Sign out");

    /// <summary>RFC 6238, SHA-1, six digits, thirty seconds.</summary>
    private static string Code(string key, int ahead)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + ahead);
        var hash = HMACSHA1.HashData(FromBase32(key), counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return $"{number % 1_000_000:000000}";
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.ToUpperInvariant().TrimEnd('=').Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
