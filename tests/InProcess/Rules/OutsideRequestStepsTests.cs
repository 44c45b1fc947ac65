using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>Every step of an outside request through <c>Take</c> with the conditions of the domain.</summary>
public class OutsideRequestStepsTests
{
    private static readonly Lifecycles Files = new(
        LifecycleFolder.Read(Repository.Path("workflows"), Roles.All, DomainGuards.All, Notices.All),
        DomainGuards.All, AFeeInput.Law.CalendarOn(new LocalDate(2026, 5, 4)), Roles.Staff);

    private static readonly LifecycleDefinition File = Files.InForceOn("outside-request", new LocalDate(2026, 5, 4));
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 4, 9, 0);

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
        var (@case, situation) = In(from, name == "refuse" ? LegalBasis.AdministrativePaper : null);
        var step = File.Step(name)!;
        foreach (var other in Roles.All.Except(step.By))
            Assert.Equal(RefusalKind.WrongRole, Assert.IsType<StepRefused>(Take(@case, situation, step, other)).Kind);
        situation.MakeReadyFor(name, Now, new LocalDate(2026, 11, 4));
        var outcome = Take(@case, situation, step, step.By[0]);
        Assert.True(outcome is StepTaken, (outcome as StepRefused)?.Sentence);
        Assert.Equal(step.To, @case.State);
    }

    public static TheoryData<string, string, Action<OutsideRequest>, string> Missing => new()
    {
        { "received", "register", request => request.Scope = "", "Record who asks" },
        { "registered", "refuse", _ => { }, "This is a judge’s order" },
        { "registered", "check-order", _ => { }, "Add the order to the documents" },
        { "registered", "check-order", request => request.Basis = LegalBasis.AdministrativePaper, "not an order signed by a judge" },
        { "order-check", "find-valid", request => request.Order!.Signer = OrderSigner.Official, "No judge signed it" },
        { "order-check", "find-valid", request => request.Order!.Signer = OrderSigner.Judge, "names no single record" },
        { "found-valid", "confirm-valid", request => request.Order!.Signer = OrderSigner.Nobody, "No judge signed it" },
        { "found-not-genuine", "confirm-not-genuine", request => request.SearchedAt = Now, "A refusal never rests on a search" },
        { "valid", "send-notice", _ => { }, "No record that the order names has been found" },
        { "valid", "send-notice", request => (request.RecordsFound, request.Order!.NoticeForbiddenUntil) = (1, new(2026, 12, 1)), "The order forbids telling" },
        { "valid", "hold-notice", request => request.RecordsFound = 1, "does not forbid the notice" },
        { "valid", "return-to-court", _ => { }, "found none" },
        { "notice-forbidden", "propose-release", request => request.Order!.ReleaseFrom = null, "waits until the person was told" },
        { "notice-forbidden", "read-notice", request => request.NoticeSentAt = Now + Duration.FromDays(9), "has not been told" },
        { "counsel-asked", "go-on-unread", _ => { }, "The order sets no date" },
        { "release-ready", "propose-release", request => request.Order!.ReleaseFrom = Now + Duration.FromDays(30), "has not come" },
        { "release-ready", "propose-release", request => request.ChallengeAskedAt = Now, "asked that the order be challenged" },
        { "release-proposed", "confirm-release", request => request.ChallengeAskedAt = Now, "asked that the order be challenged" },
        { "challenged", "court-quashes", _ => { }, "Record what the court decided" },
        { "released", "close", request => request.NoticeSentAt = null, "has not been told" },
    };

    [Theory, MemberData(nameof(Missing), DisableDiscoveryEnumeration = true)]
    public void What_is_missing_is_said(string state, string step, Action<OutsideRequest> but, string said)
    {
        var (@case, situation) = In(state);
        but(situation.Request);
        var refused = Assert.IsType<StepRefused>(Take(@case, situation, File.Step(step)!, File.Step(step)!.By[0]));
        Assert.Contains(said, refused.Sentence);
    }

    [Fact]
    public void A_request_that_was_searched_for_is_not_refused_by_default()
    {
        var (@case, situation) = In("registered", LegalBasis.AdministrativePaper);
        situation.Request.SearchedAt = Now;
        Assert.Contains("A refusal never rests on a search", Assert.IsType<StepRefused>(Take(@case, situation, File.Step("refuse")!, Roles.FirewallOfficer)).Sentence);
    }

    [Theory]
    [InlineData("found-valid", "find-valid", "confirm-valid")]
    [InlineData("found-not-genuine", "find-not-genuine", "confirm-not-genuine")]
    [InlineData("found-too-wide", "find-too-wide", "challenge")]
    [InlineData("release-proposed", "propose-release", "confirm-release")]
    [InlineData("release-proposed", "find-valid", "confirm-release")]
    public void Who_took_the_first_step_does_not_take_the_second_even_in_another_role(string state, string first, string second)
    {
        var (@case, situation) = In(state);
        var same = new Actor(@case.History.Last(entry => entry.Step == first).ActorId, Roles.Legal);
        Assert.Equal(RefusalKind.FourEyes, Assert.IsType<StepRefused>(Files.Take(second, @case, situation.Facts, new Act(same, Now, "x"))).Kind);
    }

    [Theory]
    [InlineData("wait-period", "challenge-window", 10)]
    [InlineData("notice-sent", "unread-notice", 5)]
    public void The_calendar_acts_when_the_period_is_over_and_not_a_moment_before(string state, string deadline, int days)
    {
        var (@case, situation) = In(state);
        var due = @case.Dues.Single(due => due.IsRunning && due.Deadline == deadline);
        Assert.Equal(Files.Calendar.DateOf(@case.History[^1].At).PlusDays(days), Files.Calendar.LastDayOf(due.DueAt));
        Assert.Null(Files.Miss(@case, due, situation.Facts, due.DueAt - Duration.Epsilon));
        Assert.IsType<StepTaken>(Files.Miss(@case, due, situation.Facts, due.DueAt));
    }

    private static StepOutcome Take(WorkflowCase @case, AnOutsideRequest situation, StepDefinition step, string role)
    {
        var actor = role == Roles.Calendar ? Actor.Calendar : new Actor($"another {role}", role);
        return Files.Take(step.Name, @case, situation.Facts, new Act(actor, Now, "because"));
    }

    private static (WorkflowCase Case, AnOutsideRequest Situation) In(string state, LegalBasis? basis = null)
    {
        var way = new ACasesWay(Files, role => new Actor($"a {role}", role));
        var @case = way.In(state, Now - Duration.FromHours(1), receivedOn => new AnOutsideRequest(
            AnOutsideRequest.Of(Guid.NewGuid(), "Border desk", RequestForm.Letter, receivedOn), AskerKind.EntryAndStay,
            basis ?? AnOutsideRequest.BasisFor(state), Guid.NewGuid()), out var situation);
        return (@case, situation);
    }
}
