namespace Inspectorate.Domain.Shared;

/// <summary>A decision against which somebody can appeal.</summary>
public interface IAppealable
{
    /// <summary>The appeal that is being heard; null when there is none, or it is decided and applied.</summary>
    Guid? OpenAppealId { get; set; }
}

/// <summary>The facts of a case against whose decision somebody can appeal.</summary>
public interface IDecided : ICaseFacts, IAppealable;
