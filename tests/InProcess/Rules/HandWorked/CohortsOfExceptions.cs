using Inspectorate.Domain.FeeChecks;
using NodaTime;
using static Inspectorate.Domain.FeeChecks.CohortVerdict;
using static Inspectorate.Domain.FeeChecks.ItemVerdict;
using static Inspectorate.InProcess.Rules.HandWorked.Books;

namespace Inspectorate.InProcess.Rules.HandWorked;

/// <summary>National law lets workers pay some of an item: up to the cap nothing is owed, beyond it everything is.</summary>
internal static class CohortsOfExceptions
{
    public static IEnumerable<WorkedCohort> Worked() =>
    [
        new("licence tests within the exception", Honest().Excepted("B3", 15_000).Say("B3", 15_000, 15_000, 15_000, 15_000, 12_000),
            "Nobody paid more than the 150 that the law allows: W0, full sample, and nothing is left for the employer.", Borne, [], [new("B3", WithinException)]),
        new("licence tests beyond the cap", Honest().Excepted("B3", 15_000).Say("B3", 20_000, 21_000, 19_000, 22_000, 18_000),
            "E0, W2. Beyond 150 lie 50, 60, 40, 70, 30: median 50; 20 x 50. 50 of 2,205 is 2 percent.", PartlyBorne, [],
            [new("B3", WorkerBorne, 50, 1_000, Provisional: Contested)]),
        new("one receipt beyond the cap, two within", Honest().Excepted("B3", 15_000).ShowReceipts("B3", 10_000, 15_000, 30_000),
            "W3 by the third alone: 300 - 150 = 150; 20 x 150.", PartlyBorne, [], [new("B3", WorkerBorne, 150, 3_000)]),
        new("two receipts of one worker under one cap", Honest().Excepted("B3", 15_000).ShowReceipts("B3", 10_000).ShowReceipts("B3", 10_000),
            "The cap is for the item, not for the receipt: 200 - 150 = 50; 20 x 50.", PartlyBorne, [], [new("B3", WorkerBorne, 50, 1_000)]),
        new("an exception that had ended when they paid", Honest().Excepted("B3", 15_000, to: AFeeInput.Paid.PlusDays(-1)).ShowReceipts("B3", 10_000),
            "The law of the day of payment: nothing is allowed. 20 x 100.", PartlyBorne, [], [new("B3", WorkerBorne, 100, 2_000)]),
        new("a prohibition for the corridor goes before the exception for all", Honest().Excepted("B3", 15_000).Prohibited("B3", "southern-isles").ShowReceipts("B3", 10_000),
            "The narrower rule: 20 x 100.", PartlyBorne, [], [new("B3", WorkerBorne, 100, 2_000)]),
        new("official fees that the law lets workers pay", Honest("B7").Excepted("B7", 31_500).Say("B7", 31_500, 31_500, 31_500, 31_500, 31_500),
            "All of the published 315 is allowed. Floor without it 756; normal 1,890, shown 1,890.", Borne, [], [new("B7", WithinException)]),
        new("official fees of which the law lets workers pay a third", Honest("B7").Excepted("B7", 10_500),
            "E0, W0, full sample: unproven, nothing to repay. 14 percent. Normal is 2,100 without the 105; shown 1,890 is above 1,785.", PartlyBorne, [], [new("B7", ItemVerdict.Unproven)]),
        new("official fees of which the law lets workers pay a third, and two say more", Honest("B7").Excepted("B7", 10_500).Say("B7", 31_500, 10_500),
            "Beyond the cap one says 210: W1. Fewer than five reports: at least the published 315 - 105 = 210; unproven, 20 x 210.", PartlyBorne, [], [new("B7", ItemVerdict.Unproven, 210, 4_200)]),
    ];

    public static AFeeInput Excepted(this AFeeInput input, string item, long cap, LocalDate? to = null) => input.With(new FeeOverlay
    {
        Item = item, Rule = OverlayRule.Exception, CapMinorUnits = cap, Law = "Guards Order s. 4", From = new(2026, 1, 1), To = to, Source = "made up",
    });

    public static AFeeInput Prohibited(this AFeeInput input, string item, string corridor) => input.With(new FeeOverlay
    {
        Item = item, Corridor = corridor, Rule = OverlayRule.Prohibited, Law = "Act s. 7", From = new(2026, 1, 1), Source = "made up",
    });

    private static AFeeInput With(this AFeeInput input, FeeOverlay rule)
    {
        input.Overlay.Add(rule);
        return input;
    }
}
