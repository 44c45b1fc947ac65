using System.Text.Json;
using System.Text.Json.Serialization;
using Inspectorate.Domain.FeeChecks.Matching;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks.Verdicts;

/// <summary>
/// A verdict as a document of fixed bytes: what it says, by which rule, from which lines. Lines are named by their places in
/// <see cref="CanonicalInput.Lines"/>. Everything but the case's number, the time and the signature follows from the evidence pack.
/// </summary>
/// <param name="Key">Of the installation, as <see cref="Signature"/> null in the text that is signed.</param>
internal sealed record VerdictDocument(
    string Document, string Check, Instant ComputedAt, string Rule, string InputHash, IReadOnlyList<VerdictInput> Inputs, int Lines,
    CohortVerdict Provisional, CohortVerdict AfterReply, string Arithmetic, string Currency, long PerWorkerMinorUnits, long TotalMinorUnits, long InTrustMinorUnits,
    IReadOnlyList<VerdictItem> Items, IReadOnlyList<NumberCheck> Checks, IReadOnlyList<VerdictMatch> Matches, IReadOnlyList<UndoneMatch> Undone,
    string? Key = null, string? Signature = null)
{
    public static VerdictDocument Of(string check, FeeInput input, FeeComputation working)
    {
        var (result, files) = (working.Result, CanonicalInput.Files(input));
        return new(
            "fee-verdict", check, result.ComputedAt, result.RuleVersion, result.InputHash, [.. files.Select(file => new VerdictInput(file.Name, file.Hash))], input.Lines.Count,
            result.Provisional, result.AfterReply, result.Arithmetic, FeeReference.Currency, result.PerWorkerMinorUnits, result.TotalMinorUnits, result.InTrustMinorUnits,
            [.. result.Items.Select(item => VerdictItem.Of(item, input, working))], result.Checks,
            [.. working.Matching.Matches.Select(match => new VerdictMatch(
                working.Places.Of(match.Invoice), working.Places.Of(match.Parts.Select(part => part.Payment)), match.By, match.IsPaid, working.Matching.Explain(match)))],
            input.Cohort.Undone);
    }

    public string ToText() => JsonSerializer.Serialize(this, CanonicalJson.Lines) + "\n";
}

internal sealed record VerdictInput(string Name, string Sha256);

/// <param name="Rule">The cell of the verdict table, with its source.</param>
/// <param name="ShownBy">Places of the lines that carry the employer's grade.</param>
/// <param name="SaidBy">Places of what workers said and showed.</param>
internal sealed record VerdictItem(
    string Item, string Rule, ItemVerdict Provisional, ItemVerdict AfterReply, string ShownBy, string SaidBy, int Said, int Showed, bool InterviewTask, bool DoubleCharge,
    long ExpectedMinorUnits, long PerWorkerMinorUnits, long TotalMinorUnits, long InTrustMinorUnits, string Arithmetic)
{
    public static VerdictItem Of(ItemResult item, FeeInput input, FeeComputation working)
    {
        var row = input.Verdicts.For(item.Evidence, item.Workers, item.SampleIsFull, item.SecondUpheld);
        return new(
            item.Item, item.Item.StartsWith('C') ? $"never lawful; {item.Workers}"
                : item.AfterReply == ItemVerdict.WithinException ? $"within a lawful exception; {input.Exceptions.Law(item.Item)}" : $"{row.Subject}; {row.Source}", item.Provisional, item.AfterReply,
            working.Places.Of(working.ThatShow(item)), working.Places.Of(input.Statements(item.Item).Concat(input.Papers(item.Item))), item.Said, item.Showed, item.InterviewTask, item.DoubleCharge,
            item.ExpectedMinorUnits, item.PerWorkerMinorUnits, item.TotalMinorUnits, item.InTrustMinorUnits, item.Arithmetic);
    }
}

/// <param name="Invoice">Its place.</param>
/// <param name="Payments">Their places; empty when nothing pays it.</param>
internal sealed record VerdictMatch(int Invoice, string Payments, MatchedBy By, bool IsPaid, string Sentence);
