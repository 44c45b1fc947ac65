using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>Every step of a fee check through <c>Take</c> with the conditions of the domain.</summary>
public class FeeCheckStepsTests
{
    private static readonly Lifecycles Files = new(
        LifecycleFolder.Read(Repository.Path("workflows"), Roles.All, DomainGuards.All, Notices.All),
        DomainGuards.All, AFeeInput.Law.CalendarOn(new LocalDate(2026, 5, 4)), Roles.Staff);

    private static readonly LifecycleDefinition File = Files.InForceOn("fee-check", new LocalDate(2026, 5, 4));
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 4, 9, 0);
    private static readonly Agency Agency = new() { Id = Guid.NewGuid(), Number = "A1", Name = "Agency", Region = "capital", OfficeId = Guid.NewGuid() };
    private static readonly Employer Company = new() { Id = Guid.NewGuid(), Number = "E1", Name = "Company", Kind = EmployerKind.Company, Region = "capital", Sector = "retail" };

    public static TheoryData<string> States() => [.. File.States.Select(state => state.Name)];

    /// <summary>Each step from each state in which it can be taken.</summary>
    public static TheoryData<string, string> Steps()
    {
        var all = new TheoryData<string, string>();
        foreach (var step in File.Steps)
            foreach (var from in step.From)
                all.Add(from, step.Name);
        return all;
    }

    [Theory, MemberData(nameof(States))]
    public void The_law_leads_to_every_state(string state) => Assert.Equal(state, In(state).Case.State);

    [Theory, MemberData(nameof(Steps))]
    public void Every_step_is_taken_once_its_conditions_hold_and_refused_to_every_other_role(string from, string name)
    {
        var (@case, check) = In(from, KindFor(name, from));
        var step = File.Step(name)!;
        if (name.EndsWith("-on-appeal", StringComparison.Ordinal))
        {
            Assert.Equal(RefusalKind.Guard, Assert.IsType<StepRefused>(Take(@case, check, step, step.By[0])).Kind);
            check.Facts.OpenAppealId = Guid.NewGuid();
        }
        foreach (var other in Roles.All.Except(step.By))
            Assert.Equal(RefusalKind.WrongRole, Assert.IsType<StepRefused>(Take(@case, check, step, other)).Kind);
        check.MakeReadyFor(name, Now, new LocalDate(2026, 11, 4));
        var outcome = Take(@case, check, step, step.By[0]);
        Assert.True(outcome is StepTaken, (outcome as StepRefused)?.Sentence);
        Assert.Equal(step.To, @case.State);
    }

    [Theory]
    [InlineData("evidence-requested", "hand-in-evidence", "Add the evidence first.")]
    [InlineData("interviews", "compute", "interviews are done")]
    [InlineData("for-verdict", "find-not-borne", "another one. A person cannot change it")]
    [InlineData("partly-borne", "order-repayment", "Write the repayment plan first.")]
    [InlineData("repayment-open", "confirm-repaid", "0 of 24 workers confirmed")]
    public void What_is_missing_is_said(string state, string step, string said)
    {
        var (@case, check) = In(state, LedgerKind.OneItemMissing);
        Assert.Contains(said, Assert.IsType<StepRefused>(Take(@case, check, File.Step(step)!, File.Step(step)!.By[0])).Sentence);
    }

    [Fact]
    public void An_anomaly_without_an_answer_holds_the_review_and_a_result_computed_anew_has_to_be_issued_anew()
    {
        var (@case, check) = In("computed", LedgerKind.CashBack);
        check.Facts.Anomalies.Add(new Anomaly("The figures do not fit."));
        Assert.Contains("anomalies are not answered", Assert.IsType<StepRefused>(Take(@case, check, File.Step("review")!, Roles.FeeAnalyst)).Sentence);

        var (again, issued) = In("provisional", LedgerKind.CashBack);
        Assert.NotNull(issued.Facts.ProvisionalIssuedOn);
        issued.MakeReadyFor("compute", Now, new LocalDate(2026, 11, 4));
        Assert.Null(issued.Facts.ProvisionalIssuedOn);
        Assert.NotNull(again);
    }

    [Fact]
    public void Who_computed_or_issued_does_not_find_the_verdict_even_in_another_role()
    {
        var (@case, check) = In("for-verdict", LedgerKind.DoubleCharged);
        foreach (var taken in new[] { "compute", "review", "issue-provisional" })
        {
            var actor = new Actor(@case.History.Single(entry => entry.Step == taken).ActorId, Roles.FeeDecider);
            Assert.Equal(RefusalKind.FourEyes, Assert.IsType<StepRefused>(Files.Take("find-not-borne", @case, check.Facts, new Act(actor, Now, "x"))).Kind);
        }
    }

    [Fact]
    public void Where_nothing_is_due_no_worker_has_to_confirm()
    {
        var (@case, check) = In("unproven", LedgerKind.Forged);
        check.Facts.Plan = new RepaymentPlan { WrittenOn = new(2026, 11, 4), PerWorkerMinorUnits = 0, TotalMinorUnits = 0, InTrustMinorUnits = 0 };
        Assert.IsType<StepTaken>(Take(@case, check, File.Step("order-repayment")!, Roles.FeeDecider));
        Assert.IsType<StepTaken>(Take(@case, check, File.Step("confirm-repaid")!, Roles.FeeDecider));
    }

    private static LedgerKind? KindFor(string step, string from) => AFeeCheck.KindFor(from) ?? step switch
    {
        "find-borne" => LedgerKind.Honest, "find-partly-borne" => LedgerKind.OneItemMissing, "find-not-borne" => LedgerKind.DoubleCharged, "find-unproven" => LedgerKind.Forged, _ => null,
    };

    private static StepOutcome Take(WorkflowCase @case, AFeeCheck check, StepDefinition step, string role)
    {
        var actor = role == Roles.Calendar ? Actor.Calendar : new Actor($"another {role}", role);
        // A calendar's step comes when its clock has run out, and everybody else's before.
        var at = @case.Dues.Where(due => due.IsRunning).Select(due => due.DueAt).DefaultIfEmpty(Now).Min();
        return Files.Take(step.Name, @case, check.Facts, new Act(actor, role == Roles.Calendar ? at : Instant.Min(Now, at - Duration.FromHours(1)), "because"));
    }

    private static (WorkflowCase Case, AFeeCheck Check) In(string state, LedgerKind? kind = null)
    {
        var way = new ACasesWay(Files, role => new Actor($"a {role}", role));
        var old = state.StartsWith("version", StringComparison.Ordinal) ? Guid.NewGuid() : (Guid?)null;
        var @case = way.In(state, Now - Duration.FromDays(1), openedOn => AFeeCheck.Of(
            kind ?? AFeeCheck.KindFor(state) ?? LedgerKind.Honest, Agency, Company, 24, "southern-isles", openedOn, AFeeInput.Law, new Actor("the other decider", Roles.FeeDecider), old), out var check);
        return (@case, check);
    }
}
