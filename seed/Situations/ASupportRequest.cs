using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Support;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>A worker without a bed and without people asks for support; a social worker and a lawyer decide.</summary>
/// <param name="circumstances">Sealed.</param>
public sealed class ASupportRequest(WageClaim claim, LocalDate askedOn, SealedTextRef circumstances) : ISituation
{
    public SupportRequest Request { get; } = new()
    {
        Id = Guid.CreateVersion7(), OfficeId = claim.OfficeId, ClaimId = claim.Id, Worker = claim.Worker, AskedOn = askedOn, Circumstances = circumstances,
        WorkerAgreed = true, Wanted = [RecipientKind.Shelter, RecipientKind.HealthCare],
    };

    public string Lifecycle => "support";

    public ICaseFacts Facts => Request;

    public IReadOnlyList<StepDefinition> WayTo(string state, LifecycleDefinition lifecycle) => Walk.To(lifecycle, state, "ask-support");

    public void MakeReadyFor(string step, Instant at, LocalDate today)
    {
        if (step == "propose-support")
            Request.Propose([RecipientKind.Shelter], "You have no bed tonight, so you get a place in the safe house. The doctor of the house sees you there.", Roles.SocialWorker);
        if (step == "propose-refusal")
            Request.Propose([], "You wrote that you found a room and a doctor. Ask again when this changes.", Roles.SocialWorker);
    }

    public Actor? ActorFor(string role) => role == Roles.Worker ? new Actor(claim.Worker.ToString(), Roles.Worker) : null;
}
