using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>How a helper spoke with the worker whose claim she wrote.</summary>
public enum HelpWay { InPerson, Phone, Paper }

/// <summary>What kind of organisation helps workers to file, beside the inspectorate itself.</summary>
public enum HelperKind { Union, Association, Hotline }

/// <summary>What the worker lets her helper do afterwards.</summary>
public enum HelperMay { Nothing, SeeStage, ActForHer }

/// <summary>Somebody with an account filed the claim together with the worker. It stands beside the claim, and no party reads of it.</summary>
public sealed class AssistedFiling
{
    public required Guid ClaimId { get; init; }

    /// <summary>The account.</summary>
    public required Guid HelperId { get; init; }

    public required string HelperRole { get; init; }
    /// <summary>As it was when they filed; null for people of the inspectorate.</summary>
    public HelperKind? Kind { get; init; }

    public required HelpWay Way { get; init; }

    /// <summary>When the helper said that the consent had been read aloud and given.</summary>
    public required Instant ConsentReadAt { get; init; }

    /// <summary>Of the sheet from which it was typed in: one sheet, one claim. Null when there was none.</summary>
    public string? PaperNumber { get; init; }

    /// <summary>The same for claims that one helper wrote one after another with workers of one employer; random.</summary>
    public required Guid Sitting { get; init; }

    /// <summary>Nothing until the worker says otherwise in her inbox.</summary>
    public HelperMay May { get; set; }
}
