namespace Inspectorate.Domain.Shared;

/// <summary>A private household or a lodging: its address is sealed in the vault (decision 4); outside stand only region and sector.</summary>
public readonly record struct PlaceRef(Guid Value);
