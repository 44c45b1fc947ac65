using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>A wage claim whose facts are made ready for each step of its way, as people would have made them.</summary>
public sealed class AClaim(WageClaim claim, Guid employer, ReferenceData reference) : ISituation
{
    public const string Currency = "DMD";

    public WageClaim Facts { get; } = claim;

    public string Lifecycle => "wage-claim";

    ICaseFacts ISituation.Facts => Facts;

    public Actor? ActorFor(string role) => role == Roles.Worker ? new Actor(Facts.Worker.ToString(), role) : null;

    /// <summary>Reached when what was ordered did not come: the short way there would have no order in it.</summary>
    private static readonly string[] Collecting = ["collection", "instalments-offered", "instalments", "instalment-claimed"];

    /// <summary>Nobody is dismissed on the short way unless that is where she is to end.</summary>
    public IReadOnlyList<StepDefinition> WayTo(string state, LifecycleDefinition lifecycle) =>
        Walk.To(lifecycle, state, "file", Around(state));

    private static string[] Around(string state) =>
        state == "dismissed" ? [] : Collecting.Contains(state) ? ["propose-dismissal", "say-paid", "collect-at-once"] : ["propose-dismissal"];

    /// <summary>A warehouse hand who got half of what was promised, for the quarter before she filed.</summary>
    /// <param name="statement">Her sealed words; null when she wrote none.</param>
    public static WageClaim HalfPaid(
        WorkerRef worker, Guid office, LocalDate filedOn, ReferenceData reference, SealedTextRef? statement = null)
    {
        var until = filedOn.PlusDays(-7);
        return new WageClaim
        {
            Id = Guid.CreateVersion7(),
            Worker = worker,
            OfficeId = office,
            FiledOn = filedOn,
            Currency = Currency,
            Statement = statement,
            Problems = ["not-paid", "long-hours"],
            Region = reference.Regions[0].Name,
            Sector = "retail",
            LastDayToFile = reference.LastDayToFile(until),
            Periods =
            [
                new PayPeriod
                {
                    From = until.PlusMonths(-3).PlusDays(1), To = until, DatesAreApproximate = true,
                    PromisedMinorUnits = 180_000, PromisedPer = PayPer.Month, HoursPerWeek = 54, PaidMinorUnits = 270_000,
                },
            ],
        };
    }

    /// <summary>What has to stand in the facts before this step can be taken.</summary>
    public void MakeReadyFor(string step, Instant at, LocalDate today)
    {
        switch (step)
        {
            case "notify-employer" or "resume-claim":
                Facts.Visibility = Visibility.Named;
                Facts.EmployerId = employer;
                break;
            case "close-payroll-check":
                Facts.PayrollCheckedOn = today;
                break;
            case "employer-answers":
                Facts.Answer = new EmployerAnswer { At = at, AgreesToPay = false, Words = "We paid what was agreed.", HasRecords = false };
                break;
            case "assess":
                Facts.ClaimedMinorUnits ??= new WageAssessment(reference).Claimed(Facts, at);
                Facts.Assessment = new WageAssessment(reference).Of(Facts, at);
                break;
            case "offer-settlement":
                Facts.ClaimedMinorUnits ??= new WageAssessment(reference).Claimed(Facts, at);
                Facts.Assessment ??= new WageAssessment(reference).Of(Facts, at);
                Facts.Settlement = new Settlement
                {
                    MinorUnits = Facts.Assessment.TotalMinorUnits, LeastMinorUnits = Facts.Assessment.TotalMinorUnits,
                    WaivesNoRights = true, OfferedOn = today,
                };
                break;
            case "agree-settlement":
                Facts.Settlement!.WorkerAgreedOn = today;
                break;
            case "order":
                Decide(ClaimDecisionKind.Order, Facts.Assessment!.TotalMinorUnits, today);
                break;
            case "order-part":
                Decide(ClaimDecisionKind.PartOrder, Facts.Assessment!.TotalMinorUnits / 2, today);
                break;
            case "dismiss":
                Decide(ClaimDecisionKind.Dismissal, 0, today);
                break;
            case "offer-instalments":
                Facts.Plan = new InstalmentPlan
                {
                    OfferedOn = today, BeforeMinorUnits = Facts.Confirmed(),
                    Instalments = [PartOn(today.PlusMonths(1), Facts.StillOwed() / 2), PartOn(today.PlusMonths(2), Facts.StillOwed() - (Facts.StillOwed() / 2))],
                };
                break;
            case "agree-instalments":
                Facts.Plan!.AgreedOn = today;
                break;
            case "collect-at-once":
                Facts.RetaliationFoundOn = today;
                break;
            case "say-instalment-paid":
                Facts.Payments.Add(new Payment { PaidOn = today, MinorUnits = Facts.Plan!.Instalments[0].MinorUnits, Way = "bank transfer" });
                break;
            case "say-paid" or "record-collected-payment":
                Facts.Payments.Add(new Payment { PaidOn = today, MinorUnits = Facts.AmountFixed() ?? 270_000, Way = "bank transfer" });
                break;
            case "confirm-payment":
                (Facts.Payments[^1].ConfirmedMinorUnits, Facts.Payments[^1].ConfirmedAt, Facts.Payments[^1].GaveBack) = (Facts.Payments[^1].MinorUnits, at, false);
                break;
            case "say-short-or-cash-back":
                (Facts.Payments[^1].ConfirmedMinorUnits, Facts.Payments[^1].ConfirmedAt, Facts.Payments[^1].GaveBack) = (Facts.Payments[^1].MinorUnits, at, true);
                break;
        }
    }

    private static PlannedInstalment PartOn(LocalDate by, long minorUnits) => new(by, by.PlusDays(1).AtMidnight().InUtc().ToInstant(), minorUnits);

    private void Decide(ClaimDecisionKind kind, long ordered, LocalDate today) => Facts.Decision = new ClaimDecision
    {
        Kind = kind,
        OrderedMinorUnits = ordered,
        Reasons = kind == ClaimDecisionKind.Dismissal ? "The papers show that the wages were paid." : "The employer showed no records of hours or pay.",
        DecidedOn = today,
        PayBy = kind == ClaimDecisionKind.Dismissal ? null : today.PlusDays(10),
    };
}
