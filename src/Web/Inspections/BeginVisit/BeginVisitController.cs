using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Inspections.BeginVisit;

internal sealed class BeginVisitForm
{
    public int Seq { get; set; }
    public EntryBasis? Basis { get; set; }

    /// <summary>For written consent.</summary>
    public string? ConsentGivenOn { get; set; }

    /// <summary>The court's file number, for entry by its order.</summary>
    public string? JudicialOrder { get; set; }

    public string? Reason { get; set; }
}

internal sealed record BeginVisitPage(OpenCase Open, Inspection Visit, BeginVisitForm Form);

/// <summary>The inspector is there: on what basis she enters, and with which checklist.</summary>
[For(Roles.Inspector)]
internal sealed class BeginVisitController(CaseAccess access, StepDesk desk, Checklists checklists) : Controller
{
    private const string Step = "begin";

    [HttpGet("/cases/{number}/begin")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        var form = new BeginVisitForm { Seq = open.Case.Seq, Basis = visit.Place is null ? EntryBasis.OpenWorkplace : null };
        return WhyNot(open, visit) ?? View("BeginVisit", new BeginVisitPage(open, visit, form));
    }

    [HttpPost("/cases/{number}/begin")]
    public async Task<IActionResult> Begin(string number, BeginVisitForm form, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        IActionResult Again() => View("BeginVisit", new BeginVisitPage(open, visit, form));
        if (open.Case.Seq == form.Seq && WhyNot(open, visit) is { } refusal) return refusal;
        if (form.Basis is null) ModelState.AddModelError("Basis", "Say on what basis you enter.");
        var consentOn = form.Basis == EntryBasis.WrittenConsent ? ModelState.Date("ConsentGivenOn", form.ConsentGivenOn) : null;
        if (consentOn > desk.Today) ModelState.AddModelError("ConsentGivenOn", "This day has not come yet.");
        if (form.Basis == EntryBasis.JudicialOrder && string.IsNullOrWhiteSpace(form.JudicialOrder)) ModelState.AddModelError("JudicialOrder", "Write the number of the judge’s order.");
        if (!ModelState.IsValid) return Again();
        var checklist = checklists.InForceOn(visit.Kind, desk.Today);
        var taking = await desk.Take(open, Step, form.Seq, form.Reason ?? "", [], cancel, facts: () =>
        {
            (visit.Basis, visit.ConsentGivenOn, visit.JudicialOrder) = (form.Basis, consentOn, form.Basis == EntryBasis.JudicialOrder ? form.JudicialOrder!.Trim() : "");
            (visit.Checklist, visit.ChecklistVersion, visit.OpenQuestions) = (checklist.Name, checklist.Version, checklist.Questions.Count());
        });
        return this.Answer(open, taking, Again);
    }

    /// <summary>That the basis is still missing is what this page is for; a tie is not.</summary>
    private IActionResult? WhyNot(OpenCase open, Inspection visit) => visit.NoConflictDeclaredOn is null
        ? this.WhyNot(desk, open, Step)
        : this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard);
}
