using Inspectorate.Data;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.Collect;

internal sealed class DepositDrawForm
{
    public int Seq { get; set; }
    public Guid? Licence { get; set; }
    public string? Amount { get; set; }
    public string? Reason { get; set; }
}

/// <param name="Left">What its deposit still holds, in minor units.</param>
internal sealed record DepositThere(Guid LicenceId, Guid AgencyId, string Agency, string Number, long Left);

internal sealed record DepositDrawPage(OpenCase Open, IReadOnlyList<DepositThere> Deposits, DepositDrawForm Form);

internal sealed record ConfirmDrawPage(OpenCase Open, DepositDraw Draw, long Left, int Seq, string? Reason);

/// <summary>
/// Money from the deposit of an agency that is held liable: proposed by one person, drawn by another. It counts as paid when it was sent to
/// the worker and she confirmed it.
/// </summary>
internal sealed class DepositDrawController(CaseAccess access, StepDesk desk, MainContext db, ReferenceData reference) : Controller
{
    public const string Propose = "propose-deposit-draw";
    public const string Draw = "draw-deposit";

    [For(Roles.ClaimsOfficer)]
    [HttpGet("/cases/{number}/deposit-draw")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim claim } open) return NotFound();
        return WhyNot(open) ?? await Page(open, new DepositDrawForm { Seq = open.Case.Seq, Amount = Typed.Written(claim.StillOwed(), claim.Currency, reference) }, cancel);
    }

    [For(Roles.ClaimsOfficer)]
    [HttpPost("/cases/{number}/deposit-draw")]
    public async Task<IActionResult> Write(string number, DepositDrawForm form, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim claim } open) return NotFound();
        if (open.Case.Seq == form.Seq && WhyNot(open) is { } refusal) return refusal;
        var from = (await Deposits(claim, cancel)).FirstOrDefault(deposit => deposit.LicenceId == form.Licence);
        if (from is null) ModelState.AddModelError("Licence", "Choose the deposit of an agency that is held liable.");
        var amount = ModelState.Amount("Amount", form.Amount, claim.Currency, reference);
        if (amount == 0 || amount > claim.StillOwed()) ModelState.AddModelError("Amount", $"Not more than what is still owed: {Say(claim.StillOwed(), claim)}.");
        else if (amount > from?.Left) ModelState.AddModelError("Amount", $"The deposit holds {Say(from.Left, claim)}.");
        if (!ModelState.IsValid) return await Page(open, form, cancel);
        var taking = await desk.Take(open, Propose, form.Seq, form.Reason ?? "", [], cancel, facts: () =>
        {
            claim.Draws.RemoveAll(draw => draw.DrawnOn is null);
            claim.Draws.Add(new DepositDraw { LicenceId = from!.LicenceId, AgencyId = from.AgencyId, Agency = from.Agency, MinorUnits = amount!.Value });
        });
        var again = await Page(open, form, cancel);
        return this.Answer(open, taking, () => again);
    }

    [For(Roles.ClaimsDecider)]
    [HttpGet("/cases/{number}/confirm-draw")]
    public async Task<IActionResult> AskDecider(string number, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim claim } open) return NotFound();
        if (this.WhyNot(desk, open, Draw) is { } refusal) return refusal;
        var draw = claim.Draws.Find(draw => draw.DrawnOn is null)!;
        return View("ConfirmDraw", new ConfirmDrawPage(open, draw, (await LicenceOf(draw, cancel)).DepositLeft(Rule), open.Case.Seq, null));
    }

    [For(Roles.ClaimsDecider)]
    [HttpPost("/cases/{number}/confirm-draw")]
    public async Task<IActionResult> Take(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.About<WageClaim>(number, User, cancel) is not { Facts: WageClaim claim } open) return NotFound();
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Draw) is { } refusal) return refusal;
        if (claim.Draws.Find(draw => draw.DrawnOn is null) is not { } proposed)
            return this.Answer(open, await desk.Take(open, Draw, seq, reason ?? "", [], cancel), () => Redirect(open.Path));
        var licence = await LicenceOf(proposed, cancel);
        IActionResult Again() => View("ConfirmDraw", new ConfirmDrawPage(open, proposed, licence.DepositLeft(Rule), seq, reason));
        if (licence.DepositLeft(Rule) < proposed.MinorUnits)
        {
            ModelState.AddModelError("", $"The deposit holds no more than {Say(licence.DepositLeft(Rule), claim)} now. Let another amount be proposed.");
            return Again();
        }
        var taking = await desk.Take(open, Draw, seq, reason ?? "", [], cancel, also: _ =>
        {
            proposed.DrawnOn = desk.Today;
            licence.Drawn.Add(new DrawnFromDeposit(desk.Today, proposed.MinorUnits));
            return Task.FromResult<StepOutcome?>(null);
        });
        return this.Answer(open, taking, Again);
    }

    private Task<Licence> LicenceOf(DepositDraw draw, CancellationToken cancel) => db.Licences.SingleAsync(licence => licence.Id == draw.LicenceId, cancel);

    /// <summary>Lodged deposits of the agencies that are held liable and do not appeal against it, in the currency of the claim.</summary>
    private async Task<List<DepositThere>> Deposits(WageClaim claim, CancellationToken cancel)
    {
        if (Rule.Currency != claim.Currency) return [];
        var agencies = claim.Liable.Where(party => party is { IsHeld: true, OpenAppealId: null, AgencyId: not null }).ToDictionary(party => party.AgencyId!.Value, party => party.Name);
        var ids = agencies.Keys.ToList();
        var licences = await db.Licences.Where(licence => ids.Contains(licence.AgencyId) && licence.DepositLodgedOn != null).OrderBy(licence => licence.Number).ToListAsync(cancel);
        return [.. licences.Select(licence => new DepositThere(licence.Id, licence.AgencyId, agencies[licence.AgencyId], licence.Number, licence.DepositLeft(Rule)))];
    }

    private LicenceRule Rule => reference.LicenceRuleOn(desk.Today);

    private string Say(long minorUnits, WageClaim claim) => reference.Format(new Money(minorUnits, claim.Currency));

    private async Task<IActionResult> Page(OpenCase open, DepositDrawForm form, CancellationToken cancel) =>
        View("DepositDraw", new DepositDrawPage(open, await Deposits(open.Claim, cancel), form));

    /// <summary>That no draw is proposed yet is what the page is for.</summary>
    private IActionResult? WhyNot(OpenCase open) => open.Claim.StillOwed() == 0
        ? this.Refuse(open, "No amount is ordered or agreed, or nothing is left of it.", RefusalKind.Guard)
        : this.WhyNot(desk, open, Propose, butFor: RefusalKind.Guard);
}
