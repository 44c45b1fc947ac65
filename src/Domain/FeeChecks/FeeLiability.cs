using Inspectorate.Domain.Shared.Reference;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>That the law holds somebody for the whole repayment of what workers paid.</summary>
public sealed record FeeLiability : Dated
{
    /// <summary>agency or employer.</summary>
    public required string Role { get; init; }

    /// <summary>The legal reference, as letters name it.</summary>
    public required string Law { get; init; }

    internal override string Subject => Role;
}
