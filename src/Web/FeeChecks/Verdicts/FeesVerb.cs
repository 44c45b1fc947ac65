using Inspectorate.Domain.FeeChecks.Verdicts;
using Inspectorate.Firewall.Proof;

namespace Inspectorate.Web.FeeChecks.Verdicts;

/// <summary>
/// <c>fees verify VERDICT.json --evidence DIR</c>, on any machine, without an installation: computes the verdict once more from its evidence
/// pack. Exit code 0 when every byte is the same and the signature holds, 1 when not, 2 when there is nothing to compare.
/// </summary>
internal static class FeesVerb
{
    public static async Task<int> Run(string[] args)
    {
        if (args is not ["verify", var file, "--evidence", var folder])
        {
            await Console.Error.WriteLineAsync("usage: Inspectorate.Web fees verify VERDICT.json --evidence DIR");
            return 2;
        }
        try
        {
            var text = await File.ReadAllTextAsync(file);
            return Answer(file, VerdictReading.Of(text, Directory.EnumerateFiles(folder).Select(path => new PackFile(Path.GetFileName(path), File.ReadAllBytes(path)))));
        }
        catch (Exception error) when (error is EvidencePackException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
    }

    private static int Answer(string file, VerdictReading reading)
    {
        if (reading.Differs is { } differs)
        {
            Console.Error.WriteLine($"{file}, {differs}");
            return 1;
        }
        if (!SigningKey.IsGenuine(reading.Signed, reading.Key, reading.Signature))
        {
            Console.Error.WriteLine($"{file}: every line follows from the evidence, but the signature is not of this key.");
            return 1;
        }
        Console.WriteLine($"Every byte follows from the evidence. Signed with the key {reading.Key}; the installation shows its own under /transparency/key.");
        return 0;
    }
}
