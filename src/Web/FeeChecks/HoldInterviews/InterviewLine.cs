using System.Security.Cryptography;
using System.Text;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Web.Cases;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.FeeChecks.HoldInterviews;

internal static class InterviewLine
{
    /// <summary>Who asked is part of what makes it the same: two interviewers who hear the same are two statements.</summary>
    public static EvidenceLine Of(OpenCase open, EvidenceKind kind, string item, int worker, long minorUnits, string currency, LocalDate on, string wordsPrint, Instant at, int place, LoanTerms? loan = null) => new()
    {
        Id = Guid.CreateVersion7((at + Duration.FromMilliseconds(place)).ToDateTimeOffset()),
        CheckId = open.Case.Id,
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', "interview", open.Me.Id, kind, item, worker, minorUnits, currency, LocalDatePattern.Iso.Format(on)) + (loan is null ? "" : $"\n{loan}")))),
        Kind = kind,
        Item = item,
        Worker = worker,
        MinorUnits = minorUnits,
        Currency = currency,
        On = on,
        Payer = kind == EvidenceKind.Refund ? Payer.NotNamed : Payer.Worker,
        ConfirmedByWorker = kind == EvidenceKind.Refund,
        LoanPercentPerYear = loan?.PercentPerYear,
        LoanUntil = loan?.Until,
        LoanCompounds = loan?.CompoundsMonthly ?? false,
        WordsPrint = wordsPrint,
        AddedBy = open.Me.Id,
        AddedByRole = open.Me.Role,
        AddedAt = at,
    };
}
