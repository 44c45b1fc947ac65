using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;

namespace Inspectorate.Web.WageClaims.AssessClaim;

internal sealed class AssessClaimForm
{
    public int Seq { get; set; }
    public List<PeriodForm> Periods { get; set; } = [];
    public List<OtherSumForm> OtherSums { get; set; } = [];
    public string? Reason { get; set; }

    /// <summary>work-out saves and shows the sum; add, add-sum and presume give one more to fill in; finish hands the claim to a decider.</summary>
    public string? Do { get; set; }

    public static AssessClaimForm Of(WageClaim claim, int seq, ReferenceData reference) => new()
    {
        Seq = seq,
        Periods = claim is { Periods.Count: 0, OtherSums.Count: 0 }
            ? [new PeriodForm()]
            : [.. claim.Periods.OrderBy(period => period.From).Select(period => PeriodForm.Of(period, claim.Currency, reference))],
        OtherSums = [.. claim.OtherSums.Select(other => OtherSumForm.Of(other, claim.Currency, reference))],
    };

    /// <summary>What is left out or empty goes, so that what is read stands at the same place as on the page.</summary>
    public void DropEmpty()
    {
        Periods.RemoveAll(period => period.Remove);
        OtherSums.RemoveAll(other => other.Remove);
        foreach (var period in Periods) period.DropEmpty();
    }

    /// <summary>One empty line a period, so that another deduction or night can always be written.</summary>
    public void AddLines()
    {
        foreach (var period in Periods)
        {
            period.Deductions.Add(new DeductionForm());
            period.Counted.Add(new CountedForm());
        }
    }

    /// <summary>False when <see cref="Do"/> asks for no more lines.</summary>
    public bool AddMore(WageClaim claim, ReferenceData reference)
    {
        switch (Do)
        {
            case "add":
                Periods.Add(new PeriodForm());
                return true;
            case "add-sum":
                OtherSums.Add(new OtherSumForm());
                return true;
            case "presume" when reference.EvidenceOn(claim.FiledOn) is { } rule:
                Periods.Add(Presumed(claim, rule, reference));
                return true;
            default:
                return false;
        }
    }

    /// <summary>The last months before she came, at normal hours; with no pay promised the minimum wage is what is due.</summary>
    private static PeriodForm Presumed(WageClaim claim, EvidenceRule rule, ReferenceData reference)
    {
        var to = claim.FiledOn.PlusDays(-1);
        return PeriodForm.Of(
            new PayPeriod
            {
                From = to.PlusMonths(-rule.PresumedMonths).PlusDays(1), To = to, IsPresumed = true, PromisedMinorUnits = 0, PromisedPer = PayPer.Month,
                HoursPerWeek = reference.OvertimeOn(to)?.NormalHoursPerWeek, PaidMinorUnits = 0,
            },
            claim.Currency, reference);
    }

    /// <summary>The officer's periods and sums replace what was there before, the worker's first rough one included.</summary>
    public void ReadInto(WageClaim claim, ReferenceData reference, ModelStateDictionary errors)
    {
        var periods = Periods.Select((period, i) => period.Read($"Periods[{i}]", claim.Currency, reference, errors)).ToList();
        var others = OtherSums.Select((other, i) => other.Read($"OtherSums[{i}]", claim.Currency, reference, errors)).ToList();
        if (!errors.IsValid) return;
        claim.Periods.Clear();
        claim.Periods.AddRange(periods!);
        claim.OtherSums.Clear();
        claim.OtherSums.AddRange(others!);
        foreach (var obstacle in new WageAssessment(reference).WhyNot(claim)) errors.AddModelError(obstacle.Field, obstacle.Sentence);
    }
}
