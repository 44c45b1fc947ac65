using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Web.Languages;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Inspections.Withdraw;

/// <summary>
/// A safety message in the inbox of every worker who claims against the employer of a visit that was broken off (FW-24). It stands there in
/// every language that is offered: which one she reads is not kept.
/// </summary>
internal sealed class WarnWorkers(MainContext db, Seal seal, Erasure erasure, LanguageTable languages) : IFollowOn
{
    public const string Text = "safety.withdrawn";

    public string Name => Notices.WarnWorkers;

    public async Task Run(StepDone done, CancellationToken cancel)
    {
        var claims = await (
            from visit in db.Inspections
            join claim in db.WageClaims on visit.EmployerId equals claim.EmployerId
            where visit.Id == done.Case.Id
            select new { claim.Id, claim.Worker }).ToListAsync(cancel);
        var words = string.Join("\n\n", languages.Offered.Select(language => languages.Wording(language.Code, Text).Text));
        foreach (var claim in claims.Where(claim => !erasure.HasErased(claim.Worker)))
            db.Messages.Add(new CaseMessage
            {
                CaseId = claim.Id, Text = await seal.Text(claim.Worker, TextKinds.Message, words, cancel), FromWorker = false, SentAt = done.Entry.At,
            });
    }
}

/// <summary>What the firewall officer had destroyed is gone with its papers.</summary>
internal sealed class DestroyVisitPapers(MainContext db, Attachments attachments) : IFollowOn
{
    public string Name => Notices.DestroyVisitPapers;

    public async Task Run(StepDone done, CancellationToken cancel)
    {
        var papers = await db.Documents.Where(document => document.CaseId == done.Case.Id && document.AddedByRole == Roles.Inspector && document.AddedAt <= done.Entry.At).ToListAsync(cancel);
        await attachments.Destroy([.. papers.Select(paper => paper.Attachment)], cancel);
        db.Documents.RemoveRange(papers);
        db.HelpInterviews.RemoveRange(await db.HelpInterviews.Where(interview => interview.CaseId == done.Case.Id && interview.AskedAt <= done.Entry.At).ToListAsync(cancel));
    }
}
