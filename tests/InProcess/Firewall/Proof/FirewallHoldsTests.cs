using Inspectorate.Data;
using Inspectorate.Data.Proofs;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Firewall.Identities.Vault;
using Inspectorate.Firewall.Proof;
using Inspectorate.InProcess.Slices;
using Inspectorate.InProcess.Slices.OutsideRequests;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Firewall.Proof;

/// <summary>The whole proof on a house with claims; then one thing at a time is broken in its databases, and the check that is for it says so.</summary>
public sealed class FirewallHoldsTests : IAsyncLifetime
{
    private readonly RunningWeb web = new();

    public async ValueTask InitializeAsync()
    {
        await web.AClaimIn("investigating");
        var (@case, claim) = await web.AClaimIn("triage");
        await web.Services.GetRequiredService<Seal>().Text(claim.Worker, TextKinds.Statement, "They did not pay.");
        await ARequest.Registered(web, LegalBasis.AdministrativePaper);
        await using var scope = web.Services.CreateAsyncScope();
        var room = scope.ServiceProvider.GetRequiredService<ReadingRoom>();
        room.Admit(ReadingRight.Of(new Reader("somebody", Roles.ClaimsOfficer, "Harbour office"), claim.Worker, @case.Id, "to answer you"));
        Assert.IsType<Shown.Content>(await room.Name(claim.Worker, @case.Id, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_check_holds_looked_at_something_and_is_signed()
    {
        var signed = await Prove();
        var report = ProofReport.FromJson(signed.Report);

        Assert.True(report.Holds, string.Join('\n', report.Checks.SelectMany(check => check.Culprits)));
        Assert.All(report.Checks, check => Assert.Matches("^[0-9a-f]{64}$", check.Evidence));
        Assert.True(signed.IsGenuine);
        Assert.True(SignedReport.FromJson(signed.ToJson()).IsGenuine);
        Assert.False((signed with { Report = signed.Report.Replace("holds\": true", "holds\": false", StringComparison.Ordinal) }).IsGenuine);
        Assert.False((signed with { Signature = "AAAA" }).IsGenuine);
        // The next one is signed with the same key.
        Assert.Equal(signed.Key, (await Prove()).Key);
    }

    [Theory]
    [InlineData("audit-is-as-written", "UPDATE history SET \"Reason\" = 'Another reason.' WHERE \"Seq\" = 2", "Entry 2 of case")]
    [InlineData("accounts-are-ours", "UPDATE accounts SET \"Role\" = 'border-guard'", "\"border-guard\", which does not exist")]
    [InlineData("accounts-are-ours", "UPDATE employers SET \"Name\" = 'Border Guard Command'", "is a barred body")]
    public async Task What_was_touched_in_the_main_database_is_named(string check, string sql, string named)
    {
        await web.Services.GetRequiredService<Writer<MainContext>>().Do(db => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Contains(await CulpritsOf(check), culprit => culprit.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("database-has-no-forbidden-name", "ALTER TABLE employers ADD COLUMN nationality TEXT", "employers.nationality")]
    [InlineData("database-has-no-forbidden-name", "CREATE VIEW huroob AS SELECT 1 AS one", "huroob")]
    public async Task A_field_that_a_hand_added_is_named(string check, string sql, string named)
    {
        await web.Services.GetRequiredService<Writer<MainContext>>().Do(db => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Contains(await CulpritsOf(check), culprit => culprit.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vault-has-no-forbidden-name", "ALTER TABLE texts ADD COLUMN passport_number TEXT", "texts.passport_number")]
    [InlineData("reads-are-as-written", "UPDATE reads SET purpose = 'to help' WHERE seq = 1", "Entry 1 of worker")]
    [InlineData("erased-stays-erased", "INSERT INTO erasures (worker) SELECT worker FROM identities", "has a key again")]
    [InlineData("sealed-is-noise", "UPDATE texts SET sealed = CAST('The worker Asha Rao lives above the bakery in Harbour Road.' AS {0})", "can be read")]
    public async Task What_was_touched_in_the_vault_is_named(string check, string sql, string named)
    {
        await web.Services.GetRequiredService<Writer<VaultContext>>().Do(vault =>
            vault.Database.ExecuteSqlRawAsync(sql.Replace("{0}", vault.Database.IsNpgsql() ? "BYTEA" : "BLOB", StringComparison.Ordinal)));
        Assert.Contains(await CulpritsOf(check), culprit => culprit.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_published_table_that_shows_three_people_is_named()
    {
        await web.InDatabase(async db =>
        {
            db.Publications.Add(new Publication
            {
                Id = Guid.NewGuid(),
                At = web.Clock.GetCurrentInstant(),
                Holds = true,
                Report = "",
                RecruitmentCosts = [],
                Tables = [new("claims-by-region", "region", new(2026, 1, 1), new(2026, 3, 31), IsOfPeople: true, 10, [new("capital", 40), new("highlands", 3)], 43)],
            });
            return await db.SaveChangesAsync();
        });
        Assert.Contains("highlands", Assert.Single(await CulpritsOf("small-cells-are-withheld")));
    }

    [Fact]
    public async Task What_is_published_counts_culprits_and_names_none()
    {
        await web.Services.GetRequiredService<Writer<MainContext>>().Do(db => db.Database.ExecuteSqlRawAsync("UPDATE accounts SET \"Role\" = 'border-guard'"));
        await using var scope = web.Services.CreateAsyncScope();
        var published = ProofReport.FromJson((await scope.ServiceProvider.GetRequiredService<Prover>().Run(isPublished: true)).Report);
        Assert.Equal(["5 found"], published.Checks.Single(check => check.Check == "accounts-are-ours").Culprits);
    }

    private async Task<SignedReport> Prove()
    {
        await using var scope = web.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Prover>().Run(isPublished: false);
    }

    /// <summary>Of the only check that fails.</summary>
    private async Task<IReadOnlyList<string>> CulpritsOf(string check)
    {
        var failed = ProofReport.FromJson((await Prove()).Report).Checks.Where(line => !line.Holds).ToList();
        Assert.Equal([check], failed.Select(line => line.Check));
        return failed[0].Culprits;
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();
}
