namespace Inspectorate.Web.Shared.LifecyclePictures;

/// <summary>A box, or the place where a line passes through a row without touching its boxes.</summary>
internal sealed class Spot(string? state, int row)
{
    public string? State => state;
    public int Row => row;
    public double Width => state is null ? RowLayout.LaneWidth : RowLayout.BoxWidth;
    public List<Spot> Above { get; } = [];
    public List<Spot> Below { get; } = [];

    /// <summary>Middle of the spot.</summary>
    public double X { get; set; }
}

/// <summary>
/// Rows from the opening downwards (Sugiyama's method): lines over several rows get a lane in each, the order within rows keeps
/// crossings few, and the places are the nearest to the neighbours' that keep the order.
/// </summary>
internal sealed class RowLayout
{
    public const double BoxWidth = 158;
    public const double LaneWidth = 14;
    private const double Gap = 18;
    private const int Sweeps = 24;

    private readonly List<List<Spot>> _rows;

    public RowLayout(LifecycleMap map)
    {
        _rows = [.. Enumerable.Range(0, map.Rows.Values.Max() + 1).Select(_ => new List<Spot>())];
        foreach (var state in map.Order)
            _rows[map.Rows[state]].Add(Boxes[state] = new Spot(state, map.Rows[state]));
        foreach (var way in map.Ways)
            Lanes[way] = Connect(Boxes[way.From], Boxes[way.To]);
        OrderRows();
        Place();
    }

    public Dictionary<string, Spot> Boxes { get; } = [];

    /// <summary>The spots that a way passes, from its first state to its last.</summary>
    public Dictionary<Way, IReadOnlyList<Spot>> Lanes { get; } = [];

    public int RowCount => _rows.Count;
    public double Width { get; private set; }

    private List<Spot> Connect(Spot from, Spot to)
    {
        var step = Math.Sign(to.Row - from.Row);
        List<Spot> spots = [from];
        for (var row = from.Row + step; row != to.Row && step != 0; row += step)
        {
            var lane = new Spot(null, row);
            _rows[row].Add(lane);
            spots.Add(lane);
        }
        spots.Add(to);
        foreach (var (first, second) in spots.Zip(spots.Skip(1)).Where(_ => step != 0))
        {
            var (upper, lower) = step > 0 ? (first, second) : (second, first);
            upper.Below.Add(lower);
            lower.Above.Add(upper);
        }
        return spots;
    }

    private void OrderRows()
    {
        var best = Snapshot();
        var fewest = Crossings();
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var row in down ? _rows.Skip(1) : Enumerable.Reverse(_rows).Skip(1))
                SortByNeighbours(row, down);
            if (Crossings() is var crossings && crossings < fewest)
                (fewest, best) = (crossings, Snapshot());
        }
        for (var row = 0; row < best.Count; row++)
            _rows[row] = best[row];
    }

    private void SortByNeighbours(List<Spot> row, bool down)
    {
        var wanted = row.Select((spot, here) =>
        {
            var neighbours = down ? spot.Above : spot.Below;
            return (spot, place: neighbours.Count == 0 ? here : neighbours.Average(other => _rows[other.Row].IndexOf(other)));
        }).OrderBy(pair => pair.place).Select(pair => pair.spot).ToList();
        row.Clear();
        row.AddRange(wanted);
    }

    private List<List<Spot>> Snapshot() => [.. _rows.Select(row => row.ToList())];

    private int Crossings() => _rows.Sum(row =>
    {
        var ends = row.SelectMany((spot, i) => spot.Below.Select(below => (Top: i, Bottom: _rows[below.Row].IndexOf(below)))).ToList();
        return ends.Sum(a => ends.Count(b => a.Top < b.Top && a.Bottom > b.Bottom));
    });

    private void Place()
    {
        foreach (var row in _rows)
            Settle(row, spot => 0);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var row in down ? _rows : Enumerable.Reverse(_rows))
                Settle(row, spot => WantedX(spot, sweep > Sweeps - 4 ? [.. spot.Above, .. spot.Below] : down ? spot.Above : spot.Below));
        }
        var start = _rows.SelectMany(row => row).Min(spot => spot.X - spot.Width / 2);
        foreach (var spot in _rows.SelectMany(row => row))
            spot.X -= start;
        Width = _rows.SelectMany(row => row).Max(spot => spot.X + spot.Width / 2);
    }

    /// <summary>Lanes pull each other more than boxes do, so that a long line stays straight.</summary>
    private static double WantedX(Spot spot, List<Spot> neighbours)
    {
        double Weight(Spot other) => spot.State is null && other.State is null ? 6 : 1;
        return neighbours.Count == 0 ? spot.X : neighbours.Sum(other => other.X * Weight(other)) / neighbours.Sum(Weight);
    }

    /// <summary>
    /// The places nearest to the wanted ones (least squares) in which no spot touches the next: isotonic regression by pooling
    /// adjacent violators.
    /// </summary>
    private static void Settle(List<Spot> row, Func<Spot, double> wanted)
    {
        var offsets = new double[row.Count];
        for (var i = 1; i < row.Count; i++)
            offsets[i] = offsets[i - 1] + (row[i - 1].Width + row[i].Width) / 2 + Gap;
        List<(double Sum, int Count)> pools = [];
        for (var i = 0; i < row.Count; i++)
        {
            pools.Add((wanted(row[i]) - offsets[i], 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Count > pools[^1].Sum / pools[^1].Count)
            {
                var last = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                pools[^1] = (pools[^1].Sum + last.Sum, pools[^1].Count + last.Count);
            }
        }
        var placed = pools.SelectMany(pool => Enumerable.Repeat(pool.Sum / pool.Count, pool.Count)).ToList();
        for (var i = 0; i < row.Count; i++)
            row[i].X = placed[i] + offsets[i];
    }
}
