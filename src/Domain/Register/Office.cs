namespace Inspectorate.Domain.Register;

/// <summary>An office of the authority; cases belong to one.</summary>
public sealed class Office
{
    public required Guid Id { get; init; }
    public required string Name { get; set; }
    public required string Region { get; set; }
}
