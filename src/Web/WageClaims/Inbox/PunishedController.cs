using Inspectorate.Data.Cases;
using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>As it was typed.</summary>
public sealed record PunishedForm(List<string>? Acts, string? On, string? Words, string? Ask)
{
    public const int Longest = 4000;

    public static readonly IReadOnlyDictionary<string, PunishingAct> Known = new Dictionary<string, PunishingAct>
    {
        ["dismissed"] = PunishingAct.Dismissed, ["less-work"] = PunishingAct.LessWork, ["threats"] = PunishingAct.Threats, ["violence"] = PunishingAct.Violence,
        ["lodging"] = PunishingAct.Lodging, ["things-taken"] = PunishingAct.ThingsTaken, ["locked-in"] = PunishingAct.LockedIn, ["other"] = PunishingAct.Other,
    };
}

/// <summary>Somebody punishes her for the claim: a case of its own, urgent, linked to the claim. Filing it changes nothing in the claim.</summary>
internal sealed class PunishedController(WorkerSessions sessions, Speech say, OwnCase own, CaseBook book, Seal seal, ReferenceData reference) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/punished")]
    public async Task<IActionResult> Ask(CancellationToken cancel) => View("Punished", await Page(cancel));

    [HttpPost("/w/inbox/punished")]
    public async Task<IActionResult> Report([FromForm] PunishedForm form, CancellationToken cancel)
    {
        var acts = (form.Acts ?? []).Where(PunishedForm.Known.ContainsKey).Select(act => PunishedForm.Known[act]).Distinct().ToList();
        if (acts.Count == 0) Complain("Acts", "punished.what.missing");
        LocalDate? on = LocalDatePattern.Iso.Parse(form.On ?? "") is { Success: true } day ? day.Value : null;
        if (!string.IsNullOrWhiteSpace(form.On) && (on is null || on > Own.Today)) Complain("On", "punished.on.wrong");
        if (form.Words?.Length > PunishedForm.Longest) Complain("Words", "e.too-long");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Punished", await Page(cancel));
        }
        var rule = reference.RetaliationOn(Own.Today);
        var report = new RetaliationReport
        {
            Id = Guid.CreateVersion7(),
            OfficeId = Own.Claim.OfficeId,
            ClaimId = Own.Claim.Id,
            Worker = Own.Claim.Worker,
            EmployerId = Own.Claim.EmployerId,
            Acts = acts,
            HappenedOn = on,
            ReportedOn = Own.Today,
            LastDayToReport = on?.PlusDays(rule.ReportDays),
            IsPresumed = RetaliationReport.Presumes(on, Own.Today, EmployerToldOn, rule),
            Words = string.IsNullOrWhiteSpace(form.Words) ? null : await seal.Text(Own.Claim.Worker, TextKinds.Statement, form.Words, cancel),
            MayAskEmployer = EmployerToldOn is not null && form.Ask == "yes",
        };
        if (book.Open("retaliation", "report", report, new Act(Own.Herself, Own.Now, ""), parentId: Own.Case.Id) is StepRefused)
            return SeeOther("/w/inbox?changed=true");
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox/punished");
    }

    [HttpPost("/w/inbox/punished/{id:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancel)
    {
        if (await book.Find(id, cancel) is not { Lifecycle: "retaliation" } report || report.ParentId != Own.Case.Id
            || await book.Take("withdraw", report, await book.FactsOf(report, cancel), new Act(Own.Herself, Own.Now, ""), cancel) is not StepTaken)
            return SeeOther("/w/inbox?changed=true");
        await Own.SaveHerWord(cancel);
        return SeeOther("/w/inbox/punished");
    }

    /// <summary>Null while the employer knows of no claim: then nobody asks it about one.</summary>
    private LocalDate? EmployerToldOn => Own.Case.History.FirstOrDefault(entry => entry.Step == "notify-employer") is { } told && Own.Claim.Visibility == Visibility.Named
        ? Own.Calendar.DateOf(told.At)
        : null;

    private async Task<PunishedPage> Page(CancellationToken cancel) => new(
        EmployerToldOn is not null, reference.RetaliationOn(Own.Today).ReportDays,
        await Own.Db.Cases.Where(@case => @case.ParentId == Own.Case.Id && @case.Lifecycle == "retaliation").OrderByDescending(@case => @case.OpenedAt)
            .Select(@case => new EarlierReport(@case.Id, @case.OpenedAt, @case.State)).ToListAsync(cancel));
}

internal sealed record EarlierReport(Guid Id, Instant At, string State)
{
    public bool IsRunning => State is "retaliation-reported" or "retaliation-looked-at" or "retaliation-asked" or "retaliation-for-decision";
}

/// <param name="MayAsk">The employer was told of the claim, so that it can be asked.</param>
internal sealed record PunishedPage(bool MayAsk, int Days, IReadOnlyList<EarlierReport> Before);
