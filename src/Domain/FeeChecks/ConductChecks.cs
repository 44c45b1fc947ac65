using NodaTime;
using NodaTime.Text;
using static System.FormattableString;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>Soft checks of when and how people paid, signed and spoke. Workers appear as counts that the parties may read.</summary>
internal sealed class ConductChecks(FeeInput input, LinePlaces places, Func<decimal, string> say)
{
    public IReadOnlyList<NumberCheck> Run() => [.. new[] { DateOrder(), SameDayCash(), BulkDeclarations(), CoachedAnswers() }.OfType<NumberCheck>()];

    /// <summary>Nobody pays for, or sees a clinic for, a job that was not offered yet.</summary>
    private NumberCheck? DateOrder()
    {
        if (input.Cohort.OrderedOn is not { } ordered) return null;
        var payments = input.Lines.Where(line => line.Payer == Payer.Employer && FeeInput.ShowsPayment(line)).ToList();
        var visits = input.Of(EvidenceKind.AttendanceList).ToList();
        var (paidEarly, cameEarly) = (payments.Count(line => line.On < ordered), visits.Count(line => line.On < ordered));
        if (payments.Count + visits.Count == 0) return null;
        return Soft(NumberCheckKind.DateOrder, paidEarly + cameEarly == 0,
            paidEarly + cameEarly == 0 ? $"Nothing is older than the job order of {Iso(ordered)}."
                : Invariant($"{paidEarly} payments and {Count(cameEarly)} visits to clinics, tests or trainings are older than the job order of {Iso(ordered)}."),
            Invariant($"{paidEarly} of {payments.Count} payments and {cameEarly} of {visits.Count} visits before {Iso(ordered)}"), payments.Concat(visits));
    }

    /// <summary>Cash on the agency's account on the days on which workers paid or signed may be theirs.</summary>
    private NumberCheck? SameDayCash()
    {
        var deposits = input.Of(EvidenceKind.CashDeposit).Where(line => line.MinorUnits > 0).ToList();
        if (deposits.Count == 0) return null;
        var workers = input.Of(EvidenceKind.WorkerReceipt).Concat(input.Of(EvidenceKind.Statement)).Where(line => line.MinorUnits > 0).Concat(input.Of(EvidenceKind.Contract)).ToList();
        var days = workers.Select(line => line.On).SelectMany(day => Enumerable.Range(0, input.Rules.CashWithinDays + 1).Select(day.PlusDays)).ToHashSet();
        var same = deposits.Where(line => days.Contains(line.On)).ToList();
        return Soft(NumberCheckKind.SameDayCash, same.Count == 0,
            same.Count == 0 ? "No cash reached the agency's account on a day on which workers paid or signed."
                // How much and on how many days would tell an agency which worker spoke.
                : "Cash reached the agency's account on days on which workers of the cohort paid or signed.",
            Invariant($"{same.Count} of {deposits.Count} deposits, {say(same.Sum(input.InOurCurrency))}, within {input.Rules.CashWithinDays} days"), deposits.Concat(workers));
    }

    /// <summary>Declarations that nobody paid, signed by many on one day, were laid before them.</summary>
    private NumberCheck? BulkDeclarations()
    {
        var declarations = input.Of(EvidenceKind.Declaration).ToList();
        if (declarations.Count == 0) return null;
        var most = declarations.GroupBy(line => line.On).OrderByDescending(day => day.Count()).ThenBy(day => day.Key).First();
        var isBulk = most.Count() >= input.Rules.BulkDeclarations && most.Count() * 100 >= declarations.Count * input.Rules.BulkDeclarationsPercent;
        return Soft(NumberCheckKind.BulkDeclarations, !isBulk,
            isBulk ? Invariant($"{most.Count()} of {declarations.Count} declarations that nothing was paid were signed on {Iso(most.Key)}: they show that they were collected, not that nothing was paid.")
                : "The declarations that nothing was paid were not signed in bulk.",
            Invariant($"{most.Count()} of {declarations.Count} on {Iso(most.Key)}; in bulk from {input.Rules.BulkDeclarations} and {input.Rules.BulkDeclarationsPercent} percent"), declarations);
    }

    /// <summary>Compared by what was made of the words when they were taken down, never by the words.</summary>
    private NumberCheck? CoachedAnswers()
    {
        var spoken = input.Of(EvidenceKind.Statement).Where(line => line.WordsPrint.Length > 0 && line.Worker is not null).ToList();
        if (spoken.Count == 0) return null;
        var same = spoken.GroupBy(line => line.WordsPrint).Select(words => words.Select(line => line.Worker).Distinct().Count()).Where(workers => workers >= input.Rules.SameWordsWorkers).ToList();
        return Soft(NumberCheckKind.CoachedAnswers, same.Count == 0,
            same.Count == 0 ? "The workers answered each in their own words." : $"Workers answered in the very same words: {PartyCount.Say(same.Max(), input.Workers)}.",
            Invariant($"{same.Count} answers were given word for word by {input.Rules.SameWordsWorkers} workers or more; most by {same.DefaultIfEmpty(0).Max()}"), spoken);
    }

    private string Count(int visits) => PartyCount.Say(visits, Math.Max(visits, input.Workers));

    private NumberCheck Soft(NumberCheckKind kind, bool passed, string sentence, string arithmetic, IEnumerable<EvidenceLine> inputs) =>
        new(kind, IsHard: false, passed, sentence, Touched: 0, arithmetic, places.Of(inputs));

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
