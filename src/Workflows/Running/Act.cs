using NodaTime;

namespace Inspectorate.Workflows.Running;

/// <summary>Who acts. <paramref name="Id"/> is an account's id, a worker's opaque reference, or the calendar.</summary>
public sealed record Actor(string Id, string Role)
{
    public const string CalendarRole = "calendar";

    /// <summary>Takes the steps of missed deadlines.</summary>
    public static readonly Actor Calendar = new("the calendar", CalendarRole);
}

/// <summary>What history keeps of a step: who, when, why, on which evidence (names of documents, never their content).</summary>
public sealed record Act(Actor By, Instant At, string Reason, IReadOnlyList<string> Evidence)
{
    public Act(Actor by, Instant at, string reason) : this(by, at, reason, []) { }
}
