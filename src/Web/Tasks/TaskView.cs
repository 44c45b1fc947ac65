using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Inspectorate.Web.Tasks;

/// <summary>What is asked of the list: the address of the page is this and nothing else.</summary>
/// <param name="With">An account's id, or <see cref="Nobody"/>; null for whoever has it.</param>
/// <param name="After">Due date and number of the last line before.</param>
internal sealed record TaskView(
    string Tab, string? Lifecycle = null, string? State = null, string? Region = null, string? Sector = null, string? With = null, bool Overdue = false, string? After = null)
{
    public const string Mine = "mine";
    public const string Team = "team";
    public const string Nobody = "nobody";
    private const string Yes = "yes";
    private const int LongestValue = 60;

    /// <summary>Each filter that is set, by the name that it has in the address.</summary>
    public IReadOnlyList<string> Set =>
    [
        .. new[]
        {
            (nameof(Lifecycle), Lifecycle), (nameof(State), State), (nameof(Region), Region), (nameof(Sector), Sector), (nameof(With), With), (nameof(Overdue), Overdue ? Yes : null),
        }.Where(filter => filter.Item2 is not null).Select(filter => filter.Item1.ToLowerInvariant()),
    ];

    /// <summary>In one writing for each view, so that a saved one is known again.</summary>
    public string Address
    {
        get
        {
            var query = new QueryBuilder { { "tab", Tab } };
            foreach (var (name, value) in new[] { ("lifecycle", Lifecycle), ("state", State), ("region", Region), ("sector", Sector), ("with", With), ("overdue", Overdue ? Yes : null) })
                if (value is not null) query.Add(name, value);
            return "/tasks" + query.ToQueryString();
        }
    }

    public static TaskView From(IQueryCollection query) => Of(name => query[name]);

    public static TaskView Of(Func<string, StringValues> value)
    {
        string? Text(string name) => value(name).ToString().Trim() is { Length: > 0 and <= LongestValue } text ? text : null;
        return new TaskView(
            Text("tab") == Team ? Team : Mine, Text("lifecycle"), Text("state"), Text("region"), Text("sector"), Text("with"), Text("overdue") == Yes, Text("after"));
    }

    public TaskView Without(string filter) => filter switch
    {
        "lifecycle" => this with { Lifecycle = null, State = null, After = null },
        "state" => this with { State = null, After = null },
        "region" => this with { Region = null, After = null },
        "sector" => this with { Sector = null, After = null },
        "with" => this with { With = null, After = null },
        _ => this with { Overdue = false, After = null },
    };

    /// <summary>With this one filter alone; a state belongs to its lifecycle.</summary>
    public TaskView Only(string filter) => Set.Where(other => other != filter && !(filter == "state" && other == "lifecycle"))
        .Aggregate(this, (view, other) => view.Without(other));
}
