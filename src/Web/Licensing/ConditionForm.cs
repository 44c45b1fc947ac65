using Inspectorate.Domain.Licensing;
using Inspectorate.Web.WageClaims;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Inspectorate.Web.Licensing;

/// <summary>A condition as it is typed; a row may stay empty.</summary>
internal sealed class ConditionForm
{
    /// <summary>Rows offered on a page.</summary>
    public const int Rows = 4;

    public string? Words { get; set; }
    public string? DueOn { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && string.IsNullOrWhiteSpace(DueOn);

    public static List<ConditionForm> Of(IEnumerable<LicenceCondition> conditions) =>
        [.. conditions.Select(condition => new ConditionForm { Words = condition.Words, DueOn = condition.DueOn is { } due ? Typed.Written(due) : "" })];

    /// <summary>What stands in the rows; what is wrong goes beside its field.</summary>
    public static List<LicenceCondition> Read(IReadOnlyList<ConditionForm> rows, ModelStateDictionary errors)
    {
        List<LicenceCondition> conditions = [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].IsEmpty) continue;
            if (string.IsNullOrWhiteSpace(rows[i].Words)) errors.AddModelError($"Conditions[{i}].Words", "Say what has to be done.");
            var due = errors.Date($"Conditions[{i}].DueOn", rows[i].DueOn);
            conditions.Add(new LicenceCondition(rows[i].Words?.Trim() ?? "", due, null));
        }
        if (conditions.Count == 0) errors.AddModelError("Conditions[0].Words", "Write at least one condition, and the day by which it has to be met.");
        return conditions;
    }
}
