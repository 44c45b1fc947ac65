using Inspectorate.Firewall.Guard;

namespace Inspectorate.Web.FeeChecks.Evidence.Csv;

/// <summary>
/// Whether a cell holds the number of somebody's paper. Cells of a column look alike, and short ones that differ in digits alone are
/// looked at once: the detector goes by the words beside a number, and a zone that machines read is longer.
/// </summary>
internal sealed class PaperNumberSeen
{
    private const int AlikeUpTo = 24;
    private const int MostShapes = 1000;

    private readonly HashSet<string> _clean = [];

    public bool IsIn(string? cell)
    {
        if (string.IsNullOrEmpty(cell) || !cell.Any(char.IsLetter)) return false;
        if (cell.Length > AlikeUpTo) return Holds(cell);
        var shape = string.Create(cell.Length, cell, (signs, from) =>
        {
            for (var i = 0; i < from.Length; i++) signs[i] = char.IsDigit(from[i]) ? '7' : from[i];
        });
        if (_clean.Contains(shape)) return false;
        if (Holds(cell)) return true;
        if (_clean.Count < MostShapes) _clean.Add(shape);
        return false;
    }

    public static bool Holds(string cell) => FreeTextDetector.Look(cell).Any(found => found.Class != DetectedClass.StatusWord);
}
