using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>An agency or lead firm that owes the same money together with the employer. One of the two ids is set.</summary>
public sealed class LiableParty : IAppealable
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid? EmployerId { get; init; }
    public Guid? AgencyId { get; init; }

    /// <summary>As it stood in the register.</summary>
    public required string Name { get; init; }

    /// <summary>Why the law holds it liable; the letter says it.</summary>
    public required string Reason { get; init; }

    /// <summary>Null while another person has not agreed: it knows nothing of the claim until then.</summary>
    public LocalDate? HeldOn { get; set; }

    /// <summary>The step of the claim that held it; null while it is only proposed.</summary>
    public int? HeldBySeq { get; set; }

    /// <summary>The day on which its appeal was upheld; null when none was.</summary>
    public LocalDate? EndedOn { get; set; }

    /// <summary>Its own appeal against being liable.</summary>
    public Guid? OpenAppealId { get; set; }

    public bool IsHeld => HeldOn is not null && EndedOn is null;
}

/// <summary>Money from the deposit of a licence, proposed by one person and drawn by another.</summary>
public sealed class DepositDraw
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid LicenceId { get; init; }
    public required Guid AgencyId { get; init; }
    public required string Agency { get; init; }
    public required long MinorUnits { get; init; }
    public LocalDate? DrawnOn { get; set; }
}

/// <summary>How the money can reach a worker, wherever she is.</summary>
public enum PayWay { Account, AccountAbroad, TransferOffice, TrustedPerson, Wait }
