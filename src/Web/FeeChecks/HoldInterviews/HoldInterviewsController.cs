using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities;
using Inspectorate.Storage;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeTables;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.HoldInterviews;

/// <summary>What one worker says of one item. Empty: she was not asked.</summary>
internal sealed class AnswerForm
{
    public string? Item { get; set; }

    /// <summary>0: she did not pay.</summary>
    public string? Said { get; set; }

    /// <summary>What her receipt, transfer or payslip shows.</summary>
    public string? Shown { get; set; }

    public bool WasDeducted { get; set; }

    /// <summary>What she got back and kept.</summary>
    public string? Kept { get; set; }
}

internal sealed class InterviewForm
{
    public string? Worker { get; set; }
    public bool ReadAloud { get; set; }
    public string? PaidOn { get; set; }
    public string? Currency { get; set; }

    /// <summary>How she says it was paid, word for word. Not kept: only whether others use the same words.</summary>
    public string? Words { get; set; }

    public List<AnswerForm> Answers { get; set; } = [];

    /// <summary>What she borrowed to pay for the job.</summary>
    public string? Borrowed { get; set; }

    public string? BorrowedOn { get; set; }
    public string? PercentPerYear { get; set; }

    /// <summary>The day on which she had paid it back; today when she still pays.</summary>
    public string? PaidBackOn { get; set; }

    public bool InterestOnInterest { get; set; }
    public bool LoanOnPaper { get; set; }
}

internal sealed record InterviewsPage(OpenCase Open, FeeCheck Check, InterviewForm Form);

/// <summary>One interview at a time: a number within the cohort, and amounts. Nothing says who she is.</summary>
/// <remarks>An analyst takes down what a worker without a code answers to the provisional verdict.</remarks>
[For(Roles.Inspector, Roles.FeeAnalyst)]
internal sealed class HoldInterviewsController(CaseAccess access, StepDesk desk, MainContext db, Writer<MainContext> writer, ReferenceInForce inForce, WordPrints prints) : Controller
{
    [HttpGet("/cases/{number}/interviews")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        return WhyNot(open) ?? View("HoldInterviews", new InterviewsPage(open, check, await Fresh(check, cancel)));
    }

    [HttpPost("/cases/{number}/interviews")]
    public async Task<IActionResult> Keep(string number, InterviewForm form, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (WhyNot(open) is { } late) return late;
        var lines = Read(open, check, form, await inForce.Now(cancel));
        if (!ModelState.IsValid) return View("HoldInterviews", new InterviewsPage(open, check, form));
        var asked = await writer.Do(act => Keep(act, check.Id, lines, isAnswer: open.Case.State != "interviews", cancel), cancel);
        TempData["said"] = $"The interview was kept. {asked} of {check.InterviewsNeeded} are done.";
        return Redirect($"{open.Path}/interviews");
    }

    /// <summary>Writes to the check first: another interview or a worker's own answer at the same moment waits for this one, and both count. The same once more counts once.</summary>
    /// <returns>How many workers were asked.</returns>
    private static async Task<int> Keep(MainContext act, Guid checkId, List<EvidenceLine> lines, bool isAnswer, CancellationToken cancel)
    {
        var check = act.FeeChecks.Where(check => check.Id == checkId);
        await check.ExecuteUpdateAsync(set => set.SetProperty(check => check.Interviews, check => check.Interviews), cancel);
        var fingerprints = lines.Select(line => line.Fingerprint).ToList();
        var ofCheck = act.EvidenceLines.Where(line => line.CheckId == checkId);
        var known = await ofCheck.Where(line => fingerprints.Contains(line.Fingerprint)).Select(line => line.Fingerprint).ToListAsync(cancel);
        lines.RemoveAll(line => known.Contains(line.Fingerprint));
        act.EvidenceLines.AddRange(lines);
        await act.SaveChangesAsync(cancel);
        var asked = await ofCheck.Where(line => line.Kind == EvidenceKind.Statement && line.AddedBy != EvidenceLine.Nobody).Select(line => line.Worker).Distinct().CountAsync(cancel);
        var answers = isAnswer && lines.Count > 0 ? 1 : 0;
        await check.ExecuteUpdateAsync(set => set.SetProperty(check => check.Interviews, asked).SetProperty(check => check.AnswersToCount, check => check.AnswersToCount + answers), cancel);
        return asked;
    }

