using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>A request by an outside body, its facts made ready for each step of its way. It is matched to nobody: the firewall alone does that.</summary>
/// <param name="paper">The document that is the judge's order.</param>
public sealed class AnOutsideRequest(OutsideRequest request, AskerKind kind, LegalBasis basis, Guid paper) : ISituation
{
    public OutsideRequest Request { get; } = request;

    public string Lifecycle => "outside-request";

    public ICaseFacts Facts => Request;

    public static OutsideRequest Of(Guid office, string asker, RequestForm form, LocalDate receivedOn) =>
        new() { Id = Guid.CreateVersion7(), OfficeId = office, ReceivedOn = receivedOn, Form = form, Asker = asker };

    /// <summary>The basis on which alone a request comes to this state.</summary>
    public static LegalBasis BasisFor(string state) => state == "refused" ? LegalBasis.AdministrativePaper : LegalBasis.JudicialOrder;

    /// <summary>The person is told where the law lets her be.</summary>
    public IReadOnlyList<StepDefinition> WayTo(string state, LifecycleDefinition lifecycle) =>
        Walk.To(lifecycle, state, "receive", state == "notice-forbidden" ? [] : ["hold-notice"]);

    public Actor? ActorFor(string role) => role == Roles.Worker ? new Actor("the person named", role) : null;

    public void MakeReadyFor(string step, Instant at, LocalDate today)
    {
        switch (step)
        {
            case "register":
                (Request.AskerKind, Request.Basis, Request.Scope, Request.RegisteredOn) = (kind, basis, "Whether somebody filed a complaint, and where she is. (demonstration)", today);
                break;
            case "refuse" or "confirm-not-genuine":
                Request.SearchedAt = null;
                break;
            case "check-order":
                Request.Order = new JudicialOrder { Paper = paper, Court = "District court (demonstration)", FileNumber = "DM-C 88/26" };
                break;
            case "find-valid" or "confirm-valid":
                (Request.Order!.Signer, Request.Order.NamedRecords) = (OrderSigner.Judge, 1);
                break;
            case "return-to-court":
                (Request.SearchedAt, Request.RecordsFound) = (at, 0);
                break;
            case "send-notice":
                (Request.SearchedAt, Request.RecordsFound, Request.NoticeSentAt, Request.Order!.NoticeForbiddenUntil) = (at, 1, at, null);
                break;
            case "hold-notice":
                (Request.SearchedAt, Request.RecordsFound, Request.NoticeSentAt, Request.Order!.NoticeForbiddenUntil) = (at, 1, at + Duration.FromDays(20), today.PlusDays(20));
                break;
            case "end-hold" or "close":
                Request.NoticeSentAt = at;
                break;
            case "read-notice":
                (Request.NoticeSentAt, Request.NoticeReadAt) = (at, at);
                break;
            case "go-on-unread":
                Request.Order!.ReleaseFrom = at;
                break;
            case "propose-release" or "confirm-release":
                (Request.ChallengeAskedAt, Request.Order!.ReleaseFrom) = (null, at);
                break;
            case "court-narrows" or "court-quashes":
                (Request.CourtDecision, Request.ChallengeAskedAt) = ("The order names one record and no more. (demonstration)", null);
                break;
        }
    }
}
