namespace Inspectorate.Domain.Shared;

/// <summary>The facts of a case against whose decision somebody can appeal.</summary>
public interface IDecided : ICaseFacts
{
    /// <summary>The appeal that is being heard; null when there is none, or it is decided and applied.</summary>
    Guid? OpenAppealId { get; set; }
}
