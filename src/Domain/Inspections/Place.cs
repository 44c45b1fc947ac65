using Inspectorate.Domain.Shared;
using NodaTime;

namespace Inspectorate.Domain.Inspections;

public enum PlaceKind { AgencyPremises, Workplace, PrivateHousehold, WorkersLodging }

/// <summary>How soon a place has to be seen again.</summary>
public enum RiskClass { High, Medium, Low }

/// <summary>Somewhere that is inspected. Where people live, the address is sealed: here stand region and sector (decision 4).</summary>
public sealed class Place
{
    public required Guid Id { get; init; }

    /// <summary>Random; what people write and say.</summary>
    public required string Number { get; init; }

    public required PlaceKind Kind { get; init; }
    public required Guid OfficeId { get; init; }
    public required string Region { get; init; }
    public required string Sector { get; init; }
    public required RiskClass Class { get; set; }

    /// <summary>Who answers for it; null when an agency does.</summary>
    public Guid? EmployerId { get; init; }

    /// <summary>Null when an employer does.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>Empty where people live.</summary>
    public string Address { get; init; } = "";

    /// <summary>The sealed address of a household or a lodging; null for every other place.</summary>
    public PlaceRef? SealedAddress { get; init; }

    /// <summary>The day of the last finished visit, or of the registration before the first: the longest interval runs from here.</summary>
    public required LocalDate SeenOn { get; set; }

    public bool WasVisited { get; set; }

    public static bool IsHome(PlaceKind kind) => kind is PlaceKind.PrivateHousehold or PlaceKind.WorkersLodging;
}
