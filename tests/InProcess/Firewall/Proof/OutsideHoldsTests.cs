using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Proof;
using Inspectorate.InProcess.Slices;
using Inspectorate.Seed.Situations;
using Inspectorate.Storage;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Firewall.Proof;

/// <summary>Requests and recipients that came by their lawful ways pass the proof; each thing that somebody writes past them is named.</summary>
public sealed class OutsideHoldsTests : IAsyncLifetime
{
    private readonly RunningWeb web = new();

    public async ValueTask InitializeAsync()
    {
        await web.NewAccount(Roles.FirewallOfficer);
        await using var scope = web.Services.CreateAsyncScope();
        var (db, book) = (scope.ServiceProvider.GetRequiredService<MainContext>(), scope.ServiceProvider.GetRequiredService<CaseBook>());
        var actors = Roles.All.ToDictionary(role => role, role => new Actor(Guid.NewGuid().ToString(), role));
        var way = new ACasesWay(web.Services.GetRequiredService<Lifecycles>(), role => actors[role]);
        var now = web.Clock.GetCurrentInstant();
        foreach (var state in new[] { "refused", "released" })
        {
            var request = way.In(state, now, receivedOn => new AnOutsideRequest(
                AnOutsideRequest.Of(web.OfficeId, "Border desk", RequestForm.Letter, receivedOn), AskerKind.EntryAndStay, AnOutsideRequest.BasisFor(state), Guid.NewGuid()), out var situation);
            situation.Request.RecordsReleased = state == "released" ? 1 : 0;
            book.Add(request, situation.Request);
        }
        var recipient = way.In("active", now, _ => new ARecipient(web.OfficeId, "Union", RecipientKind.Union, Period.FromMonths(6)), out var body);
        book.Add(recipient, body.Recipient);
        db.Disclosures.Add(new Disclosure
        {
            CaseId = recipient.Id, RecipientId = recipient.Id, Purpose = DisclosurePurpose.LegalHelp, Parts = [DisclosedPart.Name], AskedBy = Guid.NewGuid(), AskedAt = now,
            Agreed = true, AnsweredAt = now, GivenAt = now,
        });
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task What_came_by_the_ways_of_the_law_passes()
    {
        Assert.Empty((await Of("requests-are-answered-by-law")).Culprits);
        Assert.Empty((await Of("recipients-are-bound")).Culprits);
        Assert.Equal("2 requests", (await Of("requests-are-answered-by-law")).Figure);
        Assert.Equal("1 recipients, 1 records given", (await Of("recipients-are-bound")).Figure);
    }

    [Theory]
    [InlineData("UPDATE outside_requests SET \"SearchedAt\" = \"NoticeSentAt\" WHERE \"RecordsReleased\" = 1; UPDATE history SET \"ActorId\" = 'one' WHERE \"Step\" IN ('find-valid', 'confirm-valid')", "without a judge’s order that two people found valid")]
    [InlineData("UPDATE outside_requests SET \"SearchedAt\" = (SELECT max(\"SearchedAt\") FROM outside_requests)", "was refused after a search")]
    [InlineData("UPDATE judicial_orders SET \"Signer\" = 1", "without a judge’s order")]
    [InlineData("UPDATE history SET \"ActorId\" = 'one' WHERE \"Step\" IN ('propose-release', 'confirm-release')", "that two people did not release")]
    [InlineData("UPDATE outside_requests SET \"RecordsReleased\" = 2 WHERE \"RecordsReleased\" = 1", "more records being given than the order names")]
    [InlineData("UPDATE outside_requests SET \"NoticeSentAt\" = NULL", "and the person has no notice")]
    public async Task What_was_done_to_a_request_is_named(string sql, string said) => await Named("requests-are-answered-by-law", sql, said);

    [Theory]
    [InlineData("UPDATE recipients SET \"ReportsOnward\" = NULL", "has not said that it passes nothing on")]
    [InlineData("UPDATE recipients SET \"UndertakingEndsOn\" = NULL", "bound by nothing")]
    [InlineData("UPDATE recipients SET \"UndertakingSignedOn\" = '2020-01-01'", "longer than the law lets it be")]
    [InlineData("UPDATE history SET \"ActorId\" = 'one' WHERE \"Step\" IN ('bind', 'activate')", "not activated by a second person")]
    [InlineData("UPDATE disclosures SET \"Agreed\" = NULL", "was given without a yes")]
    public async Task What_was_done_to_a_recipient_is_named(string sql, string said) => await Named("recipients-are-bound", sql, said);

    [Fact]
    public async Task A_database_without_its_constraint_is_named_and_so_is_the_kind_that_came_in()
    {
        await web.Services.GetRequiredService<Writer<MainContext>>().Do(async db =>
        {
            if (db.Database.IsNpgsql())
                await db.Database.ExecuteSqlRawAsync("ALTER TABLE recipients DROP CONSTRAINT \"CK_recipients_kind\"");
            else
                await db.Database.ExecuteSqlRawAsync("ALTER TABLE recipients RENAME TO recipients_before; CREATE TABLE recipients AS SELECT * FROM recipients_before");
            await db.Database.ExecuteSqlRawAsync("UPDATE recipients SET \"Kind\" = 'BorderPolice'");
        });
        var culprits = (await Of("recipients-are-bound")).Culprits;
        Assert.Contains(culprits, culprit => culprit.Contains("does not hold the closed set of kinds"));
        Assert.Contains(culprits, culprit => culprit.Contains("\"BorderPolice\""));
    }

    private async Task Named(string check, string sql, string said)
    {
        await web.Services.GetRequiredService<Writer<MainContext>>().Do(db => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Contains((await Of(check)).Culprits, culprit => culprit.Contains(said));
    }

    private async Task<Checked> Of(string check)
    {
        await using var scope = web.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<IProofCheck>().Single(found => found.Name == check).Run(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();
}
