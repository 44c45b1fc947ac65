namespace Inspectorate.Data.Cases;

/// <summary>A view of the task list that somebody gave a name. What it shows is its address; it holds nothing of any case.</summary>
public sealed class SavedView
{
    public required Guid Id { get; init; }
    public required Guid OwnerId { get; init; }
    public required string Role { get; init; }

    /// <summary>Null for roles without an office.</summary>
    public Guid? OfficeId { get; init; }

    public required string Name { get; init; }

    /// <summary>Path and query, within this program.</summary>
    public required string Address { get; init; }

    /// <summary>For everybody of the role in the office.</summary>
    public required bool IsShared { get; init; }
}

/// <summary>The view with which the task list opens for somebody.</summary>
public sealed class DefaultView
{
    public required Guid AccountId { get; init; }
    public required Guid ViewId { get; set; }
}
