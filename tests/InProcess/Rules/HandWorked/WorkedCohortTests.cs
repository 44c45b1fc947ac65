using Inspectorate.Domain.FeeChecks;

namespace Inspectorate.InProcess.Rules.HandWorked;

public class WorkedCohortTests
{
    private static readonly IReadOnlyList<WorkedCohort> All = [.. CohortsOfPapers.Worked(), .. CohortsOfWorkers.Worked(), .. CohortsOfFigures.Worked(), .. CohortsOfExceptions.Worked()];

    public static TheoryData<string> Names() => [.. All.Select(cohort => cohort.Name)];

    [Fact]
    public void There_are_forty_or_more_and_each_says_how_it_was_worked_out()
    {
        Assert.InRange(All.Count, 40, int.MaxValue);
        Assert.All(All, cohort => Assert.NotEmpty(cohort.Working));
        Assert.Equal(All.Count, All.Select(cohort => cohort.Name).Distinct().Count());
    }

    [Theory, MemberData(nameof(Names))]
    public void The_program_comes_to_the_verdict_that_was_worked_out_by_hand(string name)
    {
        var cohort = All.Single(known => known.Name == name);
        var result = cohort.Input.Computed();
        Assert.Equal(
            cohort.Items.OrderBy(item => item.Item, StringComparer.Ordinal).Select(Said),
            result.Items.Select(Came).Where(item => item != new Outcome(item.Item, ItemVerdict.EmployerBorne)).Select(Said));
        Assert.Equal((cohort.Provisional ?? cohort.Verdict, cohort.Verdict), (result.Provisional, result.AfterReply));
        Assert.Equal(cohort.Fails.Order(), result.Checks.Where(check => !check.Passed).Select(check => check.Kind).Order());
    }

    private static Outcome Came(ItemResult item) => new(
        item.Item, item.AfterReply, item.PerWorkerMinorUnits / 100m, item.TotalMinorUnits / 100m, item.InTrustMinorUnits / 100m, item.Provisional == item.AfterReply ? null : item.Provisional);

    private static string Said(Outcome item) => FormattableString.Invariant(
        $"{item.Item} {item.Verdict}, provisionally {item.Provisional ?? item.Verdict}: {item.Each:0.00} each, {item.Total:0.00} together, {item.Trust:0.00} in trust");
}
