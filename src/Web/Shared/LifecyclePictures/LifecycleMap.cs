using Inspectorate.Workflows.Definitions;

namespace Inspectorate.Web.Shared.LifecyclePictures;

/// <summary>One line of the picture. Where steps lead both ways between two states it has a tip at each end.</summary>
internal sealed record Way(string From, string To, bool BothWays);

/// <summary>
/// What the picture of a lifecycle shows: in which row each state stands, which ways are drawn, and which are said by a letter,
/// so that a state to which everything leads ("Withdrawn") does not bury the rest under its lines.
/// </summary>
internal sealed class LifecycleMap
{
    /// <summary>From so many states on, a letter stands for the lines.</summary>
    private const int ManyWays = 4;

    /// <summary>A way back over more rows than these is a letter too.</summary>
    private const int FarBack = 3;

    private readonly List<string> _order;
    private readonly Dictionary<string, int> _rows = [];

    public LifecycleMap(LifecycleDefinition lifecycle, IReadOnlyList<string> visited)
    {
        HashSet<(string From, string To)> all =
        [
            .. lifecycle.Steps.SelectMany(step => step.From.Select(from => (from, step.To))).Where(way => way.from != way.To),
        ];
        HashSet<(string, string)> walked = [.. visited.Zip(visited.Skip(1))];
        _order = ReadingOrder(lifecycle, all);
        RankRows(all);

        var lettered = all.Where(way => !walked.Contains(way) && IsLettered(way, all)).ToList();
        Letters = lettered.Select(way => way.To).Distinct().OrderBy(_order.IndexOf)
            .Select((state, i) => (state, letter: (char)('A' + i))).ToDictionary(pair => pair.state, pair => pair.letter);
        LettersAt = lettered.ToLookup(way => way.From, way => Letters[way.To]);
        HashSet<(string From, string To)> drawn = [.. all.Except(lettered)];
        Ways =
        [
            .. drawn.Where(way => !drawn.Contains((way.To, way.From)) || Comes(way.From, way.To))
                .Select(way => new Way(way.From, way.To, drawn.Contains((way.To, way.From)))),
        ];
        Walked = walked;
    }

    /// <summary>States in the order of the file, each after a state that leads to it.</summary>
    public IReadOnlyList<string> Order => _order;

    public IReadOnlyDictionary<string, int> Rows => _rows;
    public IReadOnlyList<Way> Ways { get; }
    public IReadOnlyDictionary<string, char> Letters { get; }
    public ILookup<string, char> LettersAt { get; }
    public IReadOnlySet<(string From, string To)> Walked { get; }

    private bool Comes(string first, string second) => _order.IndexOf(first) < _order.IndexOf(second);

    private bool IsLettered((string From, string To) way, HashSet<(string From, string To)> all)
    {
        var back = _rows[way.From] - _rows[way.To];
        if (back > FarBack)
            return true;
        if (all.Count(other => other.To == way.To) < ManyWays)
            return false;
        // The way from just above stays a line: it is the one that reads as the flow.
        return back != -1;
    }

    private static List<string> ReadingOrder(LifecycleDefinition lifecycle, HashSet<(string From, string To)> ways)
    {
        var left = lifecycle.States.Select(state => state.Name).ToList();
        var opening = lifecycle.Steps.Where(step => step.From.Count == 0).Select(step => step.To).ToHashSet();
        List<string> order = [.. left.Where(opening.Contains)];
        left.RemoveAll(opening.Contains);
        while (left.Count > 0)
        {
            var next = left.FirstOrDefault(state => ways.Any(way => way.To == state && order.Contains(way.From))) ?? left[0];
            order.Add(next);
            left.Remove(next);
        }
        return order;
    }

    /// <summary>Each state stands below every earlier state that leads to it.</summary>
    private void RankRows(HashSet<(string From, string To)> ways)
    {
        foreach (var state in _order)
            _rows[state] = ways.Where(way => way.To == state && Comes(way.From, state)).Select(way => _rows[way.From] + 1).DefaultIfEmpty(0).Max();
    }
}
