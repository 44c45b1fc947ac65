using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.Support;
using Inspectorate.Domain.WageClaims;
using NodaTime;

namespace Inspectorate.Web.Support;

/// <summary>What is the same whether the worker asks in her inbox or an officer with her.</summary>
internal static class SupportAsked
{
    public const string Step = "ask-support";

    /// <summary>Letters of her own words.</summary>
    public const int Longest = 4000;

    public static IReadOnlyList<Circumstance> Of(ReferenceData reference, LocalDate today, IReadOnlyCollection<string>? names) =>
        [.. reference.CircumstancesOn(today).Where(circumstance => names?.Contains(circumstance.Name) == true)];

    /// <summary>As it is sealed: a line for each circumstance, and her words after an empty line.</summary>
    public static string Text(IEnumerable<string> circumstances, string? words) =>
        string.Join('\n', string.IsNullOrWhiteSpace(words) ? circumstances : [.. circumstances, "", words]).TrimStart('\n');

    public static SupportRequest About(WageClaim claim, Guid id, LocalDate today, SealedTextRef circumstances, List<RecipientKind> wanted) => new()
    {
        Id = id, OfficeId = claim.OfficeId, ClaimId = claim.Id, Worker = claim.Worker, AskedOn = today, Circumstances = circumstances, WorkerAgreed = true, Wanted = wanted,
    };
}
