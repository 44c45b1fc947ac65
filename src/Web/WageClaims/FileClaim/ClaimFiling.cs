using System.Globalization;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.WageClaims.HelpToFile;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>
/// Turns a draft into a sealed person and a claim: the vault first, then the main database, one commit each. Both know the worker by a
/// reference made from the draft's token, unique in both, so that filing again repeats what is missing and doubles nothing.
/// </summary>
internal sealed class ClaimFiling(Seal seal, MainContext db, CaseBook book, OfficeList offices, ClaimReading reading)
{
    public ClaimReading Reading => reading;

    /// <summary>Null when this draft is not filed, or not to the end: a receipt is shown for nothing less.</summary>
    public async Task<FiledClaim?> Find(DraftToken token)
    {
        var (worker, receipt) = seal.OfDraft(token);
        var filed = await db.WageClaims.AsNoTracking().Where(claim => claim.Worker == worker)
            .Select(claim => new { claim.Id, IsAssisted = db.AssistedFilings.Any(help => help.ClaimId == claim.Id) }).FirstOrDefaultAsync();
        if (filed is null)
            return null;
        var dues = await db.Dues.AsNoTracking().Where(due => due.CaseId == filed.Id).ToListAsync();
        return new FiledClaim(receipt, dues, filed.IsAssisted);
    }

    /// <returns>False when a claim was made from the same paper form before: nothing is filed.</returns>
    // Not cancelled when the browser goes away: a second click cancels the first request, and the first is the one that files.
    public async Task<bool> File(KeptDraft kept, ClaimDraft draft)
    {
        var texts = Texts(draft);
        var filed = await seal.Filing(kept, texts);
        // A second click that comes late, or the page sent again.
        if (filed.FiledBefore && await Find(kept.Token) is not null)
            return true;
        SealedTextRef? Of(string kind) => texts.FindIndex(text => text.Kind == kind) is var at and >= 0 ? filed.Texts[at] : null;

        var claim = Claim(draft, filed.Worker, await offices.For(reading.Of(draft).Region), Of(TextKinds.Workplace), Of(TextKinds.Statement));
        var now = reading.Now;
        var act = new Act(draft.Help?.Helper ?? new Actor(claim.Worker.ToString(), Roles.Worker), now, draft.Help?.Reason ?? "");
        try
        {
            if (await book.OpenAndSave("wage-claim", "file", claim, act, [.. Documents(draft, claim, now), .. Help(draft, claim)]) is StepRefused refused)
                throw new InvalidOperationException(refused.Sentence);
        }
        catch (DbUpdateException)
        {
            // Another click of hers was first; its claim is the one.
            if (await Find(kept.Token) is not null)
                return true;
            if (draft.Help is not { PaperNumber: { } sheet } || !await Sheets.IsUsed(db, sheet))
                throw;
            return false;
        }
        return true;
    }

    private static IEnumerable<object> Help(ClaimDraft draft, WageClaim claim) => draft.Help is { } help ? [help.For(claim)] : [];

    private static IEnumerable<CaseDocument> Documents(ClaimDraft draft, WageClaim claim, Instant now) => draft.Photos.Select(photo => new CaseDocument
    {
        CaseId = claim.Id,
        Attachment = new AttachmentRef(photo.Attachment),
        Worker = claim.Worker,
        Kind = "proof",
        MediaType = photo.MediaType,
        Bytes = photo.Bytes,
        AddedByRole = Roles.Worker,
        AddedAt = now,
    });

    private WageClaim Claim(ClaimDraft draft, WorkerRef worker, Guid office, SealedTextRef? workplace, SealedTextRef? statement)
    {
        var answers = reading.Of(draft);
        var isStill = draft.IsTicked("still");
        var knowsWhen = !draft.IsTicked("when-unknown");
        var (first, last) = (knowsWhen ? answers.From?.First : null, knowsWhen ? (isStill ? reading.Today : answers.To?.Last) : null);
        var isInHousehold = draft.Text("household") == "yes";
        var claim = new WageClaim
        {
            Id = Guid.CreateVersion7(reading.Now.ToDateTimeOffset()),
            Worker = worker,
            OfficeId = office,
            FiledOn = reading.Today,
            Currency = answers.Currency.Code,
            Problems = [.. Problems(draft)],
            InDanger = draft.Text("danger") == "yes",
            Region = answers.Region,
            Sector = isInHousehold ? "domestic-work" : "",
            InHousehold = isInHousehold,
            Workplace = workplace,
            Statement = statement,
            LastDayToFile = last is { } end ? reading.Reference.LastDayToFile(end) : null,
        };
        if (first is { } from && last is { } to && !draft.IsTicked("pay-unknown"))
            claim.Periods.Add(new PayPeriod
            {
                From = from,
                To = to,
                DatesAreApproximate = draft.IsTicked("about") || !answers.From!.IsDay || (!isStill && !answers.To!.IsDay),
                DatesAsTyped = isStill ? $"{answers.From!.Typed} –" : $"{answers.From!.Typed} – {answers.To!.Typed}",
                PromisedMinorUnits = answers.Amount("promised")!.Value,
                PromisedPer = answers.Per,
                PaidMinorUnits = answers.Amount("got")!.Value,
                HoursPerWeek = answers.Hours,
            });
        return claim;
    }

    private static IEnumerable<string> Problems(ClaimDraft draft)
    {
        var chosen = draft.Chosen(ClaimForm.Named("what")!.Fields[0]);
        return draft.Text("fee") == "yes" ? chosen.Union(["paid-for-job"]) : chosen;
    }

    /// <summary>What may name her employer or her, in English labels for the officer who reads it.</summary>
    private static List<TextToSeal> Texts(ClaimDraft draft)
    {
        var lines = new List<string>();
        void Line(string label, string text, string? unless = null)
        {
            if (text.Length > 0 && (unless is null || !draft.IsTicked(unless)))
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{label}: {text}"));
        }
        Line("Employer", draft.Text("employer"), unless: "employer-unknown");
        Line("Place", draft.Text("place"));
        Line("Paid to get the job", draft.Text("fee-words"));
        var texts = new List<TextToSeal>();
        if (lines.Count > 0)
            texts.Add(new TextToSeal(TextKinds.Workplace, string.Join('\n', lines)));
        if (draft.Text("words").Length > 0)
            texts.Add(new TextToSeal(TextKinds.Statement, draft.Answers["words"][0]));
        return texts;
    }
}

internal sealed record FiledClaim(ReceiptCode Receipt, IReadOnlyList<DueRow> Dues, bool IsAssisted);
