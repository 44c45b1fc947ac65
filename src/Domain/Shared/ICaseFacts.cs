namespace Inspectorate.Domain.Shared;

/// <summary>The dated facts of one case, at which its lifecycle's guards look.</summary>
public interface ICaseFacts
{
    /// <summary>The same as the case's.</summary>
    Guid Id { get; }

    /// <summary>The office whose people handle the case.</summary>
    Guid OfficeId { get; }
}
