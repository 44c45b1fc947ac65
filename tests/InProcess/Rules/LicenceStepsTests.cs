using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>Every step of a licence through the real <c>Take</c>, with the real conditions on real facts.</summary>
public class LicenceStepsTests
{
    private static readonly ReferenceData Law = ReferenceReader.ReadFolder(Repository.Path("seed/reference"));
    private static readonly Lifecycles Files = new(
        LifecycleFolder.Read(Repository.Path("workflows"), Roles.All, DomainGuards.All, Notices.All),
        DomainGuards.All, Law.CalendarOn(new LocalDate(2026, 5, 4)), Roles.Staff);

    private static readonly Instant Now = Instant.FromUtc(2026, 5, 4, 9, 0);
    private static readonly LocalDate Today = new(2026, 5, 4);
    private static readonly LifecycleDefinition Licence = Files.InForceOn("licence", Today);
    private static readonly Agency Agency = new() { Id = Guid.NewGuid(), Number = "A1", Name = "Bridge Staffing", Region = "capital", OfficeId = Guid.NewGuid() };

    public static TheoryData<string, string, string> Cells =>
        [.. Licence.Steps.SelectMany(step => step.From, (step, from) => (step, from)).SelectMany(cell => cell.step.By, (cell, role) => (cell.step.Name, cell.from, role))];

    public static TheoryData<string, string> Conditions =>
        [.. Licence.Steps.Where(step => step.From.Count > 0).SelectMany(step => step.Guards, (step, guard) => (step.Name, guard))];

    public static TheoryData<string, string> FourEyes =>
        [.. Licence.Steps.SelectMany(step => step.NotTheActorOf, (step, other) => (step.Name, other))];

    [Theory, MemberData(nameof(Cells))]
    public void Who_may_take_a_step_takes_it_once_its_facts_are_there(string step, string from, string role)
    {
        var (@case, licence) = In(from);
        MakeReady(licence, step);
        var taken = Assert.IsType<StepTaken>(Files.Take(step, @case, licence.Facts, Act(role, "another")));
        Assert.Equal(Licence.Step(step)!.To, taken.Case.State);
    }

    [Theory, MemberData(nameof(Cells))]
    public void Nobody_of_another_role_takes_it(string step, string from, string role)
    {
        Assert.Contains(role, Licence.Step(step)!.By);
        var (@case, licence) = In(from);
        MakeReady(licence, step);
        foreach (var other in Roles.All.Except(Licence.Step(step)!.By))
            Assert.Equal(RefusalKind.WrongRole, Assert.IsType<StepRefused>(Files.Take(step, @case, licence.Facts, Act(other, "another"))).Kind);
        Assert.Equal(from, @case.State);
    }

    [Theory, MemberData(nameof(Conditions))]
    public void A_condition_that_does_not_hold_refuses_the_step_with_a_sentence(string step, string condition)
    {
        var found = Licence.Step(step)!;
        var (@case, licence) = In(found.From[0]);
        MakeReady(licence, step);
        Break(condition, licence.Facts);
        var refused = Assert.IsType<StepRefused>(Files.Take(step, @case, licence.Facts, Act(found.By[^1], "another")));
        Assert.Equal(RefusalKind.Guard, refused.Kind);
        Assert.EndsWith(".", refused.Sentence);
    }

    [Theory, MemberData(nameof(FourEyes))]
    public void Who_took_the_first_step_does_not_take_the_second_in_any_role(string step, string other)
    {
        var found = Licence.Step(step)!;
        var from = found.From.FirstOrDefault(state => Leads(other, state)) ?? found.From[0];
        var (@case, licence) = Through(other, from);
        MakeReady(licence, step);
        var refused = Assert.IsType<StepRefused>(Files.Take(step, @case, licence.Facts, Act(found.By[^1], $"who-took-{other}")));
        Assert.Equal(RefusalKind.FourEyes, refused.Kind);
    }

    [Fact]
    public void A_renewal_opens_only_in_its_window()
    {
        var early = ALicence.Of(Agency, Law, Today, before: In("active").Licence.Facts);
        Assert.IsType<StepTaken>(Files.Open("licence", "start-renewal", early.Facts.Id, "7KQ", early.Facts, Act(Roles.Agency, "agency")));
        var late = ALicence.Of(Agency, Law, Today.PlusDays(-40), before: In("active").Licence.Facts);
        Assert.Equal(RefusalKind.Guard, ((StepRefused)Files.Open("licence", "start-renewal", late.Facts.Id, "7KX", late.Facts, Act(Roles.Agency, "agency"))).Kind);
    }

