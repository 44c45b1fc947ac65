using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inspectorate.Domain.Shared.Reference;
using NodaTime.Text;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>The input of a computation as one sequence of bytes: JSON whose members, lines and tables stand in a fixed order.</summary>
public static class CanonicalInput
{
    private static readonly JsonSerializerOptions Fixed = new()
    {
        Converters = { new StrictJson.IsoDate(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Hash(FeeInput input) => Convert.ToHexStringLower(SHA256.HashData(Bytes(input)));

    public static byte[] Bytes(FeeInput input) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Algorithm = FeeComputation.Version,
            input.Workers,
            input.Year,
            input.Corridor,
            input.InterviewsNeeded,
            input.OrderedOn,
            input.Headcount,
            input.Rules,
            Verdicts = input.Verdicts.Rows.OrderBy(row => row.Subject, StringComparer.Ordinal),
            input.Expected,
            UsedElsewhere = input.UsedElsewhere.Order(StringComparer.Ordinal),
            Lines = input.Lines.Select(line => new
            {
                line.Fingerprint,
                line.Kind,
                line.Item,
                line.Worker,
                line.Heads,
                line.MinorUnits,
                line.Currency,
                line.On,
                line.Payer,
                line.PaidTo,
                line.Reference,
                line.Batch,
                line.ConfirmedByWorker,
                line.AddedBy,
                AddedAt = InstantPattern.ExtendedIso.Format(line.AddedAt),
                Rate = input.Reference.RateOn(line.On, line.Currency),
            }),
        },
        Fixed);
}
