using System.Text.Json;
using Inspectorate.Workflows.Orchestration;

namespace Inspectorate.InProcess.Workflows;

public class ElsaDefinitionTests
{
    private static readonly string Compiled = ElsaDefinition.Compile(ALibraryLoan.Definition);

    [Fact]
    public void A_lifecycle_compiles_to_the_elsa_json_that_was_reviewed()
    {
        var definition = JsonDocument.Parse(Compiled).RootElement;
        var root = definition.GetProperty("root");
        var head = definition.EnumerateObject().Where(member => member.Name != "root").Concat(root.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Array));
        var lines = head.Select(member => $"{member.Name}: {Short(member.Value)}")
            .Concat(root.GetProperty("activities").EnumerateArray().Select(Short))
            .Concat(root.GetProperty("connections").EnumerateArray().Select(Short));
        Snapshots.Match("loan.elsa.txt", string.Join('\n', lines));
    }

    [Fact]
    public void It_compiles_to_the_same_bytes_every_time() =>
        Assert.Equal(Compiled, ElsaDefinition.Compile(ALibraryLoan.Read(ALibraryLoan.Json)));

    [Fact]
    public void Every_connection_joins_activities_that_exist_and_every_activity_is_joined()
    {
        var root = JsonDocument.Parse(Compiled).RootElement.GetProperty("root");
        var activities = root.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("id").GetString()!).ToHashSet();
        var joined = root.GetProperty("connections").EnumerateArray()
            .SelectMany(connection => new[] { "source", "target" }.Select(end => connection.GetProperty(end).GetProperty("activity").GetString()!))
            .ToHashSet();
        Assert.Equal(activities.Order(), joined.Order());
    }

    private static string Short(JsonElement value) => JsonSerializer.Serialize(value);
}
