using Inspectorate.Domain.Shared;

namespace Inspectorate.Domain.Register;

public enum EmployerKind { Company, Household }

public sealed class Employer
{
    public required Guid Id { get; init; }

    /// <summary>Random; what people write and say.</summary>
    public required string Number { get; init; }

    public required EmployerKind Kind { get; init; }

    /// <summary>A company's name. For a household: "Private household"; who lives there is sealed under <see cref="Place"/>.</summary>
    public required string Name { get; set; }

    /// <summary>Null for a household.</summary>
    public string? RegistrationNumber { get; set; }

    public PlaceRef? Place { get; set; }
    public required string Region { get; set; }
    public required string Sector { get; set; }

    /// <summary>Where notices are mailed to (never about a worker by name); null when only the account's list tells.</summary>
    public string? Email { get; set; }
}
