using System.Globalization;
using System.Text;
using System.Text.Json;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Verdicts;
using Inspectorate.InProcess.Rules.HandWorked;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

public class VerdictDocumentTests
{
    private static readonly IReadOnlyList<WorkedCohort> Cohorts = [.. CohortsOfPapers.Worked(), .. CohortsOfWorkers.Worked(), .. CohortsOfFigures.Worked(), .. CohortsOfExceptions.Worked()];

    [Fact]
    public void Every_worked_cohort_gives_the_same_bytes_from_its_shuffled_pack()
    {
        Assert.All(Cohorts, cohort =>
        {
            var kept = Kept(cohort.Input);
            Assert.Null(VerdictReading.Of(kept.Document, Shuffled(kept)).Differs);
        });
    }

    [Fact]
    public void Lines_that_are_written_member_by_member_are_those_of_the_one_way_to_write()
    {
        var lines = Cohorts.SelectMany(cohort => cohort.Input.Lines).Select(CanonicalLine.Of).Append(new CanonicalLine(
            "f", EvidenceKind.AgencyIncome, "B6", null, 7, -1, "DMD", new LocalDate(2026, 2, 3), Payer.SomebodyElse, PaidTo.TrainingCentre,
            "a\"b<é\u2028", "\\", true, "w", Guid.NewGuid(), Instant.FromUtc(2026, 1, 2, 3, 4, 5).PlusNanoseconds(60)));
        Assert.All(lines, line =>
        {
            using var bytes = new MemoryStream();
            using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = CanonicalJson.Flat.Encoder })) line.Write(writer);
            Assert.Equal(JsonSerializer.Serialize(line, CanonicalJson.Flat), Encoding.UTF8.GetString(bytes.ToArray()));
        });
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void No_culture_changes_a_byte(string culture)
    {
        var input = Cohorts.Single(cohort => cohort.Name == "receipts on both sides of a currency jump").Input;
        var here = Kept(input);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(here.Document, Kept(input).Document);
            Assert.Equal(here.Evidence, Kept(input).Evidence);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Another_amount_in_the_evidence_is_named_by_the_first_line_that_differs()
    {
        var kept = Kept(Books.Honest());
        var forged = Pack(kept).Select(file => file.Name != CanonicalInput.Lines ? file
            : file with { Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content).Replace("1260000", "1260001")) });
        Assert.Matches("^line [0-9]+ says \"input-hash\": \"[0-9a-f]{64}\",; the evidence gives ", VerdictReading.Of(kept.Document, forged).Differs);
    }

    [Fact]
    public void Another_verdict_in_the_document_is_named()
    {
        var kept = Kept(Books.Honest("B6"));
        var differs = VerdictReading.Of(kept.Document.Replace("\"after-reply\": \"partly-borne\"", "\"after-reply\": \"borne\""), Pack(kept)).Differs;
        Assert.EndsWith("says \"after-reply\": \"borne\",; the evidence gives \"after-reply\": \"partly-borne\",.", differs);
    }

    [Fact]
    public void A_newer_rule_gives_another_verdict_and_leaves_the_old_one_as_it_was()
    {
        var input = Books.Bare(items: ["B1", "B2", "B4", "B7"]).PaidBut().ShowReceipts("B7", 31_500);
        var old = Kept(input);
        Assert.Equal(CohortVerdict.NotBorne, input.Computed().AfterReply);

        input.Rules = input.Rules with { From = new(2027, 1, 1), NotBorneFromPercent = 60 };
        Assert.Equal(CohortVerdict.PartlyBorne, input.Computed().AfterReply);
        Assert.NotEqual(old.Document, Kept(input).Document);
        Assert.Null(VerdictReading.Of(old.Document, Pack(old)).Differs);
        Assert.Contains("rules of 2020-01-01", old.Document);
    }

    [Fact]
    public void A_verdict_of_a_program_that_computed_otherwise_is_not_measured_by_this_one()
    {
        var kept = Kept(Books.Honest());
        var refused = Assert.Throws<EvidencePackException>(() => VerdictReading.Of(kept.Document.Replace(FeeComputation.Version, "fee-verdict 9"), Pack(kept)));
        Assert.Contains("fee-verdict 9", refused.Message);
    }

    [Theory]
    [InlineData(CanonicalInput.Rules, "rules.json is missing.")]
    [InlineData(CanonicalInput.Cohort, "cohort.json is missing.")]
    public void A_pack_without_a_file_says_which(string name, string said)
    {
        var kept = Kept(Books.Honest());
        Assert.Equal(said, Assert.Throws<EvidencePackException>(() => VerdictReading.Of(kept.Document, Pack(kept).Where(file => file.Name != name))).Message);
    }

    /// <summary>This verdict was computed in November 2026. Whoever changes what is computed raises <see cref="FeeComputation.Version"/> and keeps this one computable.</summary>
    [Fact]
    public void A_verdict_that_was_given_once_stands()
    {
        var folder = Repository.Path("tests/InProcess/Rules/GivenOnce");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") Give(folder);
        var files = Directory.EnumerateFiles(Path.Combine(folder, "evidence")).Select(path => new PackFile(Path.GetFileName(path), File.ReadAllBytes(path)));
        Assert.Null(VerdictReading.Of(File.ReadAllText(Path.Combine(folder, "verdict.json")), files).Differs);
    }

    /// <summary>As rich as it can be: papers, statements, refunds, two currencies, failed checks, a pair taken apart.</summary>
    private static void Give(string folder)
    {
        var input = Books.Honest("B6").Tickets().BankedForTheBatch().Say("B6", 40_000, 42_000, 44_000).Undoing(line => line.Reference == "TK-3").Say("C3", 25_000, 15_000)
            .ShowReceipts("B7", 30_000).Refunded("B7", 30_000, 2).DeductedMonthly("A1", 5_000, 2).Line(EvidenceKind.Loan, "B1", 50_000, 4)
            .Line(EvidenceKind.WorkerReceipt, "B7", 10_000, 2, payer: Payer.Worker, on: new(2025, 12, 31), currency: "USD");
        var kept = Kept(input);
        Directory.CreateDirectory(Path.Combine(folder, "evidence"));
        File.WriteAllText(Path.Combine(folder, "verdict.json"), kept.Document);
        foreach (var file in kept.Evidence) File.WriteAllText(Path.Combine(folder, "evidence", file.Name), file.Text);
    }

    internal static KeptVerdict Kept(AFeeInput input, Func<string, (string, string)>? sign = null)
    {
        var made = input.Made();
        return KeptVerdict.Of(Guid.Empty, "CHECK22222", made, FeeComputation.WorkOut(made, AFeeInput.Noon), sign ?? (_ => ("a key", "a signature")));
    }

    private static IEnumerable<PackFile> Pack(KeptVerdict kept) => kept.Evidence.Select(file => new PackFile(file.Name, Encoding.UTF8.GetBytes(file.Text)));

    private static IEnumerable<PackFile> Shuffled(KeptVerdict kept) => Pack(kept).Reverse().Select(file => file.Name != CanonicalInput.Lines ? file
        : file with { Content = Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(file.Content).Split('\n').Reverse())) });
}
