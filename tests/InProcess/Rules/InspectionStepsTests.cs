using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>Every step of a visit through the real <c>Take</c> with the real conditions: refused while its facts are missing, taken when they are there.</summary>
public class InspectionStepsTests
{
    private static readonly ReferenceData Law = ReferenceReader.ReadFolder(Repository.Path("seed/reference"));
    private static readonly Checklists Lists = ChecklistFolder.Read(Repository.Path("seed/checklists"));
    private static readonly Lifecycles Files = new(
        LifecycleFolder.Read(Repository.Path("workflows"), Roles.All, DomainGuards.All, Notices.All),
        DomainGuards.All, Law.CalendarOn(new LocalDate(2026, 5, 4)), Roles.Staff);

    private static readonly LifecycleDefinition Lifecycle = Files.InForceOn("inspection", new(2026, 5, 4));
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 4, 9, 0);

    public static TheoryData<string, string> StepsFromStates =>
        [.. Lifecycle.Steps.SelectMany(step => step.From.Select(state => (step.Name, state)))];

    [Theory, MemberData(nameof(StepsFromStates))]
    public void A_step_is_taken_by_who_may_take_it_once_its_facts_are_there(string name, string state)
    {
        var step = Lifecycle.Step(name)!;
        var @case = In(state, APlace(PlaceKind.Workplace), out var visits);
        var visit = visits.Visit;
        var by = ActorOf(step.By.Contains(Roles.Calendar) && step.By.Count == 1 ? Roles.Calendar : step.By[0]);
        var at = by == Actor.Calendar ? Due(@case, step) : Soon(@case);
        if (name is "enter-by-order" or "hold-meeting" or "begin" or "finish" or "hand-in-with-conflicts") visits.MakeReadyFor("assign", at, Files.Calendar.DateOf(at));

        foreach (var stranger in Roles.All.Except(step.By).Where(role => role != Roles.Calendar))
            Assert.Equal(RefusalKind.WrongRole, Assert.IsType<StepRefused>(Files.Take(name, @case, visit, new Act(ActorOf(stranger), at, "x"))).Kind);
        visits.MakeReadyFor(name, at, Files.Calendar.DateOf(at));
        var taken = Files.Take(name, @case, visit, new Act(by, at, "because"));

        Assert.True(taken is StepTaken, (taken as StepRefused)?.Sentence);
        Assert.Equal(step.To, @case.State);
    }

    public static TheoryData<string> Guarded => [.. Lifecycle.Steps.Where(step => step.Guards.Count > 0 && step.From.Count > 0).Select(step => step.Name)];

    [Theory, MemberData(nameof(Guarded))]
    public void A_step_with_conditions_is_refused_while_nothing_is_written(string name)
    {
        var step = Lifecycle.Step(name)!;
        var @case = In(step.From[0], APlace(PlaceKind.PrivateHousehold), out _);
        var at = Soon(@case);
        var bare = Inspection.At(APlace(PlaceKind.PrivateHousehold), @case.Id);
        if (name is "hand-in" or "merge") bare.Conflicts = 1;
        if (name == "close-without-order") bare.Findings = [new Finding("WP4", FindingClass.Critical, "Pay is short.", "", "law")];

        var refused = Assert.IsType<StepRefused>(Files.Take(name, @case, bare, new Act(ActorOf(step.By[0]), at, "because")));

        Assert.Equal(RefusalKind.Guard, refused.Kind);
        Assert.EndsWith(".", refused.Sentence);
    }

    public static TheoryData<string> TwoPeople => [.. Lifecycle.Steps.Where(step => step.NotTheActorOf.Count > 0).Select(step => step.Name)];

    [Theory, MemberData(nameof(TwoPeople))]
    public void Who_took_the_first_step_does_not_take_the_second_in_whatever_role(string name)
    {
        var step = Lifecycle.Step(name)!;
        var @case = In(step.From[0], APlace(PlaceKind.Workplace), out var visits);
        var visit = visits.Visit;
        visits.MakeReadyFor(name, Now, Files.Calendar.DateOf(Now));
        var first = @case.History.Last(entry => step.NotTheActorOf.Contains(entry.Step));
        var refused = Assert.IsType<StepRefused>(Files.Take(name, @case, visit, new Act(new Actor(first.ActorId, step.By[0]), Soon(@case), "because")));
        Assert.Equal(RefusalKind.FourEyes, refused.Kind);
    }

    [Theory]
    [InlineData(PlaceKind.PrivateHousehold, EntryBasis.OpenWorkplace, false)]
    [InlineData(PlaceKind.PrivateHousehold, EntryBasis.WrittenConsent, true)]
    [InlineData(PlaceKind.PrivateHousehold, EntryBasis.MeetingElsewhere, true)]
    [InlineData(PlaceKind.WorkersLodging, EntryBasis.OpenWorkplace, false)]
    [InlineData(PlaceKind.Workplace, EntryBasis.OpenWorkplace, true)]
    [InlineData(PlaceKind.AgencyPremises, EntryBasis.OpenWorkplace, true)]
    [InlineData(PlaceKind.Workplace, EntryBasis.JudicialOrder, false)]
    public void A_home_is_entered_by_consent_or_order_only(PlaceKind kind, EntryBasis basis, bool mayEnter)
    {
        var @case = In("assigned", APlace(kind), out var visits);
        var visit = visits.Visit;
        visits.MakeReadyFor("begin", Now, Files.Calendar.DateOf(Now));
        (visit.Basis, visit.ConsentGivenOn) = (basis, basis == EntryBasis.WrittenConsent ? new LocalDate(2026, 5, 4) : null);
        Assert.Equal(mayEnter, Files.Take("begin", @case, visit, new Act(ActorOf(Roles.Inspector), Now, "because")) is StepTaken);
    }

    [Fact]
    public void A_tie_declared_on_the_way_stops_the_visit_from_beginning()
    {
        var @case = In("assigned", APlace(PlaceKind.Workplace), out var visits);
        var visit = visits.Visit;
        visits.MakeReadyFor("begin", Now, Files.Calendar.DateOf(Now));
        visit.NoConflictDeclaredOn = null;
        Assert.Contains("conflict of interest", Assert.IsType<StepRefused>(Files.Take("begin", @case, visit, new Act(ActorOf(Roles.Inspector), Now, "because"))).Sentence);
    }

    [Fact]
    public void After_a_withdrawal_the_visit_starts_anew_and_nothing_that_was_recorded_is_left()
    {
        var @case = In("withdrawal-reviewed", APlace(PlaceKind.Workplace), out var visits);
        var visit = visits.Visit;
        visit.Answers.Add(new ChecklistAnswer { Code = "WP1", Verdict = Verdict.InOrder, At = Now });
        visit.StartAnew();
        Assert.IsType<StepTaken>(Files.Take("plan-again", @case, visit, new Act(ActorOf(Roles.InspectionSupervisor), Now, "because")));
        Assert.Empty(visit.Answers);
        Assert.Null(visit.InspectorId);
        Assert.Equal(WithdrawalCause.Danger, Assert.Single(visit.EarlierWithdrawals).Cause);
    }

    private static WorkflowCase In(string state, Place place, out AVisit situation) =>
        new ACasesWay(Files, ActorOf).In(state, Now, _ => new AVisit(place, Lists, ActorOf(Roles.Inspector).Id), out situation);

    private static Actor ActorOf(string role) => role == Roles.Calendar ? Actor.Calendar : new Actor($"the {role}", role);

    /// <summary>Before any clock of the state has run out.</summary>
    private static Instant Soon(WorkflowCase @case) => @case.History.Max(entry => entry.At) + Duration.FromHours(1);

    private static Instant Due(WorkflowCase @case, StepDefinition step) => @case.Dues.First(due => Lifecycle.Deadline(due.Deadline).Step == step.Name && due.IsRunning).DueAt;

    private static Place APlace(PlaceKind kind) => new()
    {
        Id = Guid.NewGuid(), Number = "P1", Kind = kind, OfficeId = Guid.NewGuid(), Region = "capital", Sector = "retail", Class = RiskClass.High, EmployerId = Guid.NewGuid(),
        SealedAddress = Place.IsHome(kind) ? new PlaceRef(Guid.NewGuid()) : null, Address = Place.IsHome(kind) ? "" : "1 Quay", SeenOn = new(2025, 1, 1),
    };
}
