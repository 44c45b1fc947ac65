using NodaTime;

namespace Inspectorate.Domain.OldRegister;

/// <summary>How a claim of an old register ended; <see cref="Unknown"/> where the register does not say.</summary>
public enum OldOutcome { Unknown, Upheld, PartlyUpheld, NotUpheld, Settled, Withdrawn }

/// <summary>
/// A closed claim of a register that was kept before this one. It is no case: nobody takes a step in it, no clock runs, and who the worker
/// was has no place in it.
/// </summary>
public sealed class OldClaim
{
    public required Guid Id { get; init; }
    public required Guid ImportId { get; init; }
    public required string Register { get; init; }

    /// <summary>As the old register wrote it, also where it looks like a date or begins with zeros.</summary>
    public required string Number { get; init; }

    public required string Employer { get; init; }

    /// <summary>The employer's name as it is compared; see <see cref="Domain.Register.SearchWords.Folded"/>. Empty for a private household.</summary>
    public required string SortName { get; init; }

    /// <summary>Empty when not known.</summary>
    public required string Town { get; init; }

    public required string Currency { get; init; }
    public LocalDate? OpenedOn { get; init; }
    public LocalDate? ClosedOn { get; init; }

    /// <summary>In minor units, as the other amounts; null where the register says nothing.</summary>
    public long? Claimed { get; init; }

    public long? Assessed { get; init; }
    public long? Ordered { get; init; }
    public long? Paid { get; init; }
    public OldOutcome Outcome { get; init; }

    public long? this[RegisterField amount] => amount switch
    {
        RegisterField.Claimed => Claimed,
        RegisterField.Assessed => Assessed,
        RegisterField.Ordered => Ordered,
        RegisterField.Paid => Paid,
        _ => throw new ArgumentOutOfRangeException(nameof(amount), amount, "This is no amount."),
    };

    /// <summary>The first thing in which the two differ, as a field of the map; null when they say the same.</summary>
    public RegisterField? DiffersIn(OldClaim other) =>
        Employer != other.Employer ? RegisterField.Employer
        : Town != other.Town ? RegisterField.Town
        : OpenedOn != other.OpenedOn ? RegisterField.Opened
        : ClosedOn != other.ClosedOn ? RegisterField.Closed
        : Currency != other.Currency || Claimed != other.Claimed ? RegisterField.Claimed
        : Assessed != other.Assessed ? RegisterField.Assessed
        : Ordered != other.Ordered ? RegisterField.Ordered
        : Paid != other.Paid ? RegisterField.Paid
        : Outcome != other.Outcome ? RegisterField.Outcome
        : null;
}
