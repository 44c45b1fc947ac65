using Inspectorate.Data;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.Collect;

internal sealed class JointLiabilityForm
{
    public int Seq { get; set; }

    /// <summary>The number in the register of an agency or a company.</summary>
    public string? Party { get; set; }

    public string? Why { get; set; }
    public string? Reason { get; set; }
}

/// <param name="Found">Numbers and names of the agencies and companies with the name that was looked for; null before a search.</param>
internal sealed record JointLiabilityPage(OpenCase Open, string? Search, IReadOnlyList<(string Number, string Name)>? Found, JointLiabilityForm Form);

internal sealed record HoldLiablePage(OpenCase Open, LiableParty Party, int Seq, string? Reason);

/// <summary>An agency or lead firm owes the same money. One person proposes it with the reason, another decides, and only then it is told.</summary>
internal sealed class JointLiabilityController(CaseAccess access, StepDesk desk, MainContext db) : Controller
{
    public const string Propose = "propose-joint-liability";
    public const string Hold = "hold-jointly-liable";
    private const int MostFound = 10;

    [For(Roles.ClaimsOfficer)]
    [HttpGet("/cases/{number}/joint-liability")]
    public async Task<IActionResult> Ask(string number, string? name, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim } open) return NotFound();
        return WhyNot(open) ?? await Page(open, name, new JointLiabilityForm { Seq = open.Case.Seq }, cancel);
    }

    [For(Roles.ClaimsOfficer)]
    [HttpPost("/cases/{number}/joint-liability")]
    public async Task<IActionResult> Write(string number, JointLiabilityForm form, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim claim } open) return NotFound();
        if (open.Case.Seq == form.Seq && WhyNot(open) is { } refusal) return refusal;
        var party = await Found(claim, form, cancel);
        if (string.IsNullOrWhiteSpace(form.Why)) ModelState.AddModelError("Why", "Write why it is liable. The letter says it.");
        if (!ModelState.IsValid) return await Page(open, null, form, cancel);
        var taking = await desk.Take(open, Propose, form.Seq, form.Reason ?? "", [], cancel, facts: () =>
        {
            claim.Liable.RemoveAll(other => other.HeldOn is null);
            claim.Liable.Add(party!);
        });
        var again = await Page(open, null, form, cancel);
        return this.Answer(open, taking, () => again);
    }

    [For(Roles.ClaimsDecider)]
    [HttpGet("/cases/{number}/hold-liable")]
    public async Task<IActionResult> AskDecider(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim claim } open) return NotFound();
        return this.WhyNot(desk, open, Hold) ?? View("HoldLiable", new HoldLiablePage(open, Proposed(claim)!, open.Case.Seq, null));
    }

    [For(Roles.ClaimsDecider)]
    [HttpPost("/cases/{number}/hold-liable")]
    public async Task<IActionResult> Decide(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim claim } open) return NotFound();
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Hold) is { } refusal) return refusal;
        var party = Proposed(claim);
        var taking = await desk.Take(open, Hold, seq, reason ?? "", [], cancel, also: _ =>
        {
            (party!.HeldOn, party.HeldBySeq) = (desk.Today, open.Case.Seq);
            return Task.FromResult<StepOutcome?>(null);
        });
        return this.Answer(open, taking, () => View("HoldLiable", new HoldLiablePage(open, party!, seq, reason)));
    }

    private static LiableParty? Proposed(WageClaim claim) => claim.Liable.Find(party => party.HeldOn is null);

    private async Task<LiableParty?> Found(WageClaim claim, JointLiabilityForm form, CancellationToken cancel)
    {
        var (number, why) = (form.Party?.Trim() ?? "", form.Why?.Trim() ?? "");
        var agency = await db.Agencies.SingleOrDefaultAsync(found => found.Number == number, cancel);
        var firm = agency is null ? await db.Employers.SingleOrDefaultAsync(found => found.Number == number && found.Kind == EmployerKind.Company, cancel) : null;
        if (agency is null && firm is null) ModelState.AddModelError("Party", "No agency or company in the register has this number. Look for its name first.");
        else if (firm?.Id == claim.EmployerId) ModelState.AddModelError("Party", "This is the employer itself.");
        else if (claim.Liable.Exists(other => other.IsHeld && (other.EmployerId ?? other.AgencyId) == (firm?.Id ?? agency?.Id))) ModelState.AddModelError("Party", "It is held liable already.");
        return (agency, firm) switch
        {
            ({ }, _) => new LiableParty { AgencyId = agency.Id, Name = agency.Name, Reason = why },
            (_, { }) => new LiableParty { EmployerId = firm.Id, Name = firm.Name, Reason = why },
            _ => null,
        };
    }

    private async Task<IActionResult> Page(OpenCase open, string? name, JointLiabilityForm form, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name)) return View("JointLiability", new JointLiabilityPage(open, name, null, form));
        var pattern = $"%{name.Trim().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
        var agencies = await db.Agencies.Where(agency => EF.Functions.Like(agency.Name, pattern, "\\")).OrderBy(agency => agency.Name).Take(MostFound)
            .Select(agency => new { agency.Number, agency.Name }).ToListAsync(cancel);
        var firms = await db.Employers.Where(firm => firm.Kind == EmployerKind.Company && EF.Functions.Like(firm.Name, pattern, "\\")).OrderBy(firm => firm.Name).Take(MostFound)
            .Select(firm => new { firm.Number, firm.Name }).ToListAsync(cancel);
        return View("JointLiability", new JointLiabilityPage(
            open, name, [.. agencies.Select(found => (found.Number, found.Name + ", agency")), .. firms.Select(found => (found.Number, found.Name + ", company"))], form));
    }

    /// <summary>That nobody is proposed yet is what the page is for.</summary>
    private IActionResult? WhyNot(OpenCase open) => open.Claim.StillOwed() == 0
        ? this.Refuse(open, "No amount is ordered or agreed, or nothing is left of it.", RefusalKind.Guard)
        : this.WhyNot(desk, open, Propose, butFor: RefusalKind.Guard);
}
