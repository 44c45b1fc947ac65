using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Register;
using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Data.Register;

/// <summary>
/// What a licence's step leaves behind outside its own case, in the same transaction whoever took it: the line of the public register,
/// and on the term before that its renewal waits for a decision.
/// </summary>
internal static class PublicRegister
{
    private static readonly string[] Undecided =
        ["submitted", "returned", "under-review", "pre-grant-inspection", "proposed", "hearing-refusal", "refusal-heard"];

    public static async Task Follow(MainContext db, WorkflowCase @case, Licence licence, WorkingCalendar calendar, CancellationToken cancel)
    {
        if (licence.RenewalOf is { } before)
            await MarkPending(db, before, isPending: Undecided.Contains(@case.State), @case, calendar, cancel);
        if (licence.Number.Length > 0)
            await Publish(db, @case, licence, cancel);
    }

    private static async Task MarkPending(
        MainContext db, Guid before, bool isPending, WorkflowCase renewal, WorkingCalendar calendar, CancellationToken cancel)
    {
        var term = await db.Licences.SingleAsync(found => found.Id == before, cancel);
        if (isPending == term.RenewalPendingSince is not null) return;
        term.RenewalPendingSince = isPending ? calendar.DateOf(renewal.ChangedAt) : null;
        if (await Line(db, term.Number, cancel) is { } line && line.LicenceId == term.Id)
            line.RenewalIsPending = isPending;
    }

    private static async Task Publish(MainContext db, WorkflowCase @case, Licence licence, CancellationToken cancel)
    {
        if (Standings.Of(@case.History) is not { Count: > 0 } changes) return;
        var agency = await db.Agencies.FindAsync([licence.AgencyId], cancel) ?? throw new InvalidOperationException($"Licence {licence.Number} has no agency.");
        var line = await Line(db, licence.Number, cancel);
        // A term that another one has followed is history; the line speaks of the newest.
        if (line is not null && line.LicenceId != licence.Id && line.LicenceId != licence.RenewalOf) return;

        var tradeName = licence.EntriesOf("business").Select(entry => entry.Answers.GetValueOrDefault("trade-name")).FirstOrDefault() ?? "";
        if (line is null || (line.Agency, line.TradeName) != (agency.Name, tradeName))
            await Rewrite(db, licence.Number, $"{agency.Name} {tradeName} {licence.Number}", cancel);
        if (line is null)
        {
            db.RegisterEntries.Add(line = new RegisterEntry
            {
                Number = licence.Number, LicenceId = licence.Id, Agency = agency.Name, SortName = "", Region = "", Standing = changes[^1].Standing, Since = changes[^1].At,
                GrantedOn = licence.GrantedOn!.Value, EndsOn = licence.EndsOn!.Value, RenewalIsPending = false,
            });
        }
        line.LicenceId = licence.Id;
        (line.Agency, line.TradeName, line.SortName, line.Region) = (agency.Name, tradeName, SearchWords.Folded(agency.Name), agency.Region);
        (line.GrantedOn, line.EndsOn, line.RenewalIsPending) = (licence.GrantedOn!.Value, licence.EndsOn!.Value, licence.RenewalPendingSince is not null);
        line.Conditions = [.. licence.Conditions.Where(condition => condition.MetOn is null)];
        if (line.Changes.Count == 0) line.Changes = [.. changes];
        else if (line.Changes[^1].Standing != changes[^1].Standing) line.Changes = [.. line.Changes, changes[^1]];
        (line.Standing, line.Since) = (line.Changes[^1].Standing, line.Changes[^1].At);
    }

    private static async Task Rewrite(MainContext db, string number, string words, CancellationToken cancel)
    {
        var before = await db.RegisterWords.Where(word => word.Number == number).ToListAsync(cancel);
        var now = SearchWords.Of(words);
        db.RegisterWords.RemoveRange(before.Where(word => !now.Contains(word.Word)));
        db.RegisterWords.AddRange(now.Except(before.Select(word => word.Word)).Select(word => new RegisterWord { Word = word, Number = number }));
    }

    private static async Task<RegisterEntry?> Line(MainContext db, string number, CancellationToken cancel) => await db.RegisterEntries.FindAsync([number], cancel);
}
