using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Inspections.HandIn;

internal sealed class HandInForm
{
    public const string Nobody = "nobody";

    public int Seq { get; set; }

    /// <summary>Names of <see cref="OtherBody"/>, or <see cref="Nobody"/>.</summary>
    public List<string> Others { get; set; } = [];

    public bool? StayedOutside { get; set; }
    public bool? GotNoList { get; set; }
    public bool? AskedNobody { get; set; }

    /// <summary>Of the escort, where a rule was not kept.</summary>
    public string? Words { get; set; }

    public string? Reason { get; set; }
}

internal sealed record HandInPage(OpenCase Open, bool HadEscort, HandInForm Form);

/// <summary>The inspector hands the record in and says who else was there, and whether the safety escort kept to its rules (FW-23, FW-27).</summary>
[For(Roles.Inspector)]
internal sealed class HandInController(CaseAccess access, StepDesk desk) : Controller
{
    [HttpGet("/cases/{number}/hand-in")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return this.WhyNot(desk, open, StepFor(visit), butFor: RefusalKind.Guard) ?? Page(open, visit, new HandInForm { Seq = open.Case.Seq });
    }

    [HttpPost("/cases/{number}/hand-in")]
    public async Task<IActionResult> Send(string number, HandInForm form, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        if (open.Case.Seq == form.Seq && this.WhyNot(desk, open, StepFor(visit), butFor: RefusalKind.Guard) is { } refusal) return refusal;
        var others = Others(form);
        var declaration = visit.Escort is { IsApproved: true } ? Declaration(form) : null;
        if (!ModelState.IsValid) return Page(open, visit, form);
        var taking = await desk.Take(open, StepFor(visit), form.Seq, form.Reason ?? "", [], cancel, facts: () =>
        {
            visit.OthersThere.Clear();
            visit.OthersThere.AddRange(others.Select(body => new OtherBodyThere { Body = body }));
            visit.OthersSaidOn = desk.Today;
            if (visit.Escort is { IsApproved: true } escort) escort.Declaration = declaration;
        });
        return this.Answer(open, taking, () => Page(open, visit, form));
    }

    private List<OtherBody> Others(HandInForm form)
    {
        var bodies = form.Others.Distinct().Select(name => Enum.TryParse<OtherBody>(name, out var body) && Enum.IsDefined(body) ? body : (OtherBody?)null).OfType<OtherBody>().ToList();
        var saysNobody = form.Others.Contains(HandInForm.Nobody);
        if (saysNobody == bodies.Count > 0)
            ModelState.AddModelError("Others", saysNobody ? "Either nobody else was there, or somebody was." : "Say who else was there, or that nobody was.");
        return bodies;
    }

    private EscortDeclaration Declaration(HandInForm form)
    {
        if (form.StayedOutside is null) ModelState.AddModelError("StayedOutside", "Say whether the escort stayed outside.");
        if (form.GotNoList is null) ModelState.AddModelError("GotNoList", "Say whether the escort got a list or paper.");
        if (form.AskedNobody is null) ModelState.AddModelError("AskedNobody", "Say whether the escort asked anybody anything.");
        var said = new EscortDeclaration(form.StayedOutside == true, form.GotNoList == true, form.AskedNobody == true, form.Words?.Trim() ?? "", desk.Today);
        if (ModelState.IsValid && !said.WasKept && said.Words.Length == 0) ModelState.AddModelError("Words", "A rule was not kept. Write what happened.");
        return said;
    }

    private static string StepFor(Inspection visit) => visit.Conflicts > 0 ? "hand-in-with-conflicts" : "hand-in";

    private ViewResult Page(OpenCase open, Inspection visit, HandInForm form) =>
        View("HandIn", new HandInPage(open, visit.Escort is { IsApproved: true }, form));
}
