using Inspectorate.Workflows.Running;

namespace Inspectorate.Domain.OutsideRequests;

/// <summary>The conditions that <c>workflows/outside-request.json</c> names.</summary>
public static class OutsideRequestGuards
{
    public static readonly Guards<OutsideRequest> All = new Guards<OutsideRequest>("outside-request")
        .Add("asker-is-recorded", request => request.AskerKind.Length == 0 || request.Basis is null || request.RegisteredOn is null
            ? "Record who asks, on what basis, and the date." : null)
        .Add("is-no-judicial-order", request => request.Basis == LegalBasis.JudicialOrder
            ? "This is a judge's order. Check it." : null)
        .Add("nothing-was-searched", request => request.SearchedAt is not null
            ? "Somebody searched before the refusal. A refusal never rests on a search; tell legal." : null)
        .Add("is-a-judicial-order", request => request.Basis != LegalBasis.JudicialOrder
            ? "This is not an order signed by a judge. It is refused." : null)
        .Add("order-names-records", request => request.NamedRecords < 1 ? "The order names no single record: it is too wide." : null)
        .Add("notice-is-sent", (request, act) => request.NoticeSentAt is null || request.NoticeSentAt > act.At
            ? "The person has not been told." : null)
        .Add("order-forbids-notice-until-a-date", request => request.NoticeForbiddenUntil is null
            ? "The order does not forbid the notice until a date. The person has to be told." : null)
        .Add("order-sets-a-date", request => request.ReleaseOrderedFor is null
            ? "The order sets no date, so the release waits until the person has opened the notice." : null)
        .Add("court-decision-is-recorded", request => request.CourtDecision.Length == 0 ? "Record what the court decided." : null);
}
