using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared.Reference;
using static Inspectorate.Domain.FeeChecks.ItemVerdict;

namespace Inspectorate.InProcess.Rules;

/// <summary>The whole verdict table, from an expectation written down once more here, against the reference file and against the computation.</summary>
public class FeeVerdictTableTests
{
    /// <summary>Evidence x workers, as a person reads the page: provisional -> after the reply; with the condition where one decides.</summary>
    private static readonly string[,] Page =
    {
        // W0                                    W1                         W2                                                  W3
        { "unproven, 0 when asked",              "unproven",                "contested -> worker-borne",                        "worker-borne" }, // E0
        { "employer-borne if asked | unproven",  "contested -> unproven",   "contested -> worker-borne",                        "worker-borne" }, // E1
        { "employer-borne",                      "employer-borne, task",    "contested -> worker-borne",                        "worker-borne, double" }, // E2
        { "employer-borne",                      "employer-borne, task",    "contested -> worker-borne if upheld | employer-borne", "worker-borne, double" }, // E3
    };

    public static TheoryData<EvidenceGrade, WorkerGrade, bool, bool> Combinations()
    {
        var all = new TheoryData<EvidenceGrade, WorkerGrade, bool, bool>();
        foreach (var evidence in Enum.GetValues<EvidenceGrade>())
            foreach (var workers in Enum.GetValues<WorkerGrade>())
                foreach (var asked in new[] { true, false })
                    foreach (var upheld in new[] { true, false })
                        all.Add(evidence, workers, asked, upheld);
        return all;
    }

    [Fact]
    public void There_are_64_combinations() => Assert.Equal(64, Combinations().Count);

    [Theory, MemberData(nameof(Combinations))]
    public void Every_combination_has_the_outcome_that_the_page_says(EvidenceGrade evidence, WorkerGrade workers, bool asked, bool upheld)
    {
        var row = AFeeInput.Law.Fees.VerdictsOn(AFeeInput.Today).For(evidence, workers, asked, upheld);
        var (provisional, after, zero, task, twice) = Expected(evidence, workers, asked, upheld);
        Assert.Equal((provisional, after, zero, task, twice), (row.Provisional, row.AfterReply, row.AmountIsZero, row.InterviewTask, row.DoubleCharge));
    }

    /// <summary>The same from lines of evidence; without statements there is no second interview to uphold.</summary>
    [Theory, MemberData(nameof(Combinations))]
    public void The_computation_comes_to_the_same_from_lines(EvidenceGrade evidence, WorkerGrade workers, bool asked, bool upheld)
    {
        var input = new AFeeInput().Shown(evidence).Said(workers, asked: asked ? 5 : 4);
        if (upheld && workers == WorkerGrade.W2)
            for (var worker = 1; worker <= 3; worker++)
                input.Line(EvidenceKind.Statement, "B6", 40_000, worker, by: AFeeInput.SecondInterviewer);
        var item = input.Of();
        var (provisional, after, zero, task, twice) = Expected(evidence, workers, asked, upheld && workers == WorkerGrade.W2);
        Assert.Equal((evidence, workers, asked), (item.Evidence, item.Workers, item.SampleIsFull));
        Assert.Equal((provisional, after, task, twice), (item.Provisional, item.AfterReply, item.InterviewTask, item.DoubleCharge));
        Assert.Equal(after is Unproven or WorkerBorne && !zero, item.PerWorkerMinorUnits > 0);
    }

    [Theory]
    [InlineData("\"e0\", \"workers\": \"w1\"", "\"e0\", \"workers\": \"w3\"", "overlap")]
    [InlineData("\"sample\": \"short\"", "\"sample\": \"full\"", "overlap")]
    [InlineData("\"second-interview\": \"upheld\"", "\"second-interview\": \"any\"", "E3 and W2, with a full sample and a second interview that does not uphold: 2 rows")]
    [InlineData("\"sample\": \"short\"", "\"sample\": \"any\"", "2 rows")]
    [InlineData("\"after-reply\": \"worker-borne\"", "\"after-reply\": \"contested\"", "nothing is contested")]
    [InlineData("\"amount-is-zero\": true, ", "", "amount-is-zero")]
    [InlineData("\"evidence\": \"e0\"", "\"evidence\": \"e4\"", "fee-verdicts.json, line")]
    [InlineData("\"interview-task\": true", "\"interview-tusk\": true", "interview-tusk")]
    public void A_table_with_a_hole_a_double_or_a_slip_is_not_read(string was, string becomes, string said)
    {
        var wrong = Assert.Throws<ReferenceDataException>(() => ReferenceReader.Read(name =>
        {
            var text = File.ReadAllText(Repository.Path($"seed/reference/{name}"));
            return name == "fee-verdicts.json" ? text.Replace(was, becomes) : text;
        }));
        Assert.Contains(said, wrong.Message);
    }

    private static (ItemVerdict Provisional, ItemVerdict After, bool Zero, bool Task, bool Twice) Expected(EvidenceGrade evidence, WorkerGrade workers, bool asked, bool upheld)
    {
        var cell = Page[(int)evidence, (int)workers];
        if (cell.Contains(" if asked | ")) cell = cell.Split(" if asked | ")[asked ? 0 : 1];
        if (cell.Contains(" if upheld | ")) cell = upheld ? cell.Split(" if upheld | ")[0] : $"contested -> {cell.Split(" if upheld | ")[1]}";
        var ends = cell.Split(',')[0].Split(" -> ");
        return (Read(ends[0]), Read(ends[^1]), cell.Contains("0 when asked") && asked, cell.Contains("task"), cell.Contains("double"));
    }

    private static ItemVerdict Read(string words) => Enum.Parse<ItemVerdict>(words.Replace("-", ""), ignoreCase: true);
}
