using Inspectorate.Data;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Register;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.People;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using QRCoder;

namespace Inspectorate.Web.Licensing.Certificate;

/// <param name="Line">What the register says now: a certificate that is printed today says the same.</param>
internal sealed record CertificatePage(OpenCase Open, Licence Licence, RegisterEntry Line, string Address)
{
    /// <summary>Leads to the page that answers whether the agency may recruit today, whatever is printed here. Black on white in every colour scheme.</summary>
    public IHtmlContent Code
    {
        get
        {
            using var code = QRCodeGenerator.GenerateQrCode(Address, QRCodeGenerator.ECCLevel.M);
            using var svg = new SvgQRCode(code);
            return new HtmlString(svg.GetGraphic(4, "#000", "#fff", sizingMode: SvgQRCode.SizingMode.WidthHeightAttribute));
        }
    }
}

/// <summary>The certificate, to be printed and hung up.</summary>
[ForPeopleWithCases]
internal sealed class CertificateController(CaseAccess access, MainContext db, IOptions<PeopleOptions> options) : Controller
{
    [HttpGet("/cases/{number}/certificate")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel)
    {
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence licence } open) return NotFound();
        if (await db.RegisterEntries.SingleOrDefaultAsync(line => line.Number == licence.Number, cancel) is not { } line || line.LicenceId != licence.Id) return NotFound();
        return View("Certificate", new CertificatePage(open, licence, line, $"{options.Value.PublicAddress.TrimEnd('/')}/check/{licence.Number}"));
    }
}
