using System.Security.Cryptography;
using System.Text;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.FeeChecks.WorkerAnswers;

internal static class AnswerLine
{
    /// <summary>What a worker said by herself: a statement like that of an interview, with nobody as interviewer.</summary>
    public static EvidenceLine Of(Guid check, string item, int worker, long minorUnits, string currency, LocalDate on, Instant at, int place) => new()
    {
        Id = Guid.CreateVersion7((at + Duration.FromMilliseconds(place)).ToDateTimeOffset()),
        CheckId = check,
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', "answer", item, worker, minorUnits, currency, LocalDatePattern.Iso.Format(on))))),
        Kind = EvidenceKind.Statement,
        Item = item,
        Worker = worker,
        MinorUnits = minorUnits,
        Currency = currency,
        On = on,
        Payer = Payer.Worker,
        AddedBy = EvidenceLine.Nobody,
        AddedByRole = Roles.Worker,
        AddedAt = at,
    };
}
