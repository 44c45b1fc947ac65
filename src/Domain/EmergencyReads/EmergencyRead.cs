using Inspectorate.Domain.Shared;

namespace Inspectorate.Domain.EmergencyReads;

/// <summary>What cannot wait until somebody who has the case is there.</summary>
public enum Danger { LifeAtRisk, Violence, HeldAgainstHerWill, BadlyHurtOrIll }

/// <summary>
/// Somebody who does not have a claim read who its worker is (FW-30). It is a case of its own, reviewed by the firewall officer, whose
/// history is chained as every case's is.
/// </summary>
public sealed class EmergencyRead : ICaseFacts
{
    public required Guid Id { get; init; }

    /// <summary>Of the claim.</summary>
    public required Guid OfficeId { get; init; }

    public required Guid ClaimId { get; init; }
    public required Danger Danger { get; init; }

    /// <summary>What happened and why it could not wait, in the reader's words. The worker reads them too. Empty once her identity was erased.</summary>
    public required string Words { get; set; }

    public required string ReaderRole { get; init; }

    /// <summary>The name of the reader's office.</summary>
    public required string ReaderOffice { get; init; }

    /// <summary>What was opened, by the names that the desk gives to sealed parts.</summary>
    public required List<string> Parts { get; init; }
}
