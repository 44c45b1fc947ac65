using Inspectorate.Domain.Recipients;

namespace Inspectorate.Domain.Shared.Reference;

/// <summary>How far the money of a worker may be spread when she agrees to it.</summary>
public sealed record InstalmentRule : Dated
{
    public required int MostParts { get; init; }
    public required int Months { get; init; }

    internal override string Subject => "instalments";
}

/// <summary>The windows of a report that somebody was punished for a claim.</summary>
public sealed record RetaliationRule : Dated
{
    /// <summary>It can be reported for so many days after it happened.</summary>
    public required int ReportDays { get; init; }

    /// <summary>For so many days after the employer was told of the claim, the employer has to show another reason.</summary>
    public required int PresumptionDays { get; init; }

    internal override string Subject => "retaliation";
}

/// <summary>Whom a worker in danger can call; its words in every language are <c>aid.line.NAME</c>.</summary>
public sealed record HelpLine : Dated
{
    public required string Name { get; init; }
    public required string Number { get; init; }

    /// <summary>Day and night; otherwise in the day.</summary>
    public required bool Always { get; init; }

    internal override string Subject => Name;
}

/// <summary>An indicator of forced labour, as a question to the worker (<c>aid.sign.NAME</c>), with the help that a yes suggests.</summary>
public sealed record Indicator(string Name, string Title, IReadOnlyList<RecipientKind> Suggests, string Source);

/// <summary>A personal or social circumstance of a worker, as a sentence of hers (<c>support.c.NAME</c>), with the help that it suggests.</summary>
public sealed record Circumstance : Dated
{
    public required string Name { get; init; }

    /// <summary>In the officers' words.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<RecipientKind> Suggests { get; init; }

    internal override string Subject => Name;
}
