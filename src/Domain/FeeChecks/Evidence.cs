using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>
/// What a line of evidence is. The parties hand in <see cref="EvidenceLine.FromParties"/>; what workers say and show is taken by the authority.
/// </summary>
/// <remarks>
/// <see cref="ServiceAgreement"/>: who is to pay an item, and how much. <see cref="Contract"/>: the day on which one worker signed.
/// <see cref="AttendanceList"/>: one worker on the list of a clinic, a test or a training; it may quote the number of the invoice.
/// <see cref="Declaration"/>: one worker signed that she paid nothing. <see cref="AgencyIncome"/> and <see cref="AgencyCost"/>: the agency's
/// accounts of the cohort's year. <see cref="CashDeposit"/>: cash that came onto the agency's account.
/// </remarks>
public enum EvidenceKind
{
    Ledger, Invoice, Ticket, BankLine, Payslip, WagesPaid, Loan, Refund, Statement, WorkerReceipt, Deduction,
    ServiceAgreement, Contract, AttendanceList, Declaration, AgencyIncome, AgencyCost, CashDeposit,
}

public enum Payer { NotNamed, Employer, Agency, Worker, SomebodyElse }

/// <summary>Who got the money, or who wrote the invoice.</summary>
public enum PaidTo { NotNamed, Employer, Agency, SubAgent, Clinic, Carrier, Insurer, TrainingCentre, Official, Lender, Relative, SomebodyElse }

/// <summary>One line of what the parties, the bank, the papers or the workers say. A worker is a number within the cohort, never a name.</summary>
public sealed class EvidenceLine
{
    public required Guid Id { get; init; }
    public required Guid CheckId { get; init; }

    /// <summary>SHA-256 over content and place among equal lines of its file: the same file again adds nothing.</summary>
    public required string Fingerprint { get; init; }

    public required EvidenceKind Kind { get; init; }

    /// <summary>Code of the fee item; empty for wages, which are about none.</summary>
    public string Item { get; init; } = "";

    /// <summary>From 1 to the size of the cohort; null when the line is about a batch or about everybody.</summary>
    public int? Worker { get; init; }

    /// <summary>For how many workers a batch line stands; null for the whole cohort.</summary>
    public int? Heads { get; init; }

    public required long MinorUnits { get; init; }
    public required string Currency { get; init; }
    public required LocalDate On { get; init; }
    public Payer Payer { get; init; }
    public PaidTo PaidTo { get; init; }

    /// <summary>Number of the invoice, ticket or receipt; a bank line has that of the invoice which it pays.</summary>
    public string Reference { get; init; } = "";

    public string Batch { get; init; } = "";

    /// <summary>For a refund: the worker says that she got it and did not have to give it back. The parties cannot set it.</summary>
    public bool ConfirmedByWorker { get; init; }

    /// <summary>
    /// For a statement: tells whether two workers used the same words, and nothing else about them. Empty when no words were taken down.
    /// </summary>
    public string WordsPrint { get; init; } = "";

    /// <summary>In percent; null for everything but a worker's loan.</summary>
    public decimal? LoanPercentPerYear { get; init; }

    public LocalDate? LoanUntil { get; init; }
    public bool LoanCompounds { get; init; }

    /// <summary>For a worker's loan, of which the amount is the principal and the day the first; else null.</summary>
    public LoanTerms? Loan => LoanPercentPerYear is { } percent && LoanUntil is { } until ? new LoanTerms(percent, until, LoanCompounds) : null;

    /// <summary>In place of an interviewer, where a worker answered by herself.</summary>
    public static readonly Guid Nobody = new("00000000-0000-0000-0000-000000000001");

    /// <summary>The account that typed it or sent its file; for a statement, the interviewer.</summary>
    public required Guid AddedBy { get; init; }

    public required string AddedByRole { get; init; }
    public required Instant AddedAt { get; init; }

    /// <summary>Null when it was typed.</summary>
    public Guid? UploadId { get; init; }

    /// <summary>In an upload whose preview nobody has accepted yet. It counts for nothing.</summary>
    public bool IsPreview { get; set; }

    public static readonly IReadOnlySet<EvidenceKind> FromParties = new HashSet<EvidenceKind>
    {
        EvidenceKind.Ledger, EvidenceKind.Invoice, EvidenceKind.Ticket, EvidenceKind.BankLine,
        EvidenceKind.Payslip, EvidenceKind.WagesPaid, EvidenceKind.Loan, EvidenceKind.Refund,
        EvidenceKind.ServiceAgreement, EvidenceKind.Contract, EvidenceKind.AttendanceList, EvidenceKind.Declaration,
        EvidenceKind.AgencyIncome, EvidenceKind.AgencyCost, EvidenceKind.CashDeposit,
    };

