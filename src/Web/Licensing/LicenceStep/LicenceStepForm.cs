using Inspectorate.Domain.Licensing;
using Inspectorate.Web.WageClaims;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;

namespace Inspectorate.Web.Licensing.LicenceStep;

/// <summary>What a step of a licence asks besides its reason.</summary>
[Flags]
internal enum Asked
{
    Nothing = 0,
    MissingItems = 1,
    Conditions = 2,
    ConditionsMet = 4,
    Ground = 8,
    Danger = 16,
    ImpactPlan = 32,
    Remedy = 64,
    Reply = 128,
}

internal sealed class LicenceStepForm
{
    public int Seq { get; set; }

    /// <summary>Nobody outside has to give one.</summary>
    public string? Reason { get; set; }

    /// <summary>One item a line.</summary>
    public string? MissingItems { get; set; }

    public List<ConditionForm> Conditions { get; set; } = [];

    /// <summary>Places of the conditions that an inspector has seen met.</summary>
    public List<int> Met { get; set; } = [];

    /// <summary>Null while not chosen.</summary>
    public HearingGround? Ground { get; set; }

    public string? Danger { get; set; }
    public string? ImpactPlan { get; set; }
    public string? RemedyOn { get; set; }
    public string? Reply { get; set; }

    public static Asked AskedBy(string step) => step switch
    {
        "return-for-correction" => Asked.MissingItems,
        "propose-conditions" or "grant-with-conditions" => Asked.Conditions,
        "note-conditions-met" => Asked.ConditionsMet,
        "open-suspension-hearing" or "open-revocation-hearing" => Asked.Ground,
        "propose-urgent-suspension" => Asked.Danger | Asked.ImpactPlan,
        "suspend" or "revoke" => Asked.ImpactPlan,
        "reinstate" => Asked.Remedy,
        "reply-on-refusal" or "reply-on-suspension" or "reply-on-revocation" => Asked.Reply,
        _ => Asked.Nothing,
    };

    /// <summary>The form as the facts already fill it.</summary>
    public static LicenceStepForm Of(string step, Licence licence, int seq) => new()
    {
        Seq = seq,
        Conditions = AskedBy(step) == Asked.Conditions ? ConditionForm.Of(licence.Conditions) : [],
        Met = [.. licence.Conditions.Index().Where(condition => condition.Item.MetOn is not null).Select(condition => condition.Index)],
        ImpactPlan = licence.WorkerImpactPlan,
    };

    /// <summary>What to write into the facts; what is wrong goes beside its field.</summary>
    public Action<Licence> Read(Asked asked, Instant now, LocalDate today, ModelStateDictionary errors)
    {
        List<Action<Licence>> writes = [];
        if (asked.HasFlag(Asked.MissingItems))
        {
            var items = (MissingItems ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (items.Length == 0) errors.AddModelError("MissingItems", "Say what is missing, one item a line.");
            writes.Add(licence =>
            {
                licence.MissingItems.Clear();
                licence.MissingItems.AddRange(items);
            });
        }
        if (asked.HasFlag(Asked.Conditions))
        {
            var conditions = ConditionForm.Read(Conditions, errors);
            if (conditions.Any(condition => condition.DueOn < today)) errors.AddModelError("Conditions[0].DueOn", "A condition needs a day that is still to come.");
            writes.Add(licence =>
            {
                licence.Conditions.Clear();
                licence.Conditions.AddRange(conditions);
            });
        }
        if (asked.HasFlag(Asked.ConditionsMet))
            writes.Add(licence => NoteMet(licence, today));
        if (asked.HasFlag(Asked.Ground))
        {
            if (Ground is null) errors.AddModelError("Ground", "Choose the ground.");
            writes.Add(licence => licence.HearingGround = Ground);
        }
        if (asked.HasFlag(Asked.Danger))
        {
            var danger = Written(Danger, "Danger", "Describe the danger: what, to whom, since when.", errors);
            writes.Add(licence => licence.Danger = danger);
        }
        if (asked.HasFlag(Asked.ImpactPlan))
        {
            var plan = Written(ImpactPlan, "ImpactPlan", "Write what happens to the workers: wages, lodging, journeys.", errors);
            writes.Add(licence => (licence.WorkerImpactPlan, licence.WorkerImpactPlanOn, licence.RemedyVerifiedOn) = (plan, today, null));
        }
        if (asked.HasFlag(Asked.Remedy))
        {
            var seen = errors.Date("RemedyOn", RemedyOn);
            if (seen > today) errors.AddModelError("RemedyOn", "This day has not come yet.");
            writes.Add(licence => licence.RemedyVerifiedOn = seen);
        }
        if (asked.HasFlag(Asked.Reply))
        {
            var words = Written(Reply, "Reply", "Write what speaks for you.", errors);
            writes.Add(licence => licence.Replies.Add(new HearingReply(now, words)));
        }
        return licence => writes.ForEach(write => write(licence));
    }

    private void NoteMet(Licence licence, LocalDate today)
    {
        for (var i = 0; i < licence.Conditions.Count; i++)
            if (Met.Contains(i) && licence.Conditions[i].MetOn is null) licence.Conditions[i] = licence.Conditions[i] with { MetOn = today };
    }

    private static string Written(string? typed, string field, string complaint, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(typed)) errors.AddModelError(field, complaint);
        return typed?.Trim() ?? "";
    }
}
