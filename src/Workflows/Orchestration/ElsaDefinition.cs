using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Inspectorate.Workflows.Definitions;

namespace Inspectorate.Workflows.Orchestration;

/// <summary>
/// A lifecycle as an Elsa 3 workflow definition, which Elsa Studio opens. For each state one activity that waits for the case's
/// next step and has one outcome for each, for each step one activity that runs what follows it. The law stays with us: the
/// flowchart only shows where a case may go and wakes up for it. To be run in token-based mode, since cases may go round in loops.
/// </summary>
public static class ElsaDefinition
{
    /// <summary>Waits in a state (input <c>State</c>) until our history says which step was taken; its outcome is that step's name.</summary>
    public const string WaitingActivity = "Inspectorate.WaitForStep";

    /// <summary>Runs the commands of the step (input <c>Step</c>) that was just taken.</summary>
    public const string FollowOnActivity = "Inspectorate.FollowStep";

    private const string Opening = "opening";

    /// <summary>The same lifecycle gives the same text, byte for byte; a changed one needs a new version.</summary>
    public static string Compile(LifecycleDefinition lifecycle)
    {
        using var bytes = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(bytes, options)) Write(json, lifecycle);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, LifecycleDefinition lifecycle)
    {
        json.WriteStartObject();
        json.WriteString("id", $"{lifecycle.Name}-v{lifecycle.Version}");
        json.WriteString("definitionId", lifecycle.Name);
        json.WriteNumber("version", lifecycle.Version);
        json.WriteBoolean("isLatest", true);
        json.WriteBoolean("isPublished", true);
        json.WriteString("name", lifecycle.Title);
        json.WriteStartArray("variables");
        Variable(json, "CaseId", "String");
        json.WriteEndArray();
        json.WriteStartObject("root");
        json.WriteString("id", "flowchart");
        json.WriteString("type", "Elsa.Flowchart");
        json.WriteNumber("version", 1);
        Activities(json, lifecycle);
        Connections(json, lifecycle);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Variable(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject();
        json.WriteString("id", name);
        json.WriteString("name", name);
        json.WriteString("typeName", type);
        json.WriteBoolean("isArray", false);
        json.WriteEndObject();
    }

    private static void Activities(Utf8JsonWriter json, LifecycleDefinition lifecycle)
    {
        json.WriteStartArray("activities");
        Activity(json, "start", "Elsa.Start", "Start");
        Activity(json, Opening, WaitingActivity, "Opening", ("State", ""));
        foreach (var state in lifecycle.States)
        {
            if (IsLeft(lifecycle, state.Name)) Activity(json, IdOf(state), WaitingActivity, state.Title, ("State", state.Name));
            else Activity(json, IdOf(state), "Elsa.End", state.Title);
        }
        foreach (var step in lifecycle.Steps) Activity(json, IdOf(step), FollowOnActivity, step.Title, ("Step", step.Name));
        json.WriteEndArray();
    }

    private static void Activity(Utf8JsonWriter json, string id, string type, string name, params (string Name, string Value)[] inputs)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", type);
        json.WriteNumber("version", 1);
        json.WriteString("name", name);
        foreach (var input in inputs)
        {
            json.WriteStartObject(JsonNamingPolicy.CamelCase.ConvertName(input.Name));
            json.WriteString("typeName", "String");
            json.WriteStartObject("expression");
            json.WriteString("type", "Literal");
            json.WriteString("value", input.Value);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Connections(Utf8JsonWriter json, LifecycleDefinition lifecycle)
    {
        json.WriteStartArray("connections");
        Connection(json, "start", "Done", Opening);
        foreach (var step in lifecycle.Steps)
        {
            string[] from = step.From.Count == 0 ? [Opening] : [.. step.From.Select(state => IdOf(lifecycle.State(state)))];
            foreach (var waiting in from) Connection(json, waiting, step.Name, IdOf(step));
            Connection(json, IdOf(step), "Done", IdOf(lifecycle.State(step.To)));
        }
        json.WriteEndArray();
    }

    private static void Connection(Utf8JsonWriter json, string source, string port, string target)
    {
        json.WriteStartObject();
        End(json, "source", source, port);
        End(json, "target", target, "In");
        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json, string end, string activity, string port)
    {
        json.WriteStartObject(end);
        json.WriteString("activity", activity);
        json.WriteString("port", port);
        json.WriteEndObject();
    }

    /// <summary>An end that an appeal may reopen still waits.</summary>
    private static bool IsLeft(LifecycleDefinition lifecycle, string state) => lifecycle.Steps.Any(step => step.From.Contains(state));

    private static string IdOf(StateDefinition state) => $"state-{state.Name}";

    private static string IdOf(StepDefinition step) => $"step-{step.Name}";
}
