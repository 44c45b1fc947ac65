namespace Inspectorate.Domain.FeeChecks;

/// <summary>How many workers lines of evidence reach.</summary>
internal static class Coverage
{
    /// <summary>
    /// Lines of one batch are about the same workers: a flight and a hotel for ten are ten. Lines without a batch are taken together by number,
    /// day and payee. A line that names neither worker nor heads is about everybody.
    /// </summary>
    public static int Of(IEnumerable<EvidenceLine> lines, int workers)
    {
        var (named, heads) = (new HashSet<int>(), 0);
        foreach (var batch in lines.GroupBy(line => line.Batch.Length > 0 ? (object)line.Batch : (line.Reference, line.On, line.PaidTo)))
        {
            var counted = batch.Where(line => line.Worker is null).Select(line => line.Heads ?? workers).DefaultIfEmpty(0).Max();
            var own = batch.Select(line => line.Worker).OfType<int>().ToHashSet();
            // Named workers of a batch that is also counted are among its heads.
            if (counted < own.Count || counted == 0) named.UnionWith(own);
            else heads += counted;
        }
        return Math.Min(workers, named.Count + heads);
    }
}
