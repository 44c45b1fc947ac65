using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Matching;
using Inspectorate.Domain.FeeChecks.Verdicts;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>Evidence about a cohort, line by line, as the tests of the computation need it.</summary>
internal sealed class AFeeInput(int workers = 20)
{
    public static readonly ReferenceData Law = ReferenceReader.ReadFolder(Repository.Path("seed/reference"));
    public static readonly LocalDate Today = new(2026, 6, 1), Paid = new(2026, 2, 3);
    public static readonly Guid FirstInterviewer = Guid.Parse("11111111-1111-1111-1111-111111111111"), SecondInterviewer = Guid.Parse("22222222-2222-2222-2222-222222222222");
    public static readonly Instant Noon = Instant.FromUtc(2026, 5, 1, 12, 0);

    public int Workers => workers;
    public List<EvidenceLine> Lines { get; } = [];
    public Headcount? Headcount { get; set; }
    public List<string> UsedElsewhere { get; } = [];
    public List<UndoneMatch> Undone { get; } = [];
    public List<FeeOverlay> Overlay { get; } = [];
    public FeeRules Rules { get; set; } = Law.Fees.RulesOn(Today);

    /// <summary>Only this item is judged unless lines name others.</summary>
    public IReadOnlyList<string> ExpectedItems { get; init; } = ["B6"];

    public AFeeInput Line(
        EvidenceKind kind, string item, long amount, int? worker = null, Payer payer = Payer.Employer, PaidTo to = PaidTo.NotNamed, string reference = "",
        string batch = "", int? heads = null, Guid? by = null, bool confirmed = false, LocalDate? on = null, string currency = FeeReference.Currency, string words = "")
    {
        Lines.Add(new EvidenceLine
        {
            Id = Guid.NewGuid(), CheckId = Guid.Empty, Fingerprint = $"{Lines.Count:0000}", Kind = kind, Item = item, Worker = worker, Heads = heads, MinorUnits = amount,
            Currency = currency, On = on ?? Paid, Payer = payer, PaidTo = to, Reference = reference, Batch = batch, ConfirmedByWorker = confirmed, WordsPrint = words,
            AddedBy = by ?? FirstInterviewer, AddedByRole = Roles.FeeAnalyst, AddedAt = Noon + Duration.FromMinutes(Lines.Count),
        });
        return this;
    }

    /// <summary>A worker borrowed so much, said or on paper.</summary>
    public AFeeInput Borrowed(EvidenceKind kind, long principal, int worker, decimal percent, LocalDate from, LocalDate until, bool compounds = false)
    {
        Line(kind, "D1", principal, worker, payer: Payer.Worker, on: from);
        Lines[^1] = (CanonicalLine.Of(Lines[^1]) with { Loan = new LoanTerms(percent, until, compounds) }).ToLine();
        return this;
    }

    /// <summary>A part of a line, alike in all but the amount.</summary>
    public AFeeInput Again(EvidenceLine line, long amount, string part)
    {
        Lines.Add((CanonicalLine.Of(line) with { Fingerprint = line.Fingerprint + part, MinorUnits = amount }).ToLine());
        return this;
    }

    /// <summary>Everybody's share of this item, shown as strongly as the grade says.</summary>
    public AFeeInput Shown(EvidenceGrade grade, string item = "B6", long each = 63_000)
    {
        var number = $"INV-{item}";
        return grade switch
        {
            EvidenceGrade.E0 => this,
            EvidenceGrade.E1 => Line(EvidenceKind.Ledger, item, each * workers),
            EvidenceGrade.E2 => Line(EvidenceKind.Ticket, item, each * workers, to: PaidTo.Carrier, reference: number, batch: "one", heads: workers),
            _ => Line(EvidenceKind.Invoice, item, each * workers, to: PaidTo.Carrier, reference: number, batch: "one", heads: workers)
                .Line(EvidenceKind.BankLine, item, each * workers, to: PaidTo.Carrier, reference: number),
        };
    }

    /// <param name="asked">How many workers were asked about the item; those who did not pay say so.</param>
    public AFeeInput Said(WorkerGrade grade, string item = "B6", int asked = 5, Guid? by = null)
    {
        var paid = grade switch { WorkerGrade.W0 => 0, WorkerGrade.W1 => 1, WorkerGrade.W2 => 3, _ => 0 };
        for (var worker = 1; worker <= asked; worker++)
            Line(EvidenceKind.Statement, item, worker <= paid ? 40_000 + worker * 100 : 0, worker, by: by);
        return grade == WorkerGrade.W3 ? Line(EvidenceKind.WorkerReceipt, item, 40_000, worker: 1, payer: Payer.Worker) : this;
    }

    public FeeInput Made() => new(
        new CohortFacts(workers, 2026, "southern-isles", Law.Fees.RulesOn(Today).SampleOf(workers), new LocalDate(2026, 1, 10), Headcount)
        {
            UsedElsewhere = UsedElsewhere.ToHashSet(), Undone = Undone,
        },
        Lines, Rules, Law.Fees.VerdictsOn(Today),
        [.. Law.Fees.ExpectedFor("southern-isles", 2026).Where(cost => ExpectedItems.Contains(cost.Item))], Law.Fees)
    {
        Overlay = Overlay,
    };

    public FeeResult Computed() => FeeComputation.Of(Made(), Noon);

    public ItemResult Of(string item = "B6") => Computed().Items.Single(result => result.Item == item);
}
