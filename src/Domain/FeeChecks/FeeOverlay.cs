using Inspectorate.Domain.Shared.Reference;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>What national law says of an item: nobody may charge it to a worker, or she may be made to pay some of it.</summary>
public enum OverlayRule { Prohibited, Exception }

/// <summary>The national law on one fee item, for all or for one group. The rule of the narrower group goes before that of the wider.</summary>
public sealed record FeeOverlay : Dated
{
    public required string Item { get; init; }

    /// <summary>Null for every corridor.</summary>
    public string? Corridor { get; init; }

    /// <summary>Null for every sector.</summary>
    public string? Sector { get; init; }

    public required OverlayRule Rule { get; init; }

    /// <summary>For an exception: what each worker may pay of the item, in minor units of <see cref="FeeReference.Currency"/>.</summary>
    public long? CapMinorUnits { get; init; }

    /// <summary>The section of the law.</summary>
    public required string Law { get; init; }

    internal override string Subject => $"{Item}, {Corridor ?? "every corridor"}, {Sector ?? "every sector"}";

    public bool Covers(string corridor, string? sector) => (Corridor is null || Corridor == corridor) && (Sector is null || Sector == sector);

    /// <summary>A rule for corridor and sector goes before one for the corridor, that before one for the sector.</summary>
    public int Narrowness => (Corridor is null ? 0 : 2) + (Sector is null ? 0 : 1);
}
