using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities;
using Inspectorate.Storage;
using Inspectorate.Web.Languages;
using Inspectorate.Web.FeeTables;
using Inspectorate.Web.WageClaims;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.FeeChecks.WorkerAnswers;

internal sealed class WorkerAnswerForm
{
    /// <summary>As she wrote it; it goes with the answer. Nothing is kept in the browser.</summary>
    public string? Code { get; set; }

    /// <summary>"yes" or "no": whether what we think is right.</summary>
    public string? Right { get; set; }

    public string? Currency { get; set; }

    /// <summary>By the code of the item; empty where she paid nothing.</summary>
    public Dictionary<string, string?> Paid { get; set; } = [];

    public string? Words { get; set; }
}

/// <param name="Thought">What the provisional verdict says of an item; null where it says nothing.</param>
internal sealed record AskedItem(string Item, ItemVerdict? Thought);

/// <param name="Currencies">Those with a published rate for the time of the cohort.</param>
internal sealed record WorkerAnswerPage(IReadOnlyList<AskedItem> Items, IReadOnlyList<string> Currencies, WorkerAnswerForm Form);

/// <summary>
/// A worker of the cohort answers the provisional verdict, once and without a name. It is no step of the case: the parties would see one.
/// </summary>
internal sealed class WorkerAnswersController(
    WorkerSessions sessions, Speech say, OneUseCodes codes, MainContext db, Writer<MainContext> writer, Seal seal, Lifecycles lifecycles, IClock clock, ReferenceInForce inForce)
    : SlipPage(sessions, say, codes)
{
    private const int LongestWords = 4000;

    /// <summary>What a worker can tell apart; the finer items stand in her own words.</summary>
    private static readonly IReadOnlyList<string> Asked = ["A1", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "C2", "C3"];

    [HttpGet("/w/answer")]
    public IActionResult Ask() => View("Code", new WorkerAnswerForm());

    [HttpPost("/w/answer")]
    public async Task<IActionResult> Open(WorkerAnswerForm form, CancellationToken cancel) =>
        await Find(form.Code, cancel) is { } check ? Question(check, new WorkerAnswerForm { Code = form.Code }, await Currencies(await PaidOn(check, cancel), cancel)) : View("Code", form);

    [HttpPost("/w/answer/send")]
    public async Task<IActionResult> Send(WorkerAnswerForm form, CancellationToken cancel)
    {
        if (await Find(form.Code, cancel) is not { } check) return View("Code", form);
        var on = await PaidOn(check, cancel);
        var currencies = await Currencies(on, cancel);
        var paid = Read(form, currencies);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Question(check, form, currencies);
        }
        // First the vault: a crash leaves words that nobody can find, never an answer without them.
        SealedTextRef? words = string.IsNullOrWhiteSpace(form.Words) ? null : await seal.Text(new WorkerRef(check.Id), TextKinds.Statement, form.Words.Trim(), cancel);
        var answer = new WorkerAnswer { Id = Guid.NewGuid(), CheckId = check.Id, Agrees = form.Right == "yes", Words = words };
        await Codes.Try<bool>(form.Code, async kept =>
        {
            await writer.Do(act => Use(act, kept, answer, paid, form.Currency!, on, cancel), cancel);
            return true;
        }, cancel);
        return SeeOther($"/w/answer/thanks?lang={Say.Language.Code}");
    }

    [HttpGet("/w/answer/thanks")]
    public IActionResult Thanks() => View("Thanks");

    private Dictionary<string, long> Read(WorkerAnswerForm form, IReadOnlyList<Currency> currencies)
    {
        var paid = new Dictionary<string, long>();
        if (form.Right is not ("yes" or "no")) Complain("Right", "e.choice");
        if (form.Words?.Length > LongestWords) Complain("Words", "e.too-long");
        var currency = currencies.FirstOrDefault(known => known.Code == form.Currency) ?? currencies.First(known => known.Code == FeeReference.Currency);
        form.Currency = currency.Code;
        foreach (var item in Asked)
        {
            if (form.Paid.GetValueOrDefault(item) is not { } typed || string.IsNullOrWhiteSpace(typed)) continue;
            if (Amounts.Read(typed, currency.Decimals) is not ClearAmount clear) Complain($"Paid[{item}]", "e.amount");
            // That she did not pay is no line: who takes her slip away must not be able to take back what she told an interviewer.
            else if (clear.MinorUnits > 0) paid[item] = clear.MinorUnits;
        }
        if (ModelState.IsValid && form.Right == "no" && paid.Count == 0 && string.IsNullOrWhiteSpace(form.Words)) Complain("Words", "answer.nothing");
        return paid;
    }

    /// <summary>The code, the answer and the statements in one act: two answers with one code count once.</summary>
    private async Task Use(MainContext act, byte[] kept, WorkerAnswer answer, Dictionary<string, long> paid, string currency, LocalDate on, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var unused = act.AnswerCodes.Where(code => code.Kept == kept && code.UsedOn == null);
        if (await unused.Select(code => (int?)code.Worker).SingleOrDefaultAsync(cancel) is not { } worker) return;
        var today = lifecycles.Calendar.DateOf(now);
        if (await unused.ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedOn, today), cancel) == 0) return;
        var lines = paid.Select((said, place) => AnswerLine.Of(answer.CheckId, said.Key, worker, said.Value, currency, on, now, place)).ToList();
        var fingerprints = lines.Select(line => line.Fingerprint).ToList();
        var known = await act.EvidenceLines.Where(line => line.CheckId == answer.CheckId && fingerprints.Contains(line.Fingerprint)).Select(line => line.Fingerprint).ToListAsync(cancel);
        lines.RemoveAll(line => known.Contains(line.Fingerprint));
        act.WorkerAnswers.Add(answer);
        act.EvidenceLines.AddRange(lines);
        await act.SaveChangesAsync(cancel);
        if (lines.Count > 0)
            await act.FeeChecks.Where(check => check.Id == answer.CheckId).ExecuteUpdateAsync(set => set.SetProperty(check => check.AnswersToCount, check => check.AnswersToCount + 1), cancel);
    }

    /// <summary>The check whose unused code this is, while workers may answer.</summary>
    private async Task<FeeCheck?> Find(string? code, CancellationToken cancel)
    {
        var found = await Find<Guid>("Code", code, async kept =>
            await db.AnswerCodes.Where(known => known.Kept == kept && known.UsedOn == null).Select(known => (Guid?)known.CheckId).SingleOrDefaultAsync(cancel) is { } check
            && FeeCheck.WorkersMayAnswerIn(await db.Cases.Where(@case => @case.Id == check).Select(@case => @case.State).SingleAsync(cancel))
            && await db.FeeChecks.AnyAsync(known => known.Id == check && known.ProvisionalIssuedOn != null, cancel)
                ? check : null, cancel);
        return found is null ? null : await db.FeeChecks.AsNoTracking().SingleAsync(check => check.Id == found, cancel);
    }

    /// <summary>She is not asked for a day: when the job was ordered, or where no order is kept the first day of the cohort's year, gives the rate.</summary>
    private async Task<LocalDate> PaidOn(FeeCheck check, CancellationToken cancel)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(found => found.Id == check.CohortId, cancel);
        return await db.JobOrders.Where(order => order.Id == cohort.JobOrderId).Select(order => (LocalDate?)order.OrderedOn).SingleOrDefaultAsync(cancel) ?? new LocalDate(cohort.Year, 1, 1);
    }

    private async Task<IReadOnlyList<Currency>> Currencies(LocalDate on, CancellationToken cancel)
    {
        var reference = await inForce.Now(cancel);
        return [.. reference.Currencies.Where(known => reference.Fees.RateOn(on, known.Code) is not null)];
    }

    private ViewResult Question(FeeCheck check, WorkerAnswerForm form, IReadOnlyList<Currency> currencies)
    {
        var thought = check.Result!.Items.Where(item => item.Provisional != ItemVerdict.UnderInvestigation).ToDictionary(item => item.Item, item => item.Provisional);
        return View("Question", new WorkerAnswerPage([.. Asked.Select(item => new AskedItem(item, thought.TryGetValue(item, out var verdict) ? verdict : null))], [.. currencies.Select(currency => currency.Code)], form));
    }
}
