using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Inspectorate.Web.Appeals.FileAppeal;

internal sealed record FileAppealPage(OpenCase Open, LocalDate LastDay, string? Grounds);

/// <summary>An employer or agency appeals against a decision; who is held liable with an employer, against that. A worker does it in her inbox.</summary>
[For(Roles.Employer, Roles.Agency)]
internal sealed class FileAppealController(CaseAccess access, StepDesk desk, AppealFiling filing, MainContext db) : Controller
{
    [HttpGet("/cases/{number}/appeal")]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { Facts: IDecided facts } open) return NotFound();
        if (AppealFiling.WhyNot(open.Case, facts, open.HeldLiable) is { } sentence) return this.Refuse(open, sentence, RefusalKind.WrongState);
        return View("FileAppeal", new FileAppealPage(open, filing.LastDay(open.Case, facts, open.HeldLiable), null));
    }

    [HttpPost("/cases/{number}/appeal")]
    public async Task<IActionResult> File(string number, string? grounds, CancellationToken cancel)
    {
        if (await access.Open(number, User, cancel) is not { Facts: IDecided facts } open) return NotFound();
        if (AppealFiling.WhyNot(open.Case, facts, open.HeldLiable) is { } sentence) return this.Refuse(open, sentence, RefusalKind.WrongState);
        if (string.IsNullOrWhiteSpace(grounds))
        {
            ModelState.AddModelError("Grounds", "Write what is wrong with the decision.");
            return View("FileAppeal", new FileAppealPage(open, filing.LastDay(open.Case, facts, open.HeldLiable), grounds));
        }
        var outcome = filing.File(open.Case, facts, new Act(open.Me.Actor, desk.Now, ""), grounds.Trim(), partyId: open.Me.PartyId, liable: open.HeldLiable);
        if (outcome is StepRefused refused) return this.Refuse(open, refused.Sentence, refused.Kind);
        await db.SaveChangesAsync(cancel);
        return Redirect($"/cases/{((StepTaken)outcome).Case.Number}?done=1");
    }
}
