using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Inspectorate.Domain.FeeChecks;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.FeeChecks.Evidence;

/// <summary>A line that can be taken.</summary>
internal sealed record ReadLine(
    EvidenceKind Kind, string Item, int? Worker, int? Heads, long MinorUnits, string Currency, LocalDate On, Payer Payer, PaidTo PaidTo, string Reference, string Batch)
{
    /// <param name="nth">Its place among equal lines of the same file, from 1.</param>
    public string Fingerprint(int nth)
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{Kind}\n{Item}\n{Worker}\n{Heads}\n{MinorUnits}\n{Currency}\n{LocalDatePattern.Iso.Format(On)}\n{Payer}\n{PaidTo}\n{Reference}\n{Batch}\n{nth}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <param name="place">In its file; lists are ordered by the id.</param>
    public EvidenceLine For(Guid check, Guid by, string role, Instant at, int nth = 1, int place = 0, Guid? upload = null) => new()
    {
        Id = Guid.CreateVersion7((at + Duration.FromMilliseconds(place)).ToDateTimeOffset()), CheckId = check, Fingerprint = Fingerprint(nth), Kind = Kind, Item = Item, Worker = Worker, Heads = Heads,
        MinorUnits = MinorUnits, Currency = Currency, On = On, Payer = Payer, PaidTo = PaidTo, Reference = Reference, Batch = Batch,
        AddedBy = by, AddedByRole = role, AddedAt = at, UploadId = upload, IsPreview = upload is not null,
    };
}
