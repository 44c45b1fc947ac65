using Inspectorate.Domain.Shared.Reference;

namespace Inspectorate.Domain.Publication;

/// <summary>What may be published in numbers about people.</summary>
/// <param name="SmallestCell">The least count of people that is published; smaller ones are withheld.</param>
public sealed record PublicationRule(int SmallestCell) : Dated
{
    internal override string Subject => "publication";
}
