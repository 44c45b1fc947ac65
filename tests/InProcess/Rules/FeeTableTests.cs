using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

public class FeeTableTests
{
    private static readonly ReferenceData Law = AFeeInput.Law;
    private static readonly Guid Analyst = Guid.NewGuid(), Decider = Guid.NewGuid();

    [Fact]
    public void A_new_entry_ends_the_one_before_it_and_leaves_its_old_version_as_it_was()
    {
        var revision = FeeRevision.Of(Law, FeeTable.Costs, [Ticket(70_000, new(2027, 1, 1))]);
        Assert.Empty(revision.Errors);
        Assert.Equal([(RevisionKind.Ended, "2026-12-31"), (RevisionKind.New, null)], revision.Entries.OrderBy(entry => entry.Entry.From).Select(entry => (entry.Kind, entry.Entry.To?.ToString("uuuu-MM-dd", null))));
        var after = Accepted(Law, Change(FeeTable.Costs, revision));
        Assert.Equal((63_000, 70_000), (TicketOf(after, 2026), TicketOf(after, 2027)));
        Assert.Equal(63_000, TicketOf(Law, 2027));
    }

    [Fact]
    public void A_cost_of_one_sector_goes_before_that_of_every_sector()
    {
        var after = Accepted(Law, Change(FeeTable.Costs, FeeRevision.Of(Law, FeeTable.Costs, [Ticket(50_000, new(2026, 1, 1), "fishing")])));
        Assert.Equal(50_000, Assert.Single(after.Fees.ExpectedFor("southern-isles", 2026, "fishing"), cost => cost.Item == "B6").MinorUnits);
        Assert.Equal(63_000, Assert.Single(after.Fees.ExpectedFor("southern-isles", 2026, "care"), cost => cost.Item == "B6").MinorUnits);
        Assert.Equal(63_000, TicketOf(after, 2026));
    }

    [Fact]
    public void Daily_rates_without_last_days_follow_each_other_and_the_same_file_changes_nothing_twice()
    {
        IReadOnlyList<Dated> file = [.. Enumerable.Range(0, 5).Select(day => Rate(3.70m + (day / 100m), new LocalDate(2026, 6, 1).PlusDays(day)))];
        var revision = FeeRevision.Of(Law, FeeTable.Rates, file);
        Assert.Empty(revision.Errors);
        Assert.Equal(6, revision.Changed.Count()); // the rate of the year ends
        var after = Accepted(Law, Change(FeeTable.Rates, revision));
        Assert.Equal([3.70m, 3.70m, 3.71m, 3.74m, 3.74m], new LocalDate[] { new(2026, 5, 31), new(2026, 6, 1), new(2026, 6, 2), new(2026, 6, 5), new(2030, 1, 1) }.Select(day => after.Fees.RateOn(day, "USD")!.Value));
        Assert.Empty(FeeRevision.Of(after, FeeTable.Rates, file).Changed);
    }

    [Fact]
    public void A_correction_is_a_new_version()
    {
        var revised = Assert.Single(FeeRevision.Of(Law, FeeTable.Costs, [Ticket(64_000, new(2026, 1, 1))]).Entries);
        Assert.Equal((RevisionKind.Corrected, 63_000), (revised.Kind, ((ExpectedCost)revised.Before!).MinorUnits));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "an overlap", "overlap" }, { "a gap", "nothing is in force from" }, { "a lawful bribe", "no exception can be made" }, { "an unknown corridor", "is not known" }, { "a threshold", "a threshold cannot be" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_the_reader_of_the_files_refuses_is_refused_here(string what, string reason)
    {
        var (table, entry) = what switch
        {
            "an overlap" => (FeeTable.Costs, (Dated)(Ticket(1, new(2019, 1, 1)) with { To = new(2020, 1, 1) })),
            "a gap" => (FeeTable.Costs, Ticket(1, new(2018, 1, 1)) with { To = new(2018, 12, 31) }),
            "a lawful bribe" => (FeeTable.Overlay, new FeeOverlay { Item = "C1", Sector = "care", Rule = OverlayRule.Exception, CapMinorUnits = 1, Law = "s. 1", From = new(2026, 1, 1), Source = "made up" }),
            "an unknown corridor" => (FeeTable.Costs, Ticket(1, new(2026, 1, 1)) with { Corridor = "moon" }),
            _ => (FeeTable.Rules, Law.Fees.RulesOn(AFeeInput.Today) with { From = new(2027, 1, 1), CoveredPercent = 101 }),
        };
        Assert.Contains(FeeRevision.Of(Law, table, [entry]).Errors, error => error.Contains(reason));
    }

    [Fact]
    public void Nobody_decides_her_own_change()
    {
        var change = Change(FeeTable.Costs, FeeRevision.Of(Law, FeeTable.Costs, [Ticket(64_000, new(2026, 1, 1))]));
        Assert.Contains("two people", change.WhyNotBy(Analyst));
        Assert.Null(change.WhyNotBy(Decider));
    }

    [Fact]
    public void What_was_accepted_meanwhile_is_not_overwritten()
    {
        var (first, second) = (Correction(64_000), Correction(65_000));
        var now = Accepted(Law, first);
        Assert.Null(second.WhyNotOn(Law, []));
        Assert.Contains("was accepted meanwhile", second.WhyNotOn(now, [first]));

        // Another entry, which no longer fits what is in force: its corridor's ticket now ends in 2026.
        var ends = Change(FeeTable.Costs, FeeRevision.Of(Law, FeeTable.Costs, [Ticket(63_000, new(2026, 1, 1)) with { To = new(2026, 12, 31), Source = "Demonstra Recruitment Cost Tables 2026 (fictional)" }]));
        var later = Change(FeeTable.Costs, FeeRevision.Of(Accepted(Law, ends), FeeTable.Costs, [Ticket(70_000, new(2027, 1, 1))]));
        Assert.Null(later.WhyNotOn(Accepted(Law, ends), []));
        Assert.Contains("overlap", later.WhyNotOn(Law, []));
    }

    [Fact]
    public void Every_table_says_what_it_read() => Assert.All(FeeTable.All, table =>
        Assert.Equal(table.Of(Law.Fees), table.ReadAll(table.WriteAll(table.Of(Law.Fees)))));

    private static FeeChange Correction(long amount) => Change(FeeTable.Costs, FeeRevision.Of(Law, FeeTable.Costs, [Ticket(amount, new(2026, 1, 1))]));

    private static FeeChange Change(FeeTable table, FeeRevision revision) => new()
    {
        Id = Guid.NewGuid(), Table = table.Name, Entries = table.WriteAll(revision.Changed), EntryCount = revision.Changed.Count(), BasedOn = 0, IsImport = false, Reason = "A new table.",
        ProposedBy = Analyst, ProposedAt = AFeeInput.Noon,
    };

    private static ReferenceData Accepted(ReferenceData law, FeeChange change) => change.AppliedTo(law);

    private static long TicketOf(ReferenceData law, int year) => law.Fees.ExpectedFor("southern-isles", year).Single(cost => cost.Item == "B6").MinorUnits;

    private static ExpectedCost Ticket(long amount, LocalDate from, string? sector = null) => new()
    {
        Corridor = "southern-isles", Sector = sector, Item = "B6", Currency = "DMD", MinorUnits = amount, IsFloor = true, Kind = CostKind.CheapestTicket, From = from, Source = "made up",
    };

    private static ExchangeRate Rate(decimal rate, LocalDate on) => new() { Currency = "USD", Rate = rate, From = on, Source = "made up" };
}
