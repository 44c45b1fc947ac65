using Inspectorate.Workflows.Running;

namespace Inspectorate.Domain.OutsideRequests;

/// <summary>The conditions that <c>workflows/outside-request.json</c> names.</summary>
public static class OutsideRequestGuards
{
    public static readonly Guards<OutsideRequest> All = new Guards<OutsideRequest>("outside-request")
        .Add("asker-is-recorded", request => request is { AskerKind: not null, Basis: not null, RegisteredOn: not null, Scope.Length: > 0 }
            ? null : "Record who asks, on what basis, for what, and the date.")
        .Add("is-no-judicial-order", request => request.Basis == LegalBasis.JudicialOrder ? "This is a judge’s order. Check it." : null)
        .Add("nothing-was-searched", request => request.SearchedAt is not null
            ? "Somebody searched before the refusal. A refusal never rests on a search; tell legal." : null)
        .Add("is-a-judicial-order", request => request.Basis != LegalBasis.JudicialOrder
            ? "This is not an order signed by a judge. It is refused." : null)
        .Add("order-is-in-the-file", request => request.Order is null ? "Add the order to the documents, and say of which court it is." : null)
        .Add("signed-by-a-judge", request => request.Order?.Signer != OrderSigner.Judge
            ? "No judge signed it. What an office signs is no order, whatever it is called: find it not genuine." : null)
        .Add("order-names-records", request => request.Order is not { NamedRecords: > 0 } ? "The order names no single record: it is too wide." : null)
        .Add("record-is-found", request => request.RecordsFound < 1 ? "No record that the order names has been found." : null)
        .Add("no-record-is-found", request => request.SearchedAt is null || request.RecordsFound > 0
            ? "Only when the firewall officer looked for the named record and found none." : null)
        .Add("order-lets-us-tell", request => request.Order?.NoticeForbiddenUntil is not null
            ? "The order forbids telling the person until a date. Hold the notice." : null)
        .Add("notice-is-sent", (request, act) => request.NoticeSentAt is null || request.NoticeSentAt > act.At
            ? "The person has not been told." : null)
        .Add("order-forbids-notice-until-a-date", request => request.Order?.NoticeForbiddenUntil is null
            ? "The order does not forbid the notice until a date. The person has to be told." : null)
        .Add("order-sets-a-date", request => request.Order?.ReleaseFrom is null
            ? "The order sets no date, so the release waits until the person has opened the notice." : null)
        .Add("release-may-come", (request, act) => request.Order?.ReleaseFrom is { } from
            ? from > act.At ? "The order sets the day of release, and it has not come." : null
            : request.NoticeReadAt is null ? "The order sets no day of release: it waits until the person was told and the waiting period is over." : null)
        .Add("nobody-waits-for-a-court", request => request.ChallengeAskedAt is not null
            ? "The person asked that the order be challenged. Legal brings it to court first." : null)
        .Add("court-decision-is-recorded", request => request.CourtDecision.Length == 0 ? "Record what the court decided." : null);
}
