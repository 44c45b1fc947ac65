using Inspectorate.Domain.EmergencyReads;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Definitions;
using NodaTime;

namespace Inspectorate.Seed.Situations;

/// <summary>Somebody who does not have this claim read how its worker may be reached, and the firewall officer looks at it.</summary>
/// <param name="office">The name of the reader's office.</param>
public sealed class AnEmergencyRead(WageClaim claim, string office) : ISituation
{
    public EmergencyRead Read { get; } = new()
    {
        Id = Guid.CreateVersion7(), OfficeId = claim.OfficeId, ClaimId = claim.Id, Danger = Danger.HeldAgainstHerWill, Parts = ["name", "contact"],
        ReaderRole = Roles.ClaimsOfficer, ReaderOffice = office,
        Words = "A friend called at night and said that the doors are locked. Nobody of the claim's office could be reached. (demonstration)",
    };

    public string Lifecycle => "emergency-read";

    public ICaseFacts Facts => Read;

    public IReadOnlyList<StepDefinition> WayTo(string state, LifecycleDefinition lifecycle) => Walk.To(lifecycle, state, "read");

    public void MakeReadyFor(string step, Instant at, LocalDate today) { }
}