    /// <summary>Wages, signatures and accounts are about no fee item.</summary>
    public static bool HasItem(EvidenceKind kind) => kind is not (EvidenceKind.Payslip or EvidenceKind.WagesPaid or EvidenceKind.Contract
        or EvidenceKind.Declaration or EvidenceKind.AgencyIncome or EvidenceKind.AgencyCost or EvidenceKind.CashDeposit);

    /// <summary>Who signed or came on which day says nothing of money: the amount is 0.</summary>
    public static bool HasAmount(EvidenceKind kind) => kind is not (EvidenceKind.Contract or EvidenceKind.AttendanceList or EvidenceKind.Declaration);

    /// <summary>Lines of these kinds have to name the worker's number.</summary>
    public static bool NeedsWorker(EvidenceKind kind) => kind is EvidenceKind.Payslip or EvidenceKind.WagesPaid or EvidenceKind.Contract
        or EvidenceKind.AttendanceList or EvidenceKind.Declaration or EvidenceKind.Statement or EvidenceKind.WorkerReceipt or EvidenceKind.Deduction;
}

/// <summary>Where a file of evidence stands.</summary>
public enum UploadState { Asked, Reading, Stopped, Read, Taking, Taken, ThrownAway }

/// <summary>A file of lines: it arrives, somebody says how it is read where that is not plain, and it is shown before it counts.</summary>
public sealed class EvidenceUpload
{
    public required Guid Id { get; init; }
    public required Guid CheckId { get; init; }
    public required Guid AddedBy { get; init; }
    public required string AddedByRole { get; init; }
    public required Instant AddedAt { get; init; }

    /// <summary>The file as it arrived, sealed; it goes when its lines were taken or it is thrown away.</summary>
    public required AttachmentRef File { get; init; }

    /// <summary>Of the file, in bytes.</summary>
    public required long Size { get; init; }

    public required string TitlesFingerprint { get; init; }
    public required FileReading Reading { get; set; }

    /// <summary>Null while a person is asked how the file is read.</summary>
    public Instant? ReadingAskedAt { get; set; }

    /// <summary>How far the reading is, in bytes.</summary>
    public long BytesRead { get; set; }

    public Instant? StopAskedAt { get; set; }
    public Instant? StoppedAt { get; set; }

    /// <summary>The whole file has been read.</summary>
    public Instant? ReadAt { get; set; }

    public int Lines { get; set; }

    /// <summary>Lines that had been handed in before, so that they were left out.</summary>
    public int KnownBefore { get; set; }

    public int BadRows { get; set; }

    /// <summary>The first bad rows; <see cref="BadRows"/> counts all of them.</summary>
    public List<BadRow> Aside { get; set; } = [];

    /// <summary>All bad rows as a table to correct, sealed; null when there are none. The sweep takes it away after some days.</summary>
    public AttachmentRef? AsideFile { get; set; }

    /// <summary>Rows of a template that nobody filled in.</summary>
    public int LeftEmpty { get; set; }

    /// <summary>Rows that hold a total which adds up.</summary>
    public int Totals { get; set; }

    /// <summary>Columns that are left out; nothing in them was read or kept.</summary>
    public List<string> UnknownColumns { get; set; } = [];

    /// <summary>Somebody took it: its lines come to count, some thousand at a time.</summary>
    public Instant? TakingAskedAt { get; set; }

    /// <summary>How many of them count already.</summary>
    public int LinesTaken { get; set; }

    /// <summary>All of its lines count.</summary>
    public Instant? AcceptedAt { get; set; }

    /// <summary>It is shown nowhere any more; its lines are being dropped.</summary>
    public Instant? ThrownAwayAt { get; set; }

    public UploadState State =>
        ThrownAwayAt is not null ? UploadState.ThrownAway
        : AcceptedAt is not null ? UploadState.Taken
        : TakingAskedAt is not null ? UploadState.Taking
        : StoppedAt is not null ? UploadState.Stopped
        : ReadAt is not null ? UploadState.Read
        : ReadingAskedAt is not null ? UploadState.Reading
        : UploadState.Asked;

    /// <summary>From the beginning, perhaps in another way: what an earlier reading found is gone.</summary>
    public void Ask(FileReading reading, Instant at)
    {
        (Reading, ReadingAskedAt) = (reading, at);
        (StopAskedAt, StoppedAt, ReadAt, AsideFile) = (null, null, null, null);
        (BytesRead, Lines, KnownBefore, BadRows, LeftEmpty, Totals) = (0, 0, 0, 0, 0, 0);
        (Aside, UnknownColumns) = ([], []);
    }
}

/// <summary>A row that could not be taken.</summary>
/// <param name="Row">As a spreadsheet counts: the titles are row 1.</param>
/// <param name="Found">What stood there; empty where a name could stand.</param>
public sealed record BadRow(int Row, string Column, string Found, string Reason);
