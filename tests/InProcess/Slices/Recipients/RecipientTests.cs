using System.Net;
using System.Text.RegularExpressions;
using Inspectorate.Data;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Recipients;

/// <summary>Who may become a recipient, and how.</summary>
public sealed class RecipientTests : IAsyncDisposable
{
    private readonly RunningWeb _web = new();

    [Fact]
    public async Task Two_people_make_a_recipient_and_a_body_that_passes_people_on_never_is_one()
    {
        var (officer, lawyer) = (await _web.SignedInAs(Roles.FirewallOfficer), await _web.SignedInAs(Roles.Legal));
        var number = await Propose(officer, "Legal Aid Society", "LegalAid");

        Assert.Contains("It is no recipient", (await Bind(officer, number, "True", "2026-03-01", "2026-12-31")).Text);
        Assert.Contains("An undertaking holds at most 12 months.", (await Bind(officer, number, "False", "2026-03-01", "2027-03-02")).Errors);
        Assert.Contains("Ask the body, and write down its answer.", (await Bind(officer, number, "", "2026-03-01", "2026-12-31")).Errors);
        await Bind(officer, number, "False", "2026-03-01", "2027-03-01").IsTaken();
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/cases/{number}/steps/activate")).Status);
        await lawyer.Step(number, "activate").IsTaken();
        Assert.Contains("Open", (await lawyer.Get("/recipients")).Text);

        await officer.Step(number, "block").IsTaken();
        Assert.Contains("is not an active recipient", (await lawyer.Get("/recipients")).Text);
    }

    [Fact]
    public async Task An_adjudicator_signs_nothing_and_needs_a_protective_order()
    {
        var officer = await _web.SignedInAs(Roles.FirewallOfficer);
        var number = await Propose(officer, "Labour court", "Court");
        var page = await officer.Get($"/cases/{number}/undertaking");
        Assert.Null(page.Document.QuerySelector("[name=SignedOn]"));
        Assert.Contains("Write the reference of the protective order.", (await page.Submit(("ReportsOnward", "False"), ("Reason", "Asked."))).Errors);
        await page.Submit(("ReportsOnward", "False"), ("ProtectiveOrder", "P 12/26"), ("Reason", "Asked.")).IsTaken();
    }

    [Fact]
    public async Task An_undertaking_blocks_on_the_minute_on_which_it_ends()
    {
        var (@case, recipient) = await Active(_web, RecipientKind.Union, Period.FromDays(10));
        var zone = _web.Services.GetRequiredService<Lifecycles>().Calendar.Zone;
        var over = zone.AtStartOfDay(recipient.UndertakingEndsOn!.Value.PlusDays(1)).ToInstant();
        _web.Clock.Advance(over - Duration.FromMinutes(1) - _web.Clock.GetCurrentInstant());
        var lawyer = await _web.SignedInAs(Roles.Legal);
        Assert.DoesNotContain("has ended", (await lawyer.Get($"/cases/{@case.Number}")).Text);
        _web.Clock.Advance(Duration.FromMinutes(1));
        Assert.Contains("The undertaking of Body has ended. Nothing goes there until a new one is signed.", (await lawyer.Get($"/cases/{@case.Number}")).Text);
    }

    [Fact]
    public async Task No_body_is_entered_under_a_kind_or_a_name_that_is_barred()
    {
        var officer = await _web.SignedInAs(Roles.FirewallOfficer);
        var page = await officer.Get("/recipients/new");
        Assert.Equal(Enum.GetNames<RecipientKind>(), page.Document.QuerySelectorAll("#Kind option").Select(option => option.GetAttribute("value")!).Where(value => value.Length > 0));
        foreach (var kind in new[] { "Police", "Immigration", "17", "-1", "" })
            Assert.NotEmpty((await page.Submit(("Name", "Harbour body"), ("Kind", kind), ("Reason", "x"))).Errors);
        Assert.Contains("hold no account here", string.Join(' ', (await page.Submit(("Name", "Border Police"), ("Kind", "Union"), ("Reason", "x"))).Errors));
        Assert.False(await _web.InDatabase(db => db.Recipients.AnyAsync()));
    }

