using Inspectorate.Data;
using Inspectorate.Data.Proofs;
using Inspectorate.Firewall.Proof;
using Inspectorate.Web.RecruitmentCosts;
using NodaTime;

namespace Inspectorate.Web.Transparency;

/// <summary>One publication: works everything out, signs it, and keeps it in one act.</summary>
internal sealed class Publishing(MainContext db, Prover prover, PublishedFigures figures, CostEdition costs, IClock clock)
{
    public async Task<Publication> Publish(CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var signed = await prover.Run(isPublished: true, cancel);
        var publication = new Publication
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
            At = now,
            Holds = ProofReport.FromJson(signed.Report).Holds,
            Report = signed.ToJson(),
            Tables = [.. await figures.Now(cancel)],
            RecruitmentCosts = [.. await costs.Now(cancel)],
        };
        db.Publications.Add(publication);
        await db.SaveChangesAsync(cancel);
        return publication;
    }
}
