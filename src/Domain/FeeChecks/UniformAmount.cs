using static System.FormattableString;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>
/// What is repaid for one item: the larger of the median reported and the median documented, the same for every worker (decision 25).
/// Trimming a tenth at each end does not move a median, so nothing is trimmed.
/// </summary>
internal sealed class UniformAmount
{
    private readonly FeeInput _input;
    private readonly IReadOnlyDictionary<int, decimal> _reported, _documented, _refunded;
    private readonly decimal _benchmark;

    /// <summary>The item, where a lawful exception touches it: then the amounts are what goes beyond.</summary>
    private readonly string? _exceptions;

    public UniformAmount(FeeInput input, string item, IReadOnlyDictionary<int, decimal> reported, IReadOnlyDictionary<int, decimal> documented)
    {
        (_input, _reported, _documented, _refunded) = (input, reported, documented, input.Refunded(item));
        _benchmark = UsesBenchmark ? input.ForEmployer(item) : 0;
        _exceptions = input.Exceptions.Touch(item) ? item : null;
        PerWorker = FeeComputation.Round(new[] { Median(reported.Values), Median(documented.Values), _benchmark }.Max());
    }

    public long PerWorker { get; }

    /// <summary>Few reports would let the amount point at who made them; none would make it nothing.</summary>
    private bool UsesBenchmark => _reported.Count < _input.Rules.BenchmarkBelowReports && (_reported.Count > 0 || _documented.Count == 0);

    /// <summary>A paper shows more than the uniform amount: the rest goes through a trust account, so that the parties do not learn whose it is.</summary>
    public long InTrust => _documented.Values.Sum(shown => Math.Max(0, FeeComputation.Round(shown) - PerWorker));

    public long Total => (_input.Workers - _refunded.Count) * PerWorker + _refunded.Values.Sum(back => Math.Max(0, PerWorker - FeeComputation.Round(back))) + InTrust;

    /// <summary>Enough workers got back at least what is owed.</summary>
    public bool IsGivenBack => _refunded.Values.Count(back => back >= PerWorker) * 100 >= _input.Workers * _input.Rules.CoveredPercent;

    public string Arithmetic(bool isOwed, Func<decimal, string> say)
    {
        var more = _exceptions is null ? "" : " more than the law allows";
        List<string> parts =
        [
            .. _exceptions is { } item ? new[] { _input.Exceptions.Arithmetic(item, say) } : [],
            Invariant($"{_reported.Count} say that they paid{more}{(_reported.Count > 0 ? $", median {say(Median(_reported.Values))}{(more.Length > 0 ? " beyond it" : "")}" : "")}"),
            Invariant($"{_documented.Count} have papers{(more.Length > 0 ? " for" + more : "")}{(_documented.Count > 0 ? $", median {say(Median(_documented.Values))}{(more.Length > 0 ? " beyond it" : "")}" : "")}"),
        ];
        if (isOwed && UsesBenchmark) parts.Add(Invariant($"fewer than {_input.Rules.BenchmarkBelowReports} reports, so at least the published {say(_benchmark)}"));
        if (_refunded.Count > 0) parts.Add(Invariant($"{_refunded.Count} got back {say(_refunded.Values.Sum())} and kept it"));
        parts.Add(isOwed ? Invariant($"{_input.Workers} x {say(PerWorker)}, less refunds{(InTrust > 0 ? $", and {say(InTrust)} in trust" : "")} = {say(Total)}") : "nothing is to be repaid");
        return string.Join("; ", parts) + ".";
    }

    private static decimal Median(IEnumerable<decimal> amounts)
    {
        var sorted = amounts.Order().ToList();
        return sorted.Count == 0 ? 0 : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
