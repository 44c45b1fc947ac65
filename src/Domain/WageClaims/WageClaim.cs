using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>What the worker lets the employer learn. Asked in the inbox, after the receipt; hidden until she says otherwise.</summary>
public enum Visibility { Hidden, Pooled, Named }

/// <summary>The facts of a wage claim, without who the worker is. Its case, with the same id, holds state and history.</summary>
public sealed class WageClaim : IDecided, IOfWorker
{
    public required Guid Id { get; init; }
    public required WorkerRef Worker { get; init; }
    public required Guid OfficeId { get; set; }
    public required LocalDate FiledOn { get; init; }
    public required string Currency { get; init; }

    /// <summary>Kinds of problem, as named in the reference data.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    public bool InDanger { get; init; }

    /// <summary>Empty when the worker does not know.</summary>
    public string Region { get; set; } = "";

    public string Sector { get; set; } = "";

    /// <summary>The work was done in a private home.</summary>
    public bool InHousehold { get; set; }

    /// <summary>Who employed her and where, as she wrote it; sealed. Null when she did not know.</summary>
    public SealedTextRef? Workplace { get; init; }

    /// <summary>Her own words, sealed unaltered (decision 16). Null when she wrote none.</summary>
    public SealedTextRef? Statement { get; init; }

    /// <summary>Set by an officer who found out who the employer is.</summary>
    public Guid? EmployerId { get; set; }

    public Visibility Visibility { get; set; } = Visibility.Hidden;

    /// <summary>What her own account came to, kept when the officer's periods took its place; null before, and where it could not be worked out.</summary>
    public long? ClaimedMinorUnits { get; set; }

    /// <summary>As claimed, then as established: the officer's assessment replaces the worker's first rough period.</summary>
    public List<PayPeriod> Periods { get; init; } = [];

    /// <summary>What is claimed beside the pay of the periods.</summary>
    public List<OtherSum> OtherSums { get; init; } = [];

    public EmployerAnswer? Answer { get; set; }
    public Assessment? Assessment { get; set; }
    public ClaimDecision? Decision { get; set; }
    public Settlement? Settlement { get; set; }
    public List<Payment> Payments { get; init; } = [];
    public List<RecordedFact> Recorded { get; init; } = [];

    /// <summary>The instalments that were offered last; null when none ever were.</summary>
    public InstalmentPlan? Plan { get; set; }

    /// <summary>Who owes it together with the employer, held or only proposed.</summary>
    public List<LiableParty> Liable { get; init; } = [];

    public List<DepositDraw> Draws { get; init; } = [];

    /// <summary>How the money is to reach her; null while she has not said it.</summary>
    public PayWay? PayWay { get; set; }

    /// <summary>The account, office or person for it, sealed.</summary>
    public SealedTextRef? PayDetails { get; set; }

    /// <summary>She said that she is in another country now. Nothing of the claim depends on it.</summary>
    public bool IsAway { get; set; }

    /// <summary>How she may be reached and with which interpreter, sealed; null: only by her inbox.</summary>
    public SealedTextRef? SafeContact { get; set; }

    /// <summary>Of the word by which she is known when she has lost her code: an HMAC under her own key. Null when she gave none.</summary>
    public byte[]? CodeWord { get; set; }

    /// <summary>The day on which a report of hers was upheld: she was punished for this claim. Null when none was.</summary>
    public LocalDate? RetaliationFoundOn { get; set; }

    /// <summary>Last day, inclusive, on which this claim could be filed; null when nobody knows yet when the work ended.</summary>
    public LocalDate? LastDayToFile { get; set; }

    /// <summary>The end of the whole-payroll check that stands in for a claim whose worker stays hidden.</summary>
    public LocalDate? PayrollCheckedOn { get; set; }

    /// <summary>The appeal that is being heard against this claim's decision; null when there is none or it is decided and applied.</summary>
    public Guid? OpenAppealId { get; set; }

    /// <summary>Not erased before then: she wrote something lately, or asked us to keep it longer. Null when she did neither.</summary>
    public Instant? KeepIdentityUntil { get; private set; }

    /// <summary>The last day on which she had her contact details erased; null when never.</summary>
    public LocalDate? ContactErasedOn { get; set; }

    /// <summary>Postpones the end of what we know about her; never brings it nearer.</summary>
    public void KeepIdentity(Instant until)
    {
        if (KeepIdentityUntil is null || KeepIdentityUntil < until) KeepIdentityUntil = until;
    }

    /// <summary>The same again, right after, is no new fact.</summary>
    public void Record(RecordedFact fact)
    {
        if (Recorded.Count == 0 || Recorded[^1] with { At = fact.At } != fact) Recorded.Add(fact);
    }

    /// <summary>What the employer has to pay by order or agreed settlement, in minor units; null while nothing is fixed.</summary>
    public long? AmountFixed() => Decision switch
    {
        { Kind: ClaimDecisionKind.Dismissal } => null,
        { } order => order.OrderedMinorUnits,
        null => Settlement is { WorkerAgreedOn: not null } agreed ? agreed.MinorUnits : null,
    };

    /// <summary>Of what was ordered or agreed, in minor units; 0 while nothing is fixed.</summary>
    public long StillOwed() => Math.Max(0, (AmountFixed() ?? 0) - Confirmed());

    /// <summary>What the worker confirmed that she got and kept, in minor units.</summary>
    public long Confirmed() => Payments.Where(payment => payment.GaveBack == false).Sum(payment => payment.ConfirmedMinorUnits ?? 0);
}