    private List<EvidenceLine> Read(OpenCase open, FeeCheck check, InterviewForm form, ReferenceData reference)
    {
        if (!form.ReadAloud) ModelState.AddModelError("ReadAloud", "Read the sentence aloud first, in a language that she understands.");
        if (!int.TryParse(form.Worker, out var worker) || worker < 1 || worker > check.WorkersInCohort)
            ModelState.AddModelError("Worker", $"A worker is a number from 1 to {check.WorkersInCohort}, never a name.");
        var on = ModelState.Date("PaidOn", form.PaidOn);
        var currency = reference.Currencies.Any(known => known.Code == form.Currency) ? form.Currency! : FeeReference.Currency;
        if (on is { } day && (day > desk.Today || reference.Fees.RateOn(day, currency) is null))
            ModelState.AddModelError("PaidOn", day > desk.Today ? "This day has not come yet." : $"No rate of {currency} is published for this day.");
        var words = prints.Of(check.Id, form.Words ?? "");
        var lines = new List<EvidenceLine>();
        for (var i = 0; i < form.Answers.Count; i++)
        {
            var answer = form.Answers[i];
            if (reference.FeeItems.All(known => known.Code != answer.Item)) continue;
            void Add(string field, string? typed, EvidenceKind kind)
            {
                if (string.IsNullOrWhiteSpace(typed) || ModelState.Amount($"Answers[{i}].{field}", typed, currency, reference) is not { } amount || on is null) return;
                lines.Add(InterviewLine.Of(open, kind, answer.Item!, worker, amount, currency, on.Value, kind == EvidenceKind.Statement ? words : "", desk.Now, lines.Count));
            }
            Add("Said", answer.Said, EvidenceKind.Statement);
            Add("Shown", answer.Shown, answer.WasDeducted ? EvidenceKind.Deduction : EvidenceKind.WorkerReceipt);
            Add("Kept", answer.Kept, EvidenceKind.Refund);
        }
        if (Loan(open, form, worker, currency, lines.Count, reference) is { } loan) lines.Add(loan);
        if (ModelState.IsValid && lines.All(line => line.Kind != EvidenceKind.Statement))
            ModelState.AddModelError("Answers[0].Said", "Write what she said about at least one item; 0 when she did not pay.");
        return lines;
    }

    /// <summary>The interest on it is worked out with the result, never typed.</summary>
    private EvidenceLine? Loan(OpenCase open, InterviewForm form, int worker, string currency, int place, ReferenceData reference)
    {
        if (string.IsNullOrWhiteSpace(form.Borrowed)) return null;
        var principal = ModelState.Amount("Borrowed", form.Borrowed, currency, reference);
        var (from, until) = (ModelState.Date("BorrowedOn", form.BorrowedOn), ModelState.Date("PaidBackOn", form.PaidBackOn));
        if (until <= from) ModelState.AddModelError("PaidBackOn", "This day is not after the one on which she borrowed it.");
        if (until > desk.Today) ModelState.AddModelError("PaidBackOn", "This day has not come yet. Write today when she still pays.");
        if (from is { } day && reference.Fees.RateOn(day, currency) is null) ModelState.AddModelError("BorrowedOn", $"No rate of {currency} is published for this day.");
        var percent = ModelState.Number("PercentPerYear", form.PercentPerYear);
        if (percent is null && ModelState["PercentPerYear"] is null or { Errors.Count: 0 }) ModelState.AddModelError("PercentPerYear", "Write the interest of a year in percent; 0 for a loan without interest.");
        return ModelState.IsValid
            ? InterviewLine.Of(open, form.LoanOnPaper ? EvidenceKind.WorkerReceipt : EvidenceKind.Statement, "D1", worker, principal!.Value, currency, from!.Value, "", desk.Now, place,
                new LoanTerms(percent!.Value, until!.Value, form.InterestOnInterest))
            : null;
    }

    private async Task<InterviewForm> Fresh(FeeCheck check, CancellationToken cancel)
    {
        var cohort = await db.Cohorts.SingleAsync(found => found.Id == check.CohortId, cancel);
        var reference = await inForce.Now(cancel);
        var sector = await db.JobOrders.Where(order => order.Id == cohort.JobOrderId).Select(order => order.Sector).SingleOrDefaultAsync(cancel);
        var expected = reference.Fees.ExpectedFor(cohort, sector).Select(cost => cost.Item).ToList();
        // What normally costs something, then what nobody may ever charge, then the rest.
        var items = reference.FeeItems.Where(item => item.Code != "D1").OrderBy(item => expected.Contains(item.Code) ? 0 : item.NeverLawful ? 1 : 2).Select(item => item.Code);
        return new InterviewForm { Currency = FeeReference.Currency, Answers = [.. items.Select(item => new AnswerForm { Item = item })] };
    }

    private IActionResult? WhyNot(OpenCase open) => (open.Me.Role == Roles.Inspector ? open.Case.State == "interviews" : FeeCheck.WorkersMayAnswerIn(open.Case.State))
        ? null
        : this.Refuse(open, "Interviews are held after they were started and before the result is computed.", RefusalKind.WrongState);
}