    [Fact]
    public void The_public_sees_a_suspension_and_no_hearing()
    {
        Assert.Equal([Standing.Active], Standing_of("hearing-suspension"));
        Assert.Equal([Standing.Active, Standing.Suspended], Standing_of("suspended"));
        Assert.Equal([Standing.Active, Standing.Suspended], Standing_of("suspended-urgently"));
        Assert.Equal([Standing.Active, Standing.Revoked], Standing_of("revoked"));
        Assert.Equal([Standing.Active, Standing.Expired], Standing_of("expired"));
        Assert.Empty(Standing_of("refused"));
        static IEnumerable<Standing> Standing_of(string state) => Standings.Of(In(state).Case.History).Select(change => change.Standing);
    }

    /// <summary>A case that has come to this state; each step was taken by a person of its own, called after the step.</summary>
    private static (WorkflowCase Case, ALicence Licence) In(string state)
    {
        var way = new ACasesWay(Files, role => new Actor($"the {role}", role));
        var @case = way.In(state, Now, begunOn => ALicence.Of(Agency, Law, begunOn), out var licence);
        return (@case, licence);
    }

    /// <summary>The same, by a way on which the step <paramref name="through"/> was taken by one person known by it.</summary>
    private static (WorkflowCase Case, ALicence Licence) Through(string through, string state)
    {
        var step = Licence.Step(through)!;
        var (@case, licence) = In(step.From.First(from => Reaches(step.To, state)));
        MakeReady(licence, through);
        Assert.IsType<StepTaken>(Files.Take(through, @case, licence.Facts, Act(step.By[0], $"who-took-{through}")));
        foreach (var next in Walk.From(Licence, step.To, state))
        {
            MakeReady(licence, next.Name);
            Assert.IsType<StepTaken>(Files.Take(next.Name, @case, licence.Facts, Act(next.By[0], $"between-{next.Name}")));
        }
        return (@case, licence);
    }

    private static bool Leads(string step, string state) => Reaches(Licence.Step(step)!.To, state);

    private static bool Reaches(string from, string state)
    {
        try
        {
            return Walk.From(Licence, from, state).All(step => !step.By.Contains(Roles.Calendar));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void MakeReady(ALicence licence, string step)
    {
        var facts = licence.Facts;
        licence.MakeReadyFor(step, Now, Today);
        if (Licence.Step(step)!.Guards.Contains("conditions-have-dates") && facts.Conditions.Count == 0) facts.Conditions.Add(new LicenceCondition("Payslips", Today.PlusDays(30), null));
        if (step == "note-conditions-met") facts.Conditions.Add(new LicenceCondition("Payslips", Today, Today));
        if (step == "resubmit") facts.DocumentsCompleteOn = Today;
        if (Licence.Step(step)!.Guards.Contains("new-agency-was-visited")) facts.VisitReportedOn = Today;
        if (step.EndsWith("-on-appeal", StringComparison.Ordinal)) facts.OpenAppealId = Guid.NewGuid();
    }

    private static void Break(string condition, Licence facts)
    {
        switch (condition)
        {
            case "application-is-complete": facts.OpenSections.Add("Your business"); break;
            case "application-fee-is-paid": facts.ApplicationFeePaidOn = null; break;
            case "documents-are-complete": facts.DocumentsCompleteOn = null; break;
            case "declaration-is-signed": facts.DeclarationSignedOn = null; break;
            case "missing-items-are-listed": facts.MissingItems.Clear(); break;
            case "visit-report-is-in" or "new-agency-was-visited": facts.VisitReportedOn = null; break;
            case "points-sheet-is-complete": facts.PointsSheetCompletedOn = null; break;
            case "conditions-have-dates": facts.Conditions.Add(new LicenceCondition("Some day", null, null)); break;
            case "conditions-are-met": facts.Conditions.Add(new LicenceCondition("Payslips", Today, null)); break;
            case "deposit-is-lodged": facts.DepositLodgedOn = null; break;
            case "ground-is-named": facts.HearingGround = null; break;
            case "danger-is-described": facts.Danger = ""; break;
            case "worker-impact-plan-is-written": facts.WorkerImpactPlanOn = null; break;
            case "remedy-is-verified": facts.RemedyVerifiedOn = null; break;
            case "no-renewal-is-pending": facts.RenewalPendingSince = Today; break;
            case "new-term-is-granted": facts.NextTermFrom = null; break;
            case "points-are-given": facts.Points.Clear(); break;
            case "no-claim-is-open": facts.OpenClaims = 1; break;
            case "appeal-is-open": facts.OpenAppealId = null; break;
            case "no-appeal-is-open": facts.OpenAppealId = Guid.NewGuid(); break;
            default: throw new ArgumentException($"Nobody says how {condition} is broken.");
        }
    }

    private static Act Act(string role, string who) => new(role == Roles.Calendar ? Actor.Calendar : new Actor(who, role), Now, "Because it is so.");
}
