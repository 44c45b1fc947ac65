using QRCoder;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>The inbox's address as a QR picture. It carries no code: whoever scans it still has to type one (decision 15).</summary>
internal static class NeutralAddress
{
    public static string Picture(HttpRequest request)
    {
        using var data = QRCodeGenerator.GenerateQrCode($"{request.Scheme}://{request.Host}/w/inbox", QRCodeGenerator.ECCLevel.L);
        using var drawing = new SvgQRCode(data);
        return drawing.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
