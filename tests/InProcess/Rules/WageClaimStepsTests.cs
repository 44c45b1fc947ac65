using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

public class WageClaimStepsTests
{
    private static readonly ReferenceData Law = ReferenceReader.ReadFolder(Repository.Path("seed/reference"));
    private static readonly Lifecycles Files = new(
        LifecycleFolder.Read(Repository.Path("workflows"), Roles.All, DomainGuards.All, Notices.All),
        DomainGuards.All, Law.CalendarOn(new LocalDate(2026, 5, 4)), Roles.Staff);

    private static readonly Instant Filed = Instant.FromUtc(2026, 5, 4, 9, 0);
    private static readonly Actor Worker = new("w", Roles.Worker), Officer = new("o", Roles.ClaimsOfficer),
        Decider = new("d", Roles.ClaimsDecider), Employer = new("e", Roles.Employer), Judge = new("j", Roles.AppealBody);

    private readonly WageClaim _claim = AClaim.With(AClaim.Month(2026, 3, promised: 200_000, PayPer.Month, paid: 0));
    private readonly WorkflowCase _case;

    public WageClaimStepsTests() =>
        _case = ((StepTaken)Files.Open("wage-claim", "file", _claim.Id, "7KQ", _claim, new Act(Worker, Filed, ""))).Case;

    [Fact]
    public void The_employer_learns_nothing_until_the_worker_chose_to_be_named()
    {
        Investigate();
        _claim.EmployerId = Guid.NewGuid();
        Assert.Equal(RefusalKind.Guard, Refused("notify-employer", Officer).Kind);
        Take("check-payroll-only", Officer);
        _claim.Visibility = Visibility.Named;
        Take("resume-claim", Officer);
        Take("notify-employer", Officer);
    }

    [Fact]
    public void A_claim_older_than_the_limit_is_refused_with_the_date_it_expired()
    {
        Take("triage", Officer);
        _claim.LastDayToFile = new LocalDate(2026, 4, 30);
        Assert.Contains("2026-04-30", Refused("accept", Officer).Sentence);
        Take("propose-dismissal", Officer);
    }

    [Fact]
    public void Who_assessed_does_not_decide_even_in_another_role()
    {
        Assess();
        _claim.Decision = Order();
        Assert.Equal(RefusalKind.FourEyes, Refused("order", new Actor(Officer.Id, Roles.ClaimsDecider)).Kind);
        Take("order", Decider);
    }

    [Fact]
    public void Money_that_had_to_be_given_back_is_not_paid()
    {
        Assess();
        _claim.Decision = Order();
        Take("order", Decider);
        Assert.Equal(RefusalKind.Guard, Refused("say-paid", Employer).Kind);
        _claim.Payments.Add(new Payment { PaidOn = new LocalDate(2026, 5, 12), MinorUnits = 200_000, Way = "bank" });
        Take("say-paid", Employer);
        var payment = _claim.Payments[0];
        (payment.ConfirmedMinorUnits, payment.ConfirmedAt, payment.GaveBack) = (200_000, Filed, true);
        Assert.Contains("give money back", Refused("confirm-payment", Worker).Sentence);
        Take("say-short-or-cash-back", Worker);
        Assert.Equal("collection", _case.State);

        _claim.Payments.Add(new Payment { PaidOn = new LocalDate(2026, 5, 20), MinorUnits = 200_000, Way = "bank", ConfirmedMinorUnits = null });
        Take("say-paid", Employer);
        (_claim.Payments[1].ConfirmedMinorUnits, _claim.Payments[1].ConfirmedAt, _claim.Payments[1].GaveBack) = (200_000, Filed, false);
        Take("confirm-payment", Worker);
        Assert.Equal("paid", _case.State);
    }

    [Fact]
    public void A_worker_may_appeal_a_dismissal_and_another_person_hears_it()
    {
        Take("triage", Officer);
        Take("propose-dismissal", Officer);
        _claim.Decision = new ClaimDecision { Kind = ClaimDecisionKind.Dismissal, OrderedMinorUnits = 0, Reasons = "No work shown.", DecidedOn = new(2026, 5, 6) };
        Take("dismiss", Decider);
        Assert.Equal(RefusalKind.Guard, Refused("remit-on-appeal", Judge).Kind);

        var appeal = new Appeal
        {
            Id = Guid.NewGuid(), OfficeId = _claim.OfficeId, ParentId = _case.Id, Appellant = Roles.Worker, FiledOn = new(2026, 5, 10), LastDay = new(2026, 6, 5), FirstDecider = Decider.Id,
        };
        var hearing = ((StepTaken)Files.Open("appeal", "file", appeal.Id, "8QX", appeal, new Act(Worker, Filed, ""), _case.Id)).Case;
        _claim.OpenAppealId = appeal.Id;
        Assert.Contains("another person", ((StepRefused)Files.Take("admit", hearing, appeal, new Act(new Actor(Decider.Id, Roles.AppealBody), Filed, "x"))).Sentence);
        Take("remit-on-appeal", Judge);
        Assert.Equal("assessment", _case.State);
    }

    [Fact]
    public void New_words_of_the_worker_postpone_the_erasure()
    {
        Take("withdraw", Worker);
        var retention = _case.Dues.Single(due => due.Deadline == "retention");
        Assert.Equal(new LocalDate(2026, 11, 4), Files.Calendar.LastDayOf(retention.DueAt));
        _claim.KeepIdentity(until: retention.DueAt + Duration.FromDays(27));
        Assert.Equal("firewall-officer", Assert.IsType<DeadlineEscalated>(Files.Miss(_case, retention, _claim, retention.DueAt)).Role);
        Assert.Equal("withdrawn", _case.State);
    }

    [Fact]
    public void Six_months_after_the_end_the_identity_is_erased()
    {
        Take("withdraw", Worker);
        var retention = _case.Dues.Single(due => due.Deadline == "retention");
        Files.Miss(_case, retention, _claim, retention.DueAt);
        Assert.Equal("identity-erased", _case.State);
    }

    private void Investigate()
    {
        Take("triage", Officer);
        Take("accept", Officer);
    }

    private void Assess()
    {
        Investigate();
        (_claim.Visibility, _claim.EmployerId) = (Visibility.Named, Guid.NewGuid());
        Take("notify-employer", Officer);
        _claim.Answer = new EmployerAnswer { At = Filed, AgreesToPay = false, Words = "No." };
        Take("employer-answers", Employer);
        _claim.Assessment = new WageAssessment(Law).Of(_claim, Filed);
        Take("assess", Officer);
    }

    private static ClaimDecision Order() => new()
    {
        Kind = ClaimDecisionKind.Order, OrderedMinorUnits = 200_000, Reasons = "Work shown, no pay shown.", DecidedOn = new(2026, 5, 8), PayBy = new(2026, 5, 18),
    };

    private void Take(string step, Actor by) => Assert.IsType<StepTaken>(Files.Take(step, _case, _claim, new Act(by, Filed, "because")));

    private StepRefused Refused(string step, Actor by) => Assert.IsType<StepRefused>(Files.Take(step, _case, _claim, new Act(by, Filed, "because")));
}
