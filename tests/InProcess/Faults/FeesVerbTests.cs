using System.Security.Cryptography;
using System.Text;
using Inspectorate.Domain.FeeChecks.Verdicts;
using Inspectorate.InProcess.Rules;
using Inspectorate.InProcess.Rules.HandWorked;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

/// <summary>The verb as anybody runs it, without an installation: in another language, time zone and order of files.</summary>
public sealed class FeesVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("verdict-").FullName;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Theory]
    [InlineData("tr_TR.UTF-8", "Asia/Kathmandu")]
    [InlineData("ar_SA.UTF-8", "Pacific/Chatham")]
    public async Task The_same_bytes_in_another_language_time_zone_and_order(string language, string zone)
    {
        Write(CohortsOfWorkers.Worked().Single(cohort => cohort.Name == "receipts on both sides of a currency jump").Input, shuffled: true);
        var (code, output, errors) = await Verify(language, zone);
        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("Every byte follows from the evidence.", output);
    }

    [Fact]
    public async Task What_differs_is_named_and_what_cannot_be_read_is_said()
    {
        Write(Books.Honest("B6"), shuffled: false);
        var verdict = Path.Combine(_folder, "verdict.json");
        var genuine = await File.ReadAllTextAsync(verdict, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(verdict, genuine.Replace("\"partly-borne\"", "\"borne\""), TestContext.Current.CancellationToken);
        var forged = await Verify("C.UTF-8", "UTC");
        Assert.Equal(1, forged.ExitCode);
        Assert.Contains("says \"provisional\": \"borne\",; the evidence gives \"provisional\": \"partly-borne\",.", forged.Errors);

        await File.WriteAllTextAsync(verdict, genuine.Replace("\"check\": \"CHECK22222\"", "\"check\": \"CHECK33333\""), TestContext.Current.CancellationToken);
        var ofAnotherCase = await Verify("C.UTF-8", "UTC");
        Assert.Equal(1, ofAnotherCase.ExitCode);
        Assert.Contains("the signature is not of this key", ofAnotherCase.Errors);

        File.Delete(Path.Combine(_folder, "evidence", CanonicalInput.Rules));
        var without = await Verify("C.UTF-8", "UTC");
        Assert.Equal((2, "rules.json is missing.\n"), (without.ExitCode, without.Errors));
    }

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<(int ExitCode, string Output, string Errors)> Verify(string language, string zone) => RunningServer.RunToItsEnd(
        _folder, new Dictionary<string, string> { ["LANG"] = language, ["LC_ALL"] = language, ["TZ"] = zone },
        "fees", "verify", Path.Combine(_folder, "verdict.json"), "--evidence", Path.Combine(_folder, "evidence"));

    /// <param name="shuffled">The files are made from the last to the first, and the lines stand in two files, backwards.</param>
    private void Write(AFeeInput input, bool shuffled)
    {
        var kept = VerdictDocumentTests.Kept(input, text => (
            Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(_key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256))));
        File.WriteAllText(Path.Combine(_folder, "verdict.json"), kept.Document);
        var evidence = Directory.CreateDirectory(Path.Combine(_folder, "evidence")).FullName;
        foreach (var file in shuffled ? kept.Evidence.AsEnumerable().Reverse() : kept.Evidence)
        {
            if (!shuffled || file.Name != CanonicalInput.Lines)
            {
                File.WriteAllText(Path.Combine(evidence, file.Name), file.Text);
                continue;
            }
            var lines = file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().ToList();
            File.WriteAllLines(Path.Combine(evidence, "z-lines.jsonl"), lines.Take(lines.Count / 2));
            File.WriteAllLines(Path.Combine(evidence, "a-lines.jsonl"), lines.Skip(lines.Count / 2));
        }
    }
}
