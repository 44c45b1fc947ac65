using System.Runtime.CompilerServices;

namespace Inspectorate.InProcess;

/// <summary>Texts that a person has reviewed, in <c>tests/InProcess/Snapshots/</c>. With UPDATE_SNAPSHOTS=1 they are written instead of compared.</summary>
internal static class Snapshots
{
    /// <param name="name">The file's name with its ending.</param>
    public static void Match(string name, string text, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Root(caller), "Snapshots", name);
        var actual = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual) Assert.Fail($"{name} is not as it was reviewed (UPDATE_SNAPSHOTS=1 writes it anew):\n{Difference(expected, actual)}");
    }

    private static string Root(string caller)
    {
        var folder = Path.GetDirectoryName(caller)!;
        while (!File.Exists(Path.Combine(folder, "InProcess.csproj"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>The lines around the first and the last difference; enough to see what changed.</summary>
    private static string Difference(string expected, string actual)
    {
        string[] before = expected.Split('\n'), after = actual.Split('\n');
        var same = 0;
        while (same < before.Length && same < after.Length && before[same] == after[same]) same++;
        var tail = 0;
        while (tail < before.Length - same && tail < after.Length - same && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        var lines = before[same..^tail].Select(line => $"- {line}").Concat(after[same..^tail].Select(line => $"+ {line}"));
        return $"from line {same + 1}:\n" + string.Join('\n', lines.Take(60));
    }
}
