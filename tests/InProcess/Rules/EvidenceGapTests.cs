using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.InProcess.Rules.HandWorked;
using static Inspectorate.InProcess.Rules.HandWorked.Books;

namespace Inspectorate.InProcess.Rules;

public class EvidenceGapTests
{
    [Fact]
    public void A_party_reads_what_the_law_lets_workers_pay_of_an_item()
    {
        Assert.Equal((31_500, 10_500), OfficialFees(Honest("B7").Excepted("B7", 10_500)));
        Assert.Equal((31_500, 0), OfficialFees(Honest("B7")));
        Assert.Equal((31_500, 0), OfficialFees(Honest("B7").Excepted("B7", 10_500).Prohibited("B7", "southern-isles")));
    }

    [Fact]
    public void What_is_not_shown_is_nothing_and_what_bank_and_invoice_show_is_as_strong_as_can_be()
    {
        var gaps = EvidenceGaps.Of(Honest("B7").Made(), AFeeInput.Noon).Items;
        var missing = gaps.Single(gap => gap.Item == "B7");
        Assert.Equal((EvidenceGrade.E0, 0), (missing.Grade, missing.Reached));
        Assert.Contains("Hand in the invoice", Assert.Single(missing.Raises));
        var flight = gaps.Single(gap => gap.Item == "B6");
        Assert.Equal(EvidenceGrade.E3, flight.Grade);
        Assert.Empty(flight.Raises);
    }

    private static (long Expected, long Lawful) OfficialFees(AFeeInput input)
    {
        var gap = EvidenceGaps.Of(input.Made(), AFeeInput.Noon).Items.Single(gap => gap.Item == "B7");
        return (gap.ExpectedMinorUnits, gap.LawfulMinorUnits);
    }
}
