using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Recipients;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Seed;

/// <summary>Bodies to which a record may go: some with an undertaking that holds, one whose undertaking has run out, one not agreed to yet.</summary>
internal sealed class DemoRecipients(MainContext db, CaseBook book, Lifecycles lifecycles)
{
    private static readonly (string State, string Name, RecipientKind Kind, int MonthsAgo, int Months)[] All =
    [
        ("active", "Demo Legal Aid Society", RecipientKind.LegalAid, 2, 12),
        ("active", "Demo Domestic Workers’ Union", RecipientKind.Union, 5, 12),
        ("active", "Demo Shelter, harbour", RecipientKind.Shelter, 4, 3),
        ("active", "Demo Labour Court", RecipientKind.Court, 6, 12),
        ("bound", "Demo Social Insurance", RecipientKind.SocialInsurance, 0, 12),
        ("proposed", "Demo Clinic", RecipientKind.HealthCare, 0, 12),
        ("blocked", "Demo Payment Trust", RecipientKind.PaymentTrust, 1, 6),
    ];

    public async Task Add(DemoPeople people, Instant now, CancellationToken cancel)
    {
        var office = people.Offices[0].Id;
        var way = new ACasesWay(lifecycles, role => new Actor(people.Of(role, office).Id.ToString(), role));
        foreach (var (state, name, kind, monthsAgo, months) in All)
        {
            var @case = way.In(state, now - Duration.FromDays(30 * monthsAgo) - Duration.FromHours(2), _ => new ARecipient(office, name, kind, Period.FromMonths(months)), out var situation);
            book.Add(@case, situation.Recipient);
        }
        await db.SaveChangesAsync(cancel);
    }
}
