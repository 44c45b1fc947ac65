using Inspectorate.Domain.Licensing;
using NodaTime;

namespace Inspectorate.Domain.Register;

/// <summary>
/// One line of the public register: a licence as anybody may see it. It is rewritten with each step of the licence's case, in the
/// step's own transaction. Nothing about a worker, an officer or a corridor can stand in it.
/// </summary>
public sealed class RegisterEntry
{
    /// <summary>The licence's number: random, the same over all terms; it stands on the certificate and in the QR code.</summary>
    public required string Number { get; init; }

    /// <summary>The case of the term that runs now, or that ran last.</summary>
    public required Guid LicenceId { get; set; }

    public required string Agency { get; set; }

    /// <summary>Empty when the agency works under its own name.</summary>
    public string TradeName { get; set; } = "";

    /// <summary>The name as it is sorted and compared; see <see cref="SearchWords.Folded"/>.</summary>
    public required string SortName { get; set; }

    public required string Region { get; set; }
    public required Standing Standing { get; set; }

    /// <summary>When the standing last changed.</summary>
    public required Instant Since { get; set; }

    public required LocalDate GrantedOn { get; set; }

    /// <summary>Last day of the term, inclusive.</summary>
    public required LocalDate EndsOn { get; set; }

    /// <summary>A renewal was filed in time: the licence holds until that is decided, also after its last day.</summary>
    public required bool RenewalIsPending { get; set; }

    /// <summary>What the agency still has to do, and by when.</summary>
    public List<LicenceCondition> Conditions { get; set; } = [];

    /// <summary>Oldest first, over all terms.</summary>
    public List<StandingChange> Changes { get; set; } = [];

    public bool MayRecruit => Standing == Standing.Active;
}

/// <summary>A word by which a line of the register is found.</summary>
public sealed class RegisterWord
{
    public required string Word { get; init; }
    public required string Number { get; init; }
}
