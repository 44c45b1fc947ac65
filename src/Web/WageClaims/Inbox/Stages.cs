using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <param name="Since">When the case first came so far; null while it has not.</param>
internal sealed record PlainStage(string Name, Instant? Since, bool IsNow, bool IsDone);

/// <summary>The states of the lifecycle in five plain steps.</summary>
internal static class Stages
{
    private static readonly (string Name, string[] States)[] All =
    [
        ("have", ["received", "sealed"]),
        ("look", ["triage", "waiting-worker", "referral-offered", "referred-out", "investigating", "inspection-only", "inspection-done"]),
        ("ask", ["employer-answer"]),
        ("decide", ["assessment", "for-decision", "settlement-offered", "settlement-with-worker", "dismissed"]),
        ("paid", ["settled", "ordered", "part-ordered", "collection", "instalments-offered", "instalments", "instalment-claimed", "paid-claimed", "paid-unconfirmed", "paid", "not-collected"]),
    ];

    /// <summary>Names of the states that a stage shows; every state of the file but those in which the claim is over without one.</summary>
    public static IEnumerable<string> States => All.SelectMany(stage => stage.States);

    public static IReadOnlyList<PlainStage> Of(WorkflowCase @case)
    {
        // A claim that was stopped or whose identity is gone stands where it stood before.
        var last = @case.History.OrderBy(entry => entry.Seq).Select(entry => Place(entry.ToState)).LastOrDefault(place => place >= 0);
        return [.. All.Select((stage, place) => new PlainStage(
            stage.Name,
            @case.History.Where(entry => stage.States.Contains(entry.ToState)).Select(entry => (Instant?)entry.At).Min(),
            IsNow: place == last,
            IsDone: place < last || @case.State == "paid"))];
    }

    private static int Place(string state) => Array.FindIndex(All, stage => stage.States.Contains(state));
}
