using NodaTime;

namespace Inspectorate.Domain.OldRegister;

/// <summary>One taking-in of an old register. Its claims count when it is finished, all of them at once, and not before.</summary>
public sealed class RegisterImport
{
    public required Guid Id { get; init; }
    public required string Register { get; init; }

    /// <summary>The map as it was given, which says what was read from where.</summary>
    public required string Map { get; init; }

    /// <summary>Null for the command line.</summary>
    public Guid? StartedBy { get; init; }

    public required Instant StartedAt { get; init; }

    /// <summary>The whole file has been read; from here on the rows are in the database.</summary>
    public Instant? ReadAt { get; set; }

    public Instant? StopAskedAt { get; set; }

    /// <summary>Stopped: nothing of it was kept.</summary>
    public Instant? StoppedAt { get; set; }

    public Instant? FinishedAt { get; set; }

    /// <summary>Rows with anything in them, without the titles.</summary>
    public int Rows { get; set; }

    /// <summary>Rows that have been looked at, in the order of the file.</summary>
    public int Done { get; set; }

    /// <summary>The row of the file up to which it was done, so that a run that was cut off goes on there.</summary>
    public int DoneUpTo { get; set; }

    public int Imported { get; set; }

    /// <summary>There already, from an earlier import of the same register, with the same content.</summary>
    public int KnownBefore { get; set; }

    public int Aside { get; set; }

    public List<AmountSum> Sums { get; set; } = [];
}

/// <summary>What one column of amounts adds up to, in minor units: what was read is what was imported, known before and kept aside.</summary>
public sealed record AmountSum(RegisterField Field)
{
    public long Read { get; set; }
    public long Imported { get; set; }
    public long KnownBefore { get; set; }
    public long Aside { get; set; }

    /// <summary>Cells in which no amount can be read; they are in no sum, and their rows are kept aside.</summary>
    public int Unreadable { get; set; }

    public bool AddsUp => Read == Imported + KnownBefore + Aside;
}

/// <summary>A row of the file between reading and importing; with a reason, one that is kept aside.</summary>
public sealed class RegisterRow
{
    public required Guid ImportId { get; init; }

    /// <summary>As a spreadsheet counts, with the titles in row 1.</summary>
    public required int Row { get; init; }

    /// <summary>The cells that the map names, in the order of <see cref="RegisterMap.Fields"/>; empty where it is not clear which cell is which.</summary>
    public List<string> Cells { get; init; } = [];

    /// <summary>Title of the first column with a fault; empty when it concerns the whole row.</summary>
    public string Column { get; set; } = "";

    /// <summary>Empty as long as nothing is wrong with the row.</summary>
    public string Reason { get; set; } = "";
}
