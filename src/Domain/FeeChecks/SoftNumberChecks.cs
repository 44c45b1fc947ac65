using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>Checks of which a failed one opens a review: the analyst says what it means, and the result stays as it was computed.</summary>
internal sealed class SoftNumberChecks(FeeInput input, Func<decimal, string> say)
{
    public IReadOnlyList<NumberCheck> Run() => [.. new[] { Gap(), Tariff(), DateOrder(), RoundNumbers(), FewerCame() }.OfType<NumberCheck>()];

    private NumberCheck Gap()
    {
        var expected = input.Expected.Sum(cost => input.ExpectedOf(cost.Item));
        var shown = Shown().Sum(input.InOurCurrency) / input.Workers;
        return Soft(NumberCheckKind.Gap, shown >= expected * (1 - input.Rules.GapPercent / 100),
            $"The employer shows {say(shown)} for each worker; {say(expected)} is normal.");
    }

    private NumberCheck? Tariff()
    {
        var over = input.Expected.Where(cost => input.ExpectedOf(cost.Item) is var normal and > 0
            && Shown().Where(line => line.Item == cost.Item).Sum(input.InOurCurrency) / input.Workers > normal * input.Rules.OverTariffPercent / 100)
            .Select(cost => cost.Item).ToList();
        return over.Count == 0 ? null : Soft(NumberCheckKind.Tariff, false, $"Far more than normal was paid for {string.Join(", ", over)}.");
    }

    private NumberCheck? DateOrder()
    {
        var early = input.OrderedOn is { } ordered ? Shown().Count(line => line.On < ordered) : 0;
        return early == 0 ? null : Soft(NumberCheckKind.DateOrder, false,
            $"{early} payments are older than the job order of {Iso(input.OrderedOn!.Value)}.");
    }

    private NumberCheck? RoundNumbers()
    {
        var shown = Shown().ToList();
        var round = shown.Count(line => line.MinorUnits % 10_000 == 0);
        return shown.Count < 10 || round * 100 <= shown.Count * input.Rules.RoundNumbersPercent ? null
            : Soft(NumberCheckKind.RoundNumbers, false, $"{round} of {shown.Count} amounts are round hundreds.");
    }

    private NumberCheck? FewerCame() => input.Headcount is { Explanation.Length: 0 } counted && counted.Places > counted.PayrollStarts
        ? Soft(NumberCheckKind.Headcount, false, $"{counted.Places} places became {counted.PayrollStarts} first pays, and nobody says why.")
        : null;

    /// <summary>What the employer shows as paid, once: a bank line pays an invoice that is there already.</summary>
    private IEnumerable<EvidenceLine> Shown()
    {
        var invoiced = input.Lines.Where(line => line.Kind is EvidenceKind.Invoice or EvidenceKind.Ticket && line.Reference.Length > 0).Select(line => line.Reference).ToHashSet();
        return input.Lines.Where(line => line.Payer == Payer.Employer
            && (line.Kind is EvidenceKind.Invoice or EvidenceKind.Ticket || (line.Kind is EvidenceKind.Ledger or EvidenceKind.BankLine && !invoiced.Contains(line.Reference))));
    }

    private static NumberCheck Soft(NumberCheckKind kind, bool passed, string sentence) => new(kind, IsHard: false, passed, sentence, Touched: 0);

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
