using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>One item of the order.</summary>
public sealed record RepaymentLine(string Item, long PerWorkerMinorUnits, long TotalMinorUnits);

/// <param name="By">Last day, inclusive.</param>
public sealed record Instalment(LocalDate By, long MinorUnits);

/// <summary>What has to be repaid: one amount for every worker of the cohort, in instalments.</summary>
public sealed class RepaymentPlan
{
    public required LocalDate WrittenOn { get; init; }
    public required long PerWorkerMinorUnits { get; init; }
    public required long TotalMinorUnits { get; init; }

    /// <summary>The part of the total that the trust account pays out, because papers show more than the uniform amount.</summary>
    public required long InTrustMinorUnits { get; init; }

    public List<RepaymentLine> Lines { get; init; } = [];
    public List<Instalment> Instalments { get; init; } = [];

    public static RepaymentPlan Of(FeeResult result, LocalDate writtenOn, IEnumerable<Instalment> instalments) => new()
    {
        WrittenOn = writtenOn,
        PerWorkerMinorUnits = result.PerWorkerMinorUnits,
        TotalMinorUnits = result.TotalMinorUnits,
        InTrustMinorUnits = result.InTrustMinorUnits,
        Lines = [.. result.Items.Where(item => item.TotalMinorUnits > 0).Select(item => new RepaymentLine(item.Item, item.PerWorkerMinorUnits, item.TotalMinorUnits))],
        Instalments = [.. instalments.OrderBy(instalment => instalment.By)],
    };

    /// <summary>Of what was due before this day, what nobody says to have paid. Money fills the parts in their order.</summary>
    /// <param name="reported">Minor units.</param>
    public long OverdueOn(LocalDate today, long reported) => Math.Max(0, Instalments.Where(part => part.By < today).Sum(part => part.MinorUnits) - reported);

    /// <summary>The first part after this day that what is reported does not fill; null when there is none.</summary>
    public Instalment? NextAfter(LocalDate? day, long reported)
    {
        foreach (var part in Instalments)
        {
            reported -= part.MinorUnits;
            if (reported < 0 && (day is null || part.By > day)) return part;
        }
        return null;
    }
}

/// <summary>A day that passed without the ordered money, and what followed by itself.</summary>
/// <param name="By">Last day of the instalment, inclusive.</param>
/// <param name="MinorUnits">What was overdue then.</param>
/// <param name="DrawnMinorUnits">Drawn from the agency's deposit; 0 when it held nothing.</param>
/// <param name="Points">Given on the agency's licence; 0 when they stand there for this order already, or there is no licence.</param>
/// <param name="Words">What was done and what was not, and why, for the parties and the office.</param>
public sealed record MissedRepayment(LocalDate By, Instant At, long MinorUnits, long DrawnMinorUnits, int Points, string Words);

/// <summary>A repayment that a party says it made, or that was drawn from the deposit. Only the workers' confirmations make it count.</summary>
/// <param name="Workers">To how many workers.</param>
/// <param name="ByRole">Who says so: employer, agency, or the decider for the deposit.</param>
public sealed record RepaymentMade(LocalDate On, long MinorUnits, int Workers, string Way, string ByRole, Instant At);

/// <summary>What an analyst has to answer before the review is finished.</summary>
/// <param name="Answer">Empty while it is open.</param>
public sealed record Anomaly(string Sentence, string Answer = "");

/// <summary>What a party answered to the provisional verdict.</summary>
public sealed record PartyReply(Instant At, string Role, string Words);

/// <summary>With such a code one worker of the cohort confirms, once. Nothing says which.</summary>
public sealed class RepaymentCode
{
    /// <summary>The code's HMAC under a key of the server; the code itself stands on the paper only.</summary>
    public required byte[] Kept { get; init; }

    public required Guid CheckId { get; init; }

    /// <summary>Null until it was used.</summary>
    public LocalDate? UsedOn { get; set; }

    /// <summary>She got all of it and gave nothing back.</summary>
    public bool GotAll { get; set; }
}
