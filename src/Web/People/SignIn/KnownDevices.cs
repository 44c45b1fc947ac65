using System.Security.Cryptography;
using Inspectorate.Data.People;
using Microsoft.AspNetCore.DataProtection;

namespace Inspectorate.Web.People.SignIn;

/// <summary>
/// A sealed cookie remembers who signed in on this device before. Strangers who guess passwords can make an account and an
/// address wait, but not its owner at the owner's own desk.
/// </summary>
internal sealed class KnownDevices(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Cookie = "__Host-device";
    private const int MostAccounts = 5;
    private readonly IDataProtector _seal = protection.CreateProtector("known device");

    /// <summary>The device's own random name when this account signed in on it before; otherwise null.</summary>
    public string? NameIfKnown(Account account) =>
        Read() is { } device && device.Accounts.Contains(account.Id.ToString("N")) ? device.Name : null;

    public void Remember(Account account)
    {
        var (name, accounts) = Read() ?? (Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), []);
        var id = account.Id.ToString("N");
        var all = accounts.Where(other => other != id).Prepend(id).Take(MostAccounts);
        http.HttpContext!.Response.Cookies.Append(Cookie, _seal.Protect($"{name} {string.Join(' ', all)}"), new CookieOptions
        {
            HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true, MaxAge = TimeSpan.FromDays(180),
        });
    }

    private (string Name, string[] Accounts)? Read()
    {
        if (http.HttpContext?.Request.Cookies[Cookie] is not { } value)
            return null;
        try
        {
            var parts = _seal.Unprotect(value).Split(' ');
            return (parts[0], parts[1..]);
        }
        catch (CryptographicException)
        {
            return null; // not ours, or sealed with a key that is gone
        }
    }
}
