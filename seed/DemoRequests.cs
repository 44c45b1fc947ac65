using System.Text;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Attachments;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed;

/// <summary>Requests by outside bodies, as far as they come without a person: to match one to a claim is the firewall officer's act.</summary>
internal sealed class DemoRequests(MainContext db, CaseBook book, Lifecycles lifecycles, Attachments attachments)
{
    private static readonly (string State, string Asker, AskerKind Kind, RequestForm Form, int DaysAgo)[] All =
    [
        ("received", "Demo Border Desk", AskerKind.EntryAndStay, RequestForm.Telephone, 0),
        ("registered", "Demo Police, second precinct", AskerKind.Police, RequestForm.Email, 1),
        ("refused", "Demo Border Desk", AskerKind.EntryAndStay, RequestForm.ServedPaper, 40),
        ("refused", "Demo Consulate", AskerKind.Consulate, RequestForm.Letter, 25),
        ("refused", "Demo Debt Collection Ltd", AskerKind.Private, RequestForm.Letter, 12),
        ("asker-withdrew", "Demo Municipal Registry", AskerKind.OtherAuthority, RequestForm.Letter, 30),
        ("order-check", "Demo District Court", AskerKind.Court, RequestForm.ServedPaper, 1),
        ("found-valid", "Demo Police, harbour", AskerKind.Police, RequestForm.ServedPaper, 1),
        ("valid", "Demo District Court", AskerKind.Court, RequestForm.ServedPaper, 1),
        ("challenged", "Demo State Security", AskerKind.Security, RequestForm.ServedPaper, 9),
    ];

    public async Task Add(DemoPeople people, Instant now, CancellationToken cancel)
    {
        var office = people.Offices[0].Id;
        var way = new ACasesWay(lifecycles, role => new Actor(people.Of(role, office).Id.ToString(), role));
        foreach (var (state, asker, kind, form, daysAgo) in All)
        {
            var paper = Guid.CreateVersion7();
            var @case = way.In(state, now - Duration.FromDays(daysAgo) - Duration.FromHours(1), receivedOn => new AnOutsideRequest(
                AnOutsideRequest.Of(office, asker, form, receivedOn), kind, AnOutsideRequest.BasisFor(state), paper), out var situation);
            book.Add(@case, situation.Request);
            if (situation.Request.Order is not null) db.Documents.Add(await AnOrder(paper, @case, now, cancel));
        }
        await db.SaveChangesAsync(cancel);
    }

    private async Task<CaseDocument> AnOrder(Guid id, WorkflowCase @case, Instant now, CancellationToken cancel)
    {
        var key = new WorkerRef(@case.Id);
        var kept = (AttachmentKept)await attachments.Keep(key, new MemoryStream(Encoding.ASCII.GetBytes(Page)), "order.pdf", cancel);
        return new CaseDocument
        {
            Id = id, CaseId = @case.Id, Attachment = kept.Ref, Worker = key, Kind = "judge’s order", MediaType = "application/pdf", Bytes = kept.Size,
            AddedByRole = Roles.FirewallOfficer, AddedAt = now,
        };
    }

    private const string Page = """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 120]/Contents 4 0 R/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj
        4 0 obj <</Length 58>> stream
        BT /F 12 Tf 20 60 Td (Order of a court, demonstration) Tj ET
        endstream endobj
        trailer <</Root 1 0 R>>
        """;
}
