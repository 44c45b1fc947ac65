using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Storage;
using Inspectorate.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeTables;

/// <summary>Proposes and decides changes of the fee tables. Both are written once; nothing is ever edited.</summary>
internal sealed class FeeChangeBook(MainContext db, Writer<MainContext> writer, ReferenceInForce inForce, ReferenceData installed, StepDesk desk)
{
    public async Task<FeeChange> Propose(FeeTable table, FeeRevision revision, Guid by, string reason, bool isImport, CancellationToken cancel)
    {
        var versions = revision.Changed.ToList();
        var change = new FeeChange
        {
            Id = desk.NewId(), Table = table.Name, Entries = table.WriteAll(versions), EntryCount = versions.Count, BasedOn = (await inForce.WithNumber(cancel)).Number,
            IsImport = isImport, Reason = reason, ProposedBy = by, ProposedAt = desk.Now,
        };
        db.FeeChanges.Add(change);
        await db.SaveChangesAsync(cancel);
        return change;
    }

    /// <summary>Null when it was decided; else the sentence that says why not. Decisions come one after another, on whatever node.</summary>
    public Task<string?> Decide(Guid id, Guid by, bool accepts, string reason, CancellationToken cancel) => writer.Do(async act =>
    {
        await act.InTurn("fee reference data", cancel);
        var change = await act.FeeChanges.AsNoTracking().SingleAsync(found => found.Id == id, cancel);
        if (change.WhyNotBy(by) is { } own) return own;
        if (await act.FeeChangeDecisions.AnyAsync(decision => decision.ChangeId == id, cancel)) return "This change was decided already.";
        var last = await act.FeeChangeDecisions.MaxAsync(decision => decision.Number, cancel) ?? 0;
        if (accepts && await WhyNot(act, change, last, cancel) is { } whyNot) return whyNot;
        act.FeeChangeDecisions.Add(new FeeChangeDecision { ChangeId = id, Number = accepts ? last + 1 : null, Reason = reason, DecidedBy = by, DecidedAt = desk.Now });
        await act.SaveChangesAsync(cancel);
        return null;
    }, cancel);

    private async Task<string?> WhyNot(MainContext act, FeeChange change, int last, CancellationToken cancel)
    {
        var law = await ReferenceInForce.Read(act, installed, last, cancel);
        var since = await ReferenceInForce.Accepted(act, change.BasedOn).Select(accepted => accepted.Change).ToListAsync(cancel);
        return change.WhyNotOn(law.Reference, since);
    }
}
