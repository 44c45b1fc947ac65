using System.Text.Json;

namespace Inspectorate.Workflows.Definitions;

/// <summary>One file as it was read: what it states, and on which line each value stands.</summary>
internal sealed record LifecycleFile(string Name, LifecycleDefinition Definition, IReadOnlyDictionary<string, int> Lines)
{
    /// <param name="path">Such as <c>steps[2].from[0]</c>.</param>
    public LifecycleProblem Problem(string path, string reason) => new(Name, Lines.GetValueOrDefault(path, 1), reason);
}

/// <summary>Reads the grammar of <c>workflows/schema.json</c>, strictly: what it does not know is an error.</summary>
internal static class LifecycleReader
{
    /// <summary>Null when the file cannot be understood; the problems then say why.</summary>
    public static LifecycleFile? Read(string fileName, ReadOnlySpan<byte> utf8, List<LifecycleProblem> problems)
    {
        var before = problems.Count;
        try
        {
            var root = LocatedJson.Parse(utf8);
            var definition = Definition(root, new JsonShape(fileName, problems));
            Dictionary<string, int> lines = [];
            NoteLines(root, lines);
            return problems.Count == before ? new(fileName, definition, lines) : null;
        }
        catch (JsonException error)
        {
            problems.Add(new(fileName, (int)(error.LineNumber ?? 0) + 1, $"This is not JSON: {error.Message}"));
            return null;
        }
    }

    private static void NoteLines(JsonAt value, Dictionary<string, int> lines)
    {
        lines[value.Path] = value.Line;
        foreach (var member in value.Members) NoteLines(member.Value, lines);
        foreach (var item in value.Items) NoteLines(item, lines);
    }

    private static LifecycleDefinition Definition(JsonAt root, JsonShape shape)
    {
        shape.Members(root, "the lifecycle",
            ["lifecycle", "version", "in-force-from", "title", "states", "steps", "deadlines"], "$schema");
        return new(
            shape.Name(root, "lifecycle"), shape.Count(root, "version"), shape.Date(root, "in-force-from"), shape.Text(root, "title"),
            [.. shape.Items(root, "states").Select(item => State(item, shape))],
            [.. shape.Items(root, "steps").Select(item => Step(item, shape))],
            [.. shape.Items(root, "deadlines").Select(item => Deadline(item, shape))]);
    }

    private static StateDefinition State(JsonAt item, JsonShape shape)
    {
        shape.Members(item, "a state", ["state", "title", "means"], "end");
        return new(shape.Name(item, "state"), shape.Text(item, "title"), shape.Text(item, "means"), shape.Flag(item, "end"));
    }

    private static StepDefinition Step(JsonAt item, JsonShape shape)
    {
        shape.Members(item, "a step", ["step", "title", "from", "to", "by", "source"], "guards", "not-the-actor-of", "notices");
        return new(
            shape.Name(item, "step"), shape.Text(item, "title"), shape.Names(item, "from"), shape.Name(item, "to"),
            shape.Names(item, "by"), shape.Names(item, "guards"), shape.Names(item, "not-the-actor-of"),
            shape.Names(item, "notices"), shape.Text(item, "source"));
    }

    private static DeadlineDefinition Deadline(JsonAt item, JsonShape shape)
    {
        shape.Members(item, "a deadline", ["deadline", "title", "runs-in", "within", "when-missed", "source"], "stops-in");
        string? step = null, escalateTo = null;
        if (JsonShape.Find(item, "when-missed") is { } missed)
        {
            shape.Members(missed, "\"when-missed\"", [], "step", "escalate-to");
            if (missed.Kind == JsonValueKind.Object && missed.Members.Count == 0)
                shape.Report(missed.Line, "\"when-missed\" must name a step, a role to escalate to, or both.");
            if (JsonShape.Find(missed, "step") is not null) step = shape.Name(missed, "step");
            if (JsonShape.Find(missed, "escalate-to") is not null) escalateTo = shape.Name(missed, "escalate-to");
        }
        return new(
            shape.Name(item, "deadline"), shape.Text(item, "title"), shape.Names(item, "runs-in"), shape.Names(item, "stops-in"),
            shape.Period(item, "within"), step, escalateTo, shape.Text(item, "source"));
    }
}
