using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.FeeChecks.MissedRepayments;

/// <summary>
/// What follows by itself when ordered money did not come: the deposit is drawn on, the agency's licence gets points, and agency and employer are
/// blocked from public tenders. Each is a step or fact of its own case, in one transaction, and each day that was missed leads to it once.
/// </summary>
internal sealed class FollowUpMissedRepayment(MainContext db, CaseBook book, Lifecycles lifecycles, Deposits deposits, ReferenceData reference, IClock clock) : IFollowOn
{
    private const string Points = "note-points";

    public string Name => Notices.FollowUpMissedRepayment;

    public async Task Run(StepDone done, CancellationToken cancel)
    {
        var check = await db.FeeChecks.SingleAsync(found => found.Id == done.Case.Id, cancel);
        // Paid or set aside meanwhile, or an appeal is heard: when it upholds the order, the missed day comes up again.
        if (done.Case.State != "repayment-missed" || check is not { Plan: { } plan, OpenAppealId: null }) return;
        var (now, today) = (clock.GetCurrentInstant(), lifecycles.Calendar.DateOf(done.Entry.At));
        var overdue = plan.OverdueOn(today, check.Reported);
        if (overdue == 0 || plan.Instalments.Last(part => part.By < today).By is var missed && check.Missed.Exists(known => known.By == missed)) return;

        var licence = check.Holds(check.AgencyId) ? await deposits.LicenceOf(check, cancel) : null;
        var drawn = Math.Min(overdue, deposits.LeftOf(licence, today));
        var point = licence is null ? null : await PointFor(licence, check, today, cancel);
        List<string> words =
        [
            licence is null ? "There is no licence and no deposit of an agency that is held."
                : drawn == 0 ? "The deposit holds nothing that could be drawn."
                : drawn < overdue ? $"{Say(drawn)} was drawn from the deposit; it holds no more." : $"{Say(drawn)} was drawn from the deposit.",
            point is not null ? $"The licence got {point.Points} points." : licence is null ? "" : "The licence has its points for this order already.",
        ];
        check.Missed.Add(new MissedRepayment(missed, now, overdue, drawn, point?.Points ?? 0, string.Join(' ', words).Trim()));
        var why = $"{Say(overdue)} of what was due by {LocalDatePattern.Iso.Format(missed)} did not come.";

        if (drawn > 0)
        {
            Deposits.Draw(licence!, check, drawn, check.WorkersInCohort, today, Roles.Calendar, now);
            await Take("draw-deposit", done.Case, check, why, now, cancel);
        }
        if (point is not null)
        {
            licence!.Points.Add(point);
            await OnLicence(book, Points, licence, point.Why, now, cancel);
        }
        if (await Block(check, licence, today, cancel)) await Take("block-from-tenders", done.Case, check, why, now, cancel);
    }

    /// <summary>A licence that is heard about or suspended keeps its state: the fact stands on it all the same.</summary>
    public static async Task OnLicence(CaseBook book, string step, Licence licence, string why, Instant now, CancellationToken cancel)
    {
        if (await book.Find(licence.Id, cancel) is { State: "active" } @case)
            await book.Take(step, @case, licence, new Act(Actor.Calendar, now, why), cancel);
    }

    /// <summary>Null when this order gave its points before: an order that stays unpaid is one breach.</summary>
    private async Task<DemeritPoint?> PointFor(Licence licence, FeeCheck check, LocalDate today, CancellationToken cancel)
    {
        var terms = await db.Licences.Where(term => term.AgencyId == licence.AgencyId).ToListAsync(cancel);
        var earlier = terms.SelectMany(term => term.Points).ToList();
        return earlier.Exists(point => point.CaseId == check.Id && point.CancelledOn is null) ? null
            : DemeritPoint.For(check.Id, StandardWeight.Critical, earlier, reference.LicenceRuleOn(today), today, "Workers paid for their jobs and were not repaid as ordered.");
    }

    private async Task<bool> Block(FeeCheck check, Licence? licence, LocalDate today, CancellationToken cancel)
    {
        var held = await db.ProcurementBlocks.Where(block => block.CaseId == check.Id && block.Until == null).Select(block => block.PartyId).ToListAsync(cancel);
        var agency = await db.Agencies.SingleAsync(found => found.Id == check.AgencyId, cancel);
        // A household takes part in no tender, and is never published.
        var employer = await db.Employers.SingleOrDefaultAsync(found => found.Id == check.EmployerId && found.Kind == EmployerKind.Company, cancel);
        List<ProcurementBlock> blocks = [Of(agency.Id, agency.Name, licence?.Number)];
        if (employer is not null) blocks.Add(Of(employer.Id, employer.Name, null));
        blocks.RemoveAll(block => held.Contains(block.PartyId) || !check.Holds(block.PartyId));
        db.ProcurementBlocks.AddRange(blocks);
        return blocks.Count > 0;

        ProcurementBlock Of(Guid party, string name, string? number) => new()
        {
            Id = Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset()), Number = CaseBook.NewNumber(), CaseId = check.Id, PartyId = party, Name = name, SortName = SearchWords.Folded(name), LicenceNumber = number, From = today,
        };
    }

    private async Task Take(string step, WorkflowCase @case, FeeCheck check, string why, Instant now, CancellationToken cancel)
    {
        if (await book.Take(step, @case, check, new Act(Actor.Calendar, now, why), cancel) is StepRefused refused)
            throw new InvalidOperationException($"{step}: {refused.Sentence}");
    }

    private string Say(long minorUnits) => reference.Format(new Money(minorUnits, FeeReference.Currency));
}
