using Inspectorate.Data;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace Inspectorate.Web.Licensing.SubmitApplication;

internal sealed class SubmitApplicationForm
{
    public int Seq { get; set; }
    public bool Declares { get; set; }
    public string? DeclaredBy { get; set; }
}

/// <param name="MissingPapers">Kinds of documents that are not there.</param>
internal sealed record SubmitApplicationPage(OpenCase Open, Licence Licence, IReadOnlyList<string> MissingPapers, SubmitApplicationForm Form);

/// <summary>The agency declares that no worker pays, and sends its application, for the first time or corrected.</summary>
[For(Roles.Agency)]
internal sealed class SubmitApplicationController(CaseAccess access, StepDesk desk, MainContext db, ReferenceData reference) : Controller
{
    [HttpGet("/cases/{number}/submit-application")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence licence } open) return NotFound();
        return this.WhyNot(desk, open, StepOf(open), butFor: RefusalKind.Guard)
            ?? await Page(open, new SubmitApplicationForm { Seq = open.Case.Seq, DeclaredBy = licence.DeclaredBy }, cancel);
    }

    [HttpPost("/cases/{number}/submit-application")]
    public async Task<IActionResult> Send(string number, SubmitApplicationForm form, CancellationToken cancel)
    {
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence licence } open) return NotFound();
        if (open.Case.Seq == form.Seq && this.WhyNot(desk, open, StepOf(open), butFor: RefusalKind.Guard) is { } refusal) return refusal;
        if (!form.Declares) ModelState.AddModelError("Declares", "Without this declaration there is no licence.");
        if (string.IsNullOrWhiteSpace(form.DeclaredBy)) ModelState.AddModelError("DeclaredBy", "Write the name of the person who declares it.");
        var again = await Page(open, form, cancel);
        if (!ModelState.IsValid) return again;
        var isComplete = (await MissingPapers(open, cancel)).Count == 0;
        return this.Answer(open, await desk.Take(open, StepOf(open), form.Seq, "", [], cancel, facts: () =>
        {
            licence.DocumentsCompleteOn = isComplete ? desk.Today : null;
            licence.ApplicationFeePaidOn = LocalDatePattern.Iso.Parse(licence.EntriesOf("fee").FirstOrDefault()?.Answers.GetValueOrDefault("paid-on") ?? "") is { Success: true } paid ? paid.Value : null;
            (licence.DeclarationSignedOn, licence.DeclaredBy) = (desk.Today, form.DeclaredBy!.Trim());
            licence.MissingItems.Clear();
        }), () => again);
    }

    private async Task<IActionResult> Page(OpenCase open, SubmitApplicationForm form, CancellationToken cancel) =>
        View("SubmitApplication", new SubmitApplicationPage(open, (Licence)open.Facts, await MissingPapers(open, cancel), form));

    private async Task<IReadOnlyList<string>> MissingPapers(OpenCase open, CancellationToken cancel)
    {
        var there = await db.Documents.Where(document => document.CaseId == open.Case.Id).Select(document => document.Kind).Distinct().ToListAsync(cancel);
        return [.. reference.LicenceDocuments.Select(paper => paper.Kind).Except(there)];
    }

    private static string StepOf(OpenCase open) => open.Case.State == "returned" ? "resubmit" : "submit";
}
