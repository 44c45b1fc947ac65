namespace Inspectorate.Domain.Register;

/// <summary>A recruitment agency that holds, seeks or held a licence.</summary>
public sealed class Agency
{
    public required Guid Id { get; init; }

    /// <summary>Random; what people write and say.</summary>
    public required string Number { get; init; }

    public required string Name { get; set; }

    /// <summary>One of the regions of the reference data.</summary>
    public required string Region { get; set; }

    /// <summary>The office that handles its licence.</summary>
    public required Guid OfficeId { get; set; }

    /// <summary>Where notices are mailed to; null when only the accounts' addresses are known.</summary>
    public string? Email { get; set; }
}
