using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeTables;

/// <param name="Number">Of the last accepted change; 0 before the first.</param>
internal sealed record LawInForce(int Number, ReferenceData Reference);

/// <summary>
/// The reference data with the fee tables as two people changed them. Whoever computes, or asks for rates, costs and thresholds, takes it from
/// here: what was read at the start knows of no change. The number is read once a request, so that all nodes agree.
/// </summary>
internal sealed class ReferenceInForce(MainContext db, ReferenceData installed, LastLawInForce last)
{
    private LawInForce? _now;

    public async Task<ReferenceData> Now(CancellationToken cancel) => (await WithNumber(cancel)).Reference;

    public async Task<LawInForce> WithNumber(CancellationToken cancel)
    {
        if (_now is not null) return _now;
        var number = await db.FeeChangeDecisions.MaxAsync(decision => decision.Number, cancel) ?? 0;
        if (last.Known is { } known && known.Number == number) return _now = known;
        return _now = last.Known = await Read(db, installed, number, cancel);
    }

    /// <summary>As it was after the change of this number.</summary>
    public Task<LawInForce> As(int number, CancellationToken cancel) => Read(db, installed, number, cancel);

    /// <exception cref="ReferenceDataException">Files that came with a newer program do not go together with what was accepted.</exception>
    public static async Task<LawInForce> Read(MainContext db, ReferenceData installed, int number, CancellationToken cancel)
    {
        var law = (await Accepted(db, after: 0).Where(accepted => accepted.Number <= number).Select(accepted => accepted.Change).ToListAsync(cancel))
            .Aggregate(installed, (before, change) => change.AppliedTo(before));
        if (number > 0 && FeeRevision.ErrorsOf(law, FeeTable.Rules, []) is { Count: > 0 } errors) throw new ReferenceDataException(errors);
        return new LawInForce(number, law);
    }

    /// <summary>In the order in which they were accepted.</summary>
    public static IQueryable<AcceptedChange> Accepted(MainContext db, int after) =>
        from decision in db.FeeChangeDecisions.AsNoTracking()
        join change in db.FeeChanges.AsNoTracking() on decision.ChangeId equals change.Id
        where decision.Number > after
        orderby decision.Number
        select new AcceptedChange { Number = decision.Number!.Value, Change = change, Decision = decision };
}

internal sealed class AcceptedChange
{
    public required int Number { get; init; }
    public required FeeChange Change { get; init; }
    public required FeeChangeDecision Decision { get; init; }
}

/// <summary>What this node built last: it holds until another change is accepted, and is never written into.</summary>
internal sealed class LastLawInForce
{
    private LawInForce? _known;

    public LawInForce? Known
    {
        get => Volatile.Read(ref _known);
        set => Volatile.Write(ref _known, value);
    }
}
