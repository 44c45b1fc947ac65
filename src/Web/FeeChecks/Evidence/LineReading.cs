using System.Text.RegularExpressions;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Languages;
using NodaTime;

namespace Inspectorate.Web.FeeChecks.Evidence;

/// <summary>What is wrong with one cell.</summary>
/// <param name="Field">Null when it concerns the whole line.</param>
/// <param name="Found">Empty where a name could stand.</param>
internal sealed record CellProblem(EvidenceField? Field, string Found, string Reason);

/// <summary>Reads lines of evidence for one check: what may stand in each cell, and what is said when something else does.</summary>
/// <param name="workers">Size of the cohort.</param>
internal sealed partial class LineReading(
    ReferenceData reference, int workers, LocalDate today, DecimalMark mark = DecimalMark.AsItStands, DateOrder order = DateOrder.YearFirst)
{
    private const int MostHeads = 100_000;

    private readonly HashSet<string> _items = [.. reference.FeeItems.Select(item => item.Code)];
    private readonly Dictionary<string, Currency> _currencies = reference.Currencies.ToDictionary(currency => currency.Code);
    private readonly DayReading _days = new(order, today);

    /// <param name="problems">What is wrong; added to.</param>
    /// <returns>Null when something is wrong.</returns>
    public ReadLine? Read(LineForm typed, List<CellProblem> problems)
    {
        var before = problems.Count;
        var kind = FeeWords.Read<EvidenceKind>(typed.Kind ?? "");
        if (kind is null || !EvidenceLine.FromParties.Contains(kind.Value))
            problems.Add(new(EvidenceField.Kind, Shown(typed.Kind), $"The kind is one of {string.Join(", ", EvidenceLine.FromParties.Select(FeeWords.Name))}."));
        var hasItem = kind is null || EvidenceLine.HasItem(kind.Value);
        var item = (typed.Item ?? "").Trim().ToUpperInvariant();
        if (hasItem && !_items.Contains(item))
            problems.Add(new(EvidenceField.Item, Shown(typed.Item), "Write the code of a fee item, such as B6."));
        var worker = Number(EvidenceField.Worker, typed.Worker, "", $"A worker is a number from 1 to {workers}, never a name.", problems, workers);
        if (kind is { } about && EvidenceLine.NeedsWorker(about) && worker is null && problems.All(problem => problem.Field != EvidenceField.Worker))
            problems.Add(new(EvidenceField.Worker, "", $"A line of the kind {FeeWords.Say(about)} is about one worker: write her number."));
        var heads = Number(EvidenceField.Heads, typed.Heads, Shown(typed.Heads), "Write for how many workers the line stands, or leave it empty.", problems, MostHeads);
        var (on, whyNoDay) = _days.Read(typed.Date ?? "");
        if (whyNoDay is not null) problems.Add(new(EvidenceField.Date, Shown(typed.Date), whyNoDay));
        var (amount, currency) = Amount(typed, kind is not { } known || EvidenceLine.HasAmount(known), on, problems);
        var payer = Choice<Payer>(EvidenceField.Payer, typed.Payer, problems);
        var paidTo = Choice<PaidTo>(EvidenceField.PaidTo, typed.PaidTo, problems);
        var number = Sign(EvidenceField.Reference, typed.Reference, problems);
        var batch = Sign(EvidenceField.Batch, typed.Batch, problems);
        return problems.Count > before ? null : new ReadLine(
            kind!.Value, hasItem ? item : "", worker, worker is null ? heads : null, amount!.Value, currency!, on!.Value, payer, paidTo, number, batch);
    }

    /// <summary>An amount by itself, for totals; null where none can be read.</summary>
    public long? AmountOf(string typed, string currency) =>
        _currencies.TryGetValue(currency, out var known) && Read(typed, known.Decimals) is ClearAmount clear ? clear.MinorUnits : null;

    private static int? Number(EvidenceField field, string? typed, string found, string reason, List<CellProblem> problems, int most)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(Digits.ToAscii(typed.Trim()), out var number) && number >= 1 && number <= most) return number;
        problems.Add(new(field, found, reason));
        return null;
    }

    private (long?, string?) Amount(LineForm typed, bool isNeeded, LocalDate? on, List<CellProblem> problems)
    {
        var code = string.IsNullOrWhiteSpace(typed.Currency) ? FeeReference.Currency : typed.Currency.Trim().ToUpperInvariant();
        if (!_currencies.TryGetValue(code, out var currency))
        {
            problems.Add(new(EvidenceField.Currency, Shown(typed.Currency), "We do not know this currency."));
            return (null, null);
        }
        if (on is { } day && reference.Fees.RateOn(day, code) is null)
            problems.Add(new(EvidenceField.Currency, code, $"No rate of {code} is published for this day."));
        var text = (typed.Amount ?? "").Trim();
        if (!isNeeded && text.Length == 0) return (0, code);
        void Wrong(string reason) => problems.Add(new(EvidenceField.Amount, Shown(text), reason));
        if (BelowZero().IsMatch(text))
        {
            Wrong("The amount is below zero. Money that was given back is a line of its own, of the kind refund.");
            return (null, code);
        }
        switch (Read(text, currency.Decimals))
        {
            case ClearAmount clear:
                return (clear.MinorUnits, code);
            case UnclearAmount unclear:
                Wrong($"This can be read as {Amounts.Written(unclear.AsThousands, currency.Decimals)} or as {Amounts.Written(unclear.AsFraction, currency.Decimals)}. Write one of these.");
                return (null, code);
            default:
                Wrong($"Write an amount such as {Amounts.Written(125050, currency.Decimals)}.");
                return (null, code);
        }
    }

    private AmountRead Read(string text, int decimals) => mark switch
    {
        DecimalMark.Point => Amounts.Read(text, decimals, '.'),
        DecimalMark.Comma => Amounts.Read(text, decimals, ','),
        _ => Amounts.Read(text, decimals),
    };

    private static T Choice<T>(EvidenceField field, string? typed, List<CellProblem> problems) where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(typed)) return default;
        if (FeeWords.Read<T>(typed) is { } read) return read;
        problems.Add(new(field, Shown(typed), $"Write one of {string.Join(", ", Enum.GetValues<T>().Select(FeeWords.Name))}."));
        return default;
    }

    /// <summary>Numbers of papers and batches: no room for a sentence or a name.</summary>
    private static string Sign(EvidenceField field, string? typed, List<CellProblem> problems)
    {
        var sign = (typed ?? "").Trim();
        if (sign.Length == 0 || (PaperNumber().IsMatch(sign) && sign.Any(char.IsAsciiDigit))) return sign;
        problems.Add(new(field, "", "Write the number as it stands on the paper: letters, digits and - / . _, at most 40, at least one digit."));
        return "";
    }

    private static string Shown(string? cell) => cell is null ? "" : cell.Length <= 40 ? cell : cell[..40] + "…";

    [GeneratedRegex(@"^[A-Za-z0-9/._-]{1,40}$")]
    private static partial Regex PaperNumber();

    [GeneratedRegex(@"^[-−–(].*\d|\d\s*-$")]
    private static partial Regex BelowZero();
}
