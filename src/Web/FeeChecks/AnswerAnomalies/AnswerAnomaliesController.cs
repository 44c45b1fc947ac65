using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.FeeChecks.AnswerAnomalies;

internal sealed record AnswerAnomaliesPage(OpenCase Open, FeeCheck Check, int Seq, IReadOnlyList<string?> Answers, string? Reason);

/// <summary>The analyst says what each anomaly means. The result stays as it was computed.</summary>
[For(Roles.FeeAnalyst)]
internal sealed class AnswerAnomaliesController(CaseAccess access, StepDesk desk, MainContext db) : Controller
{
    private const string Step = "review";

    [HttpGet("/cases/{number}/anomalies")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        return this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) ?? Page(open, check, open.Case.Seq, [.. check.Anomalies.Select(anomaly => anomaly.Answer)], null);
    }

    [HttpPost("/cases/{number}/anomalies")]
    public async Task<IActionResult> Answer(string number, int seq, List<string?> answers, string? reason, CancellationToken cancel)
    {
        if (await access.About<FeeCheck>(number, User, cancel) is not { Facts: FeeCheck check } open) return NotFound();
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) is { } refusal) return refusal;
        if (open.Case.Seq == seq)
        {
            for (var i = 0; i < check.Anomalies.Count; i++)
            {
                var answer = i < answers.Count ? answers[i]?.Trim() ?? "" : "";
                check.Anomalies[i] = check.Anomalies[i] with { Answer = answer };
                if (answer.Length == 0) ModelState.AddModelError($"Answers[{i}]", "Say what it means.");
            }
            // What was written is kept, also while something is missing.
            await db.SaveChangesAsync(cancel);
            if (!ModelState.IsValid) return Page(open, check, seq, answers, reason);
        }
        return this.Answer(open, await desk.Take(open, Step, seq, reason ?? "", [], cancel), () => Page(open, check, seq, answers, reason));
    }

    private ViewResult Page(OpenCase open, FeeCheck check, int seq, IReadOnlyList<string?> answers, string? reason) =>
        View("AnswerAnomalies", new AnswerAnomaliesPage(open, check, seq, answers, reason));
}
