using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.Inspections.IssueFindings;

/// <param name="ReplyUntil">Last day, inclusive.</param>
internal sealed record IssueFindingsPage(OpenCase Open, Inspection Visit, string Party, LocalDate ReplyUntil, int Seq, string? Reason);

/// <summary>The findings go out by a letter that is the same whatever the visit's origin: it is made from the findings and nothing else (FW-37).</summary>
[For(Roles.InspectionSupervisor)]
internal sealed class IssueFindingsController(CaseAccess access, StepDesk desk, MainContext db) : Controller
{
    private const string Step = "issue-findings";

    [HttpGet("/cases/{number}/issue-findings")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        return this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) ?? await Page(open, visit, open.Case.Seq, null, cancel);
    }

    [HttpPost("/cases/{number}/issue-findings")]
    public async Task<IActionResult> Issue(string number, int seq, string? reason, CancellationToken cancel)
    {
        if (await access.About<Inspection>(number, User, cancel) is not { Facts: Inspection visit } open) return NotFound();
        if (open.Case.Seq == seq && this.WhyNot(desk, open, Step, butFor: RefusalKind.Guard) is { } refusal) return refusal;
        var again = await Page(open, visit, seq, reason, cancel);
        var found = visit.Findings.Select(finding => (finding.Code, Word: SourceWords.FirstIn(finding.Words))).FirstOrDefault(finding => finding.Word is not null);
        if (found.Word is not null)
        {
            ModelState.AddModelError("", $"{found.Code}: “{found.Word}” could show who came to us. Correct the findings first.");
            return again;
        }
        var taking = await desk.Take(open, Step, seq, reason ?? "", [], cancel, facts: () =>
            (visit.LetterCheckedOn, visit.FindingsVersion) = (desk.Today, visit.Kept.Count + 1));
        return this.Answer(open, taking, () => again);
    }

    private async Task<IActionResult> Page(OpenCase open, Inspection visit, int seq, string? reason, CancellationToken cancel)
    {
        var calendar = desk.Lifecycles.Calendar;
        var until = calendar.LastDayOf(calendar.DueAt(desk.Now, desk.Lifecycles.Of(open.Case).Deadline("findings-reply").Within));
        return View("IssueFindings", new IssueFindingsPage(open, visit, await db.NameOfParty(visit.EmployerId, visit.AgencyId, cancel), until, seq, reason));
    }
}
