using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.Languages;
using Inspectorate.Web.WageClaims.FileClaim;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.PaperForm;

/// <param name="Numbers">One for each sheet.</param>
internal sealed record PaperFormPage(IReadOnlyList<string> Numbers, ReferenceData Reference);

/// <summary>A field as it stands on paper.</summary>
/// <param name="IsAlone">The only field of its question.</param>
internal sealed record FieldOnPaper(Field Field, bool IsAlone, ReferenceData Reference);

/// <summary>
/// The questions of claim-form.json on A4, to be filled in by hand. Each sheet has a number of its own, which nobody keeps until somebody
/// types the sheet in: a blank form in a pocket leads nowhere.
/// </summary>
[ForAnyone]
internal sealed class PaperFormController(ReferenceData reference) : Controller
{
    private const int MostAtOnce = 50;

    [HttpGet("/w/paper")]
    public IActionResult Print(int sheets = 1) => View("PaperForm", new PaperFormPage(
        [.. Enumerable.Range(0, Math.Clamp(sheets, 1, MostAtOnce)).Select(_ => PaperNumber.New())], reference));
}
