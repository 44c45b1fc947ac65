using System.Security.Claims;
using Inspectorate.Data.People;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace Inspectorate.Web.People.SecondFactor;

internal static class Factors
{
    public static async Task<bool> MayChangeFactors(this UserManager<Account> accounts, Account account, ClaimsPrincipal person) =>
        person.HasShownSecondFactor() || !(account.TwoFactorEnabled || (await accounts.GetPasskeysAsync(account)).Count > 0);
}

/// <param name="Key">Base32, to be typed where no picture can be taken.</param>
internal sealed record SecondFactorPage(bool HasApp, string Key, IHtmlContent Picture)
{
    public string KeyInGroups => string.Join(' ', Key.Chunk(4).Select(group => new string(group))).ToLowerInvariant();
}

internal static class AppPicture
{
    /// <summary>The key as a QR code, which authenticator apps read (the "otpauth" address). Black on white in every colour scheme.</summary>
    public static IHtmlContent Of(string email, string key)
    {
        var address = $"otpauth://totp/Inspectorate:{Uri.EscapeDataString(email)}?secret={key}&issuer=Inspectorate&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return new HtmlString(svg.GetGraphic(4, "#000", "#fff", sizingMode: SvgQRCode.SizingMode.WidthHeightAttribute));
    }
}
