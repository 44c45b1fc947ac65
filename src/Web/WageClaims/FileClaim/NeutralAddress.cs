using QRCoder;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>The address of the inbox, or of the first page, as a QR picture. It carries no code: whoever scans it still has to type one (decision 15).</summary>
internal static class NeutralAddress
{
    /// <param name="path">Of a page that everybody may see.</param>
    public static string Picture(HttpRequest request, string path = "/w/inbox")
    {
        using var data = QRCodeGenerator.GenerateQrCode($"{request.Scheme}://{request.Host}{path}", QRCodeGenerator.ECCLevel.L);
        using var drawing = new SvgQRCode(data);
        return drawing.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
