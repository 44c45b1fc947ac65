using Bogus;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed;

/// <summary>Fee checks in every state that the lifecycle has, over ledgers of every kind, and cohorts that nobody has checked yet.</summary>
internal sealed class DemoFeeChecks(MainContext db, CaseBook book, Lifecycles lifecycles, ReferenceData reference)
{
    private const int Unchecked = 12;

    public async Task Add(Faker faker, DemoPeople people, Instant now, CancellationToken cancel)
    {
        var office = people.Offices[0].Id;
        var companies = people.Employers.Where(employer => employer.Kind == EmployerKind.Company).Take(6).ToList();
        var way = new ACasesWay(lifecycles, role => new Actor(people.Of(role, office).Id.ToString(), role));
        var otherDecider = new Actor(people.Accounts.Last(account => account.Role == Roles.FeeDecider).Id.ToString(), Roles.FeeDecider);
        Guid? borne = null;
        foreach (var (i, state) in lifecycles.InForceOn("fee-check", lifecycles.Calendar.DateOf(now)).States.Select(state => state.Name).OrderBy(state => state.StartsWith("version", StringComparison.Ordinal)).Index())
        {
            var kind = AFeeCheck.KindFor(state) ?? (LedgerKind)(i % 5);
            // What follows a missed repayment can be seen where the agency has a licence and a deposit.
            var (agency, employer) = (people.Agencies[state == "repayment-missed" ? DemoPeople.LicensedAgencies - 1 : i % 8], companies[i % companies.Count]);
            var before = state.StartsWith("version", StringComparison.Ordinal) ? borne : null;
            var @case = way.In(state, now - Duration.FromHours(faker.Random.Int(2, 90)),
                openedOn => AFeeCheck.Of(kind, agency, employer, 8 + i % 5 * 9, Corridor(i), openedOn, reference, otherDecider, before), out var check, parentId: before);
            if (state == "closed") borne = @case.Id;
            db.AddRange(check.Order, check.Cohort);
            book.Add(@case, check.Facts);
            if (@case.State is not ("opened" or "evidence-requested" or "no-evidence" or "version-asked-for" or "version-declined")) db.AddRange(check.Lines);
            if (state == "provisional") AddAnswers(check);
            await db.SaveChangesAsync(cancel);
        }
        AddUnchecked(faker, people.Agencies, companies, lifecycles.Calendar.DateOf(now));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Two workers answered the provisional verdict by their codes: one says that it is right, one that she paid for the flight.</summary>
    private void AddAnswers(AFeeCheck check)
    {
        db.AddRange(new[] { true, false }.Select(agrees => new WorkerAnswer { Id = Guid.NewGuid(), CheckId = check.Facts.Id, Agrees = agrees }));
        db.Add(new EvidenceLine
        {
            Id = Guid.CreateVersion7(), CheckId = check.Facts.Id, Fingerprint = $"answer-{check.Facts.Id:N}", Kind = EvidenceKind.Statement, Item = "B6", Worker = check.Cohort.Workers,
            MinorUnits = 60_000, Currency = FeeReference.Currency, On = check.Order.OrderedOn, Payer = Payer.Worker, AddedBy = EvidenceLine.Nobody, AddedByRole = Roles.Worker,
            AddedAt = check.Facts.Result!.ComputedAt + Duration.FromDays(2),
        });
        check.Facts.AnswersToCount = 1;
    }

    /// <summary>The first two, of six workers, are of the agency and the employer that have accounts. The last is small: nothing leads from it to an employer.</summary>
    private void AddUnchecked(Faker faker, IReadOnlyList<Agency> agencies, IReadOnlyList<Employer> companies, LocalDate today)
    {
        for (var i = 0; i < Unchecked; i++)
        {
            var (agency, employer) = i < 2 ? (agencies[0], companies[0]) : (agencies[i], companies[i % companies.Count]);
            var order = JobOrder.Of(Guid.CreateVersion7(), "J" + CaseBook.NewNumber(), agency.Id, employer.Id, employer.Sector, faker.Random.Int(10, 60), today.PlusDays(-200));
            var workers = i < 2 ? 6 : i == Unchecked - 1 ? 3 : Math.Min(order.Places, faker.Random.Int(7, 40));
            db.AddRange(order, Cohort.Of(Guid.CreateVersion7(), "K" + CaseBook.NewNumber(), order.AgencyId, order.Id, order.OrderedOn.Year, Corridor(i), workers));
        }
    }

    private string Corridor(int i) => reference.Fees.Corridors[i % reference.Fees.Corridors.Count].Name;
}
