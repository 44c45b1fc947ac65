using System.Text;
using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.InProcess.Workflows;

/// <summary>A lifecycle that is no law of ours, small enough to hold in the head, with every construct of the grammar.</summary>
internal static class ALibraryLoan
{
    public const string Json = """
        {
          "$schema": "schema.json", "lifecycle": "loan", "version": 1, "in-force-from": "2026-01-01", "title": "Loan",
          "states": [
            { "state": "asked", "title": "Asked for", "means": "A reader wants the book." },
            { "state": "proposed", "title": "Proposed", "means": "A clerk would lend it." },
            { "state": "paused", "title": "Paused", "means": "The reader has to bring a card." },
            { "state": "lent", "title": "Lent", "means": "The reader has the book." },
            { "state": "refused", "title": "Refused", "means": "The reader did not get it.", "end": true },
            { "state": "returned", "title": "Returned", "means": "It is back.", "end": true }
          ],
          "steps": [
            { "step": "ask", "title": "Ask", "from": [], "to": "asked", "by": ["reader"], "source": "House rule 1" },
            { "step": "propose", "title": "Propose", "from": ["asked"], "to": "proposed", "by": ["clerk", "head"], "source": "House rule 2" },
            { "step": "pause", "title": "Ask for the card", "from": ["asked", "proposed"], "to": "paused", "by": ["clerk"], "source": "House rule 2" },
            { "step": "resume", "title": "Bring the card", "from": ["paused"], "to": "asked", "by": ["reader"], "source": "House rule 2" },
            { "step": "lend", "title": "Lend", "from": ["proposed"], "to": "lent", "by": ["head"], "guards": ["card-is-valid"],
              "not-the-actor-of": ["propose"], "notices": ["loan-slip"], "source": "House rule 3" },
            { "step": "let-lapse", "title": "Let lapse", "from": ["asked", "proposed"], "to": "refused", "by": ["calendar"], "source": "House rule 4" },
            { "step": "give-back", "title": "Give back", "from": ["lent"], "to": "returned", "by": ["reader", "clerk"], "source": "House rule 5" }
          ],
          "deadlines": [
            { "deadline": "answer", "title": "Answer to the reader", "runs-in": ["asked", "proposed"], "stops-in": ["paused"],
              "within": "5 working days", "when-missed": { "step": "let-lapse" }, "source": "House rule 4" },
            { "deadline": "loan-period", "title": "Loan period", "runs-in": ["lent"], "within": "30 days",
              "when-missed": { "escalate-to": "head" }, "source": "House rule 6" }
          ]
        }
        """;

    public static readonly string[] Roles = ["reader", "clerk", "head", "calendar"];
    public static readonly Actor Reader = new("rita", "reader");
    public static readonly Actor Clerk = new("carl", "clerk");
    public static readonly Actor Head = new("hana", "head");

    /// <summary>Monday, 2 March 2026, ten o'clock in Berlin. Friday the 6th is a holiday.</summary>
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static readonly WorkingCalendar Calendar = new(
        DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday },
        new HashSet<LocalDate> { new(2026, 3, 6) });

    public static LifecycleDefinition Definition { get; } = Read(Json);

    public static Guards<Card> Conditions() =>
        new Guards<Card>("loan").Add("card-is-valid", card => card.IsValid ? null : "The reader's card has run out.");

    public static Lifecycles Lifecycles() => new([Definition], [Conditions()], Calendar, ["clerk", "head"]);

    public static WorkflowCase Asked(this Lifecycles lifecycles) =>
        ((StepTaken)lifecycles.Open("loan", "ask", Guid.NewGuid(), "7KQ", new Card(), new Act(Reader, Monday, ""))).Case;

    public static LifecycleDefinition Read(string json)
    {
        List<LifecycleProblem> problems = [];
        return LifecycleReader.Read("loan.json", Encoding.UTF8.GetBytes(json), problems)?.Definition
            ?? throw new LifecycleFileException(problems);
    }

    internal sealed class Card
    {
        public bool IsValid { get; set; } = true;
    }
}
