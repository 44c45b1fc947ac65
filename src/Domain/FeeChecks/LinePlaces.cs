using System.Globalization;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>Names lines by their places in the evidence, from 1: "1-20, 24".</summary>
internal sealed class LinePlaces(IReadOnlyList<EvidenceLine> lines)
{
    private readonly Dictionary<EvidenceLine, int> _places = lines.Index().ToDictionary(at => at.Item, at => at.Index + 1);

    public int Of(EvidenceLine line) => _places[line];

    public string Of(IEnumerable<EvidenceLine> some)
    {
        var places = some.Select(Of).Distinct().Order().ToList();
        List<string> runs = [];
        for (var i = 0; i < places.Count; i++)
        {
            var first = places[i];
            while (i + 1 < places.Count && places[i + 1] == places[i] + 1) i++;
            runs.Add(first == places[i] ? Written(first) : $"{Written(first)}-{Written(places[i])}");
        }
        return string.Join(", ", runs);
    }

    private static string Written(int place) => place.ToString(CultureInfo.InvariantCulture);
}