    [Fact]
    public void The_set_of_kinds_is_the_one_that_was_reviewed_and_no_code_changes_the_kind_of_a_body() 
    {
        Assert.Equal(
        [
            "Court", "Prosecutor", "OccupationalSafety", "SocialInsurance", "Union", "Shelter", "HealthCare", "Guardian", "EqualityBody", "Ombudsman",
            "LegalAid", "AppealBody", "PaymentTrust", "OriginSupport", "EmergencyHelp",
        ], Enum.GetNames<RecipientKind>());
        using var scope = _web.Services.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<MainContext>().GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model;
        var constraint = Assert.Single(model.FindEntityType(typeof(Recipient))!.GetCheckConstraints()).Sql;
        Assert.Equal(Enum.GetNames<RecipientKind>(), Regex.Matches(constraint, "'([A-Za-z]+)'").Select(match => match.Groups[1].Value));
        foreach (var fixedForGood in new[] { nameof(Recipient.Kind), nameof(Recipient.Name) })
            Assert.Contains(typeof(System.Runtime.CompilerServices.IsExternalInit), typeof(Recipient).GetProperty(fixedForGood)!.SetMethod!.ReturnParameter.GetRequiredCustomModifiers());
    }

    [Theory]
    [InlineData("UPDATE recipients SET \"Kind\" = 'Police'")]
    [InlineData("UPDATE recipients SET \"Kind\" = 'police'")]
    [InlineData("UPDATE recipients SET \"Kind\" = ''")]
    [InlineData("INSERT INTO recipients (\"Id\", \"OfficeId\", \"Name\", \"Kind\", \"ProtectiveOrder\") SELECT \"OfficeId\", \"OfficeId\", 'X', 'Border', '' FROM recipients")]
    public async Task The_database_itself_refuses_another_kind(string sql)
    {
        await Active(_web, RecipientKind.Union, Period.FromMonths(6));
        var writer = _web.Services.GetRequiredService<Storage.Writer<MainContext>>();
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => writer.Do(db => db.Database.ExecuteSqlRawAsync(sql)));
        Assert.Contains("CK_recipients_kind", refused.Message);
        // What the constraint lets pass, passes: it was not something else that refused.
        await writer.Do(db => db.Database.ExecuteSqlRawAsync("UPDATE recipients SET \"Kind\" = 'Shelter'"));
    }

    internal static async Task<(WorkflowCase Case, Recipient Recipient)> Active(RunningWeb web, RecipientKind kind, Period holds, string name = "Body")
    {
        await web.NewAccount(Roles.FirewallOfficer);
        await using var scope = web.Services.CreateAsyncScope();
        var way = new ACasesWay(scope.ServiceProvider.GetRequiredService<Lifecycles>(), role => new Actor(Guid.NewGuid().ToString(), role));
        var @case = way.In("active", web.Clock.GetCurrentInstant(), _ => new ARecipient(web.OfficeId, name, kind, holds), out var situation);
        scope.ServiceProvider.GetRequiredService<Data.Cases.CaseBook>().Add(@case, situation.Recipient);
        await scope.ServiceProvider.GetRequiredService<MainContext>().SaveChangesAsync();
        return (@case, situation.Recipient);
    }

    private static async Task<string> Propose(Browser officer, string name, string kind)
    {
        var page = await (await officer.Get("/recipients/new")).Submit(("Name", name), ("Kind", kind), ("Reason", "Workers ask for it.")).IsTaken();
        return Regex.Match(page.Heading, "[0-9A-Z]{10}").Value;
    }

    private static async Task<Page> Bind(Browser officer, string number, string reports, string signed, string ends) =>
        await (await officer.Get($"/cases/{number}/undertaking")).Submit(("ReportsOnward", reports), ("SignedOn", signed), ("EndsOn", ends), ("Reason", "Signed paper is here."));

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
