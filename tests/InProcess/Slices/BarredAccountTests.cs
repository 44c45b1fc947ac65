using System.Text.RegularExpressions;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices;

/// <summary>FW-17: no account, in whatever role and by whatever way, for a body that looks for people because of their stay.</summary>
public sealed class BarredAccountTests : IAsyncDisposable
{
    private const string Sentence = "hold no account here and read nothing";
    private readonly RunningWeb _web = new();

    [Fact]
    public async Task An_administrator_invites_nobody_there()
    {
        var administrator = await _web.SignedInAs(Roles.Administrator);
        foreach (var role in new[] { Roles.Buyer, Roles.Representative, Roles.Legal })
        {
            var page = await (await administrator.Get("/admin/invite")).Submit(
                ("Name", "A Clerk"), ("Email", "clerk@border.gov.example"), ("Role", role), ("OfficeId", $"{_web.OfficeId}"), ("Reason", "They asked"),
                ("Helps", "Union"), ("Organisation", "A union"));
            Assert.Contains(Sentence, Assert.Single(page.Errors));
            Assert.Equal("A Clerk", page.Document.QuerySelector("#Name")!.GetAttribute("value"));
        }
        var helper = await (await administrator.Get("/admin/invite")).Submit(("Name", "A Clerk"), ("Email", "cook@kitchen.example"), ("Role", Roles.Representative),
            ("Helps", "Association"), ("Organisation", "Friends of the Border Guard"), ("Reason", "It helps to file"));
        Assert.Contains(Sentence, Assert.Single(helper.Errors));
        var company = await _web.AnEmployer();
        await _web.InDatabase(async db =>
        {
            (await db.Employers.SingleAsync()).Name = "Border Police Canteen";
            return await db.SaveChangesAsync();
        });
        var employer = await (await administrator.Get("/admin/invite")).Submit(
            ("Name", "A Cook"), ("Email", "cook@kitchen.example"), ("Role", Roles.Employer), ("PartyNumber", company.Number), ("Reason", "It answers a claim"));
        Assert.Contains(Sentence, Assert.Single(employer.Errors));
        Assert.False(await _web.InDatabase(db => db.Users.AnyAsync(account => account.Email!.Contains("border") || account.Email == "cook@kitchen.example")));
    }

    [Theory]
    [InlineData("Harbour Recruitment", "post@migration-service.example")]
    [InlineData("Border Agency Recruitment", "post@recruitment.example")]
    public async Task A_licensing_officer_registers_no_such_agency(string agency, string email)
    {
        var officer = await _web.SignedInAs(Roles.LicensingOfficer);
        var page = await (await officer.Get("/agencies/new")).Submit(("Agency", agency), ("Region", "capital"), ("Person", "A Clerk"), ("Email", email), ("Shown", "A paper"));
        Assert.Contains(Sentence, Assert.Single(page.Errors));
        Assert.False(await _web.InDatabase(db => db.Agencies.AnyAsync()));
    }

    [Fact]
    public async Task An_employer_gets_no_mail_there()
    {
        var claim = await _web.AClaimIn("investigating");
        var officer = await _web.SignedInAs(Roles.ClaimsOfficer);
        var page = await officer.PostDirectly($"/cases/{claim.Case.Number}/employer/new",
            ("Kind", "Company"), ("Name", "Police canteen"), ("Region", "capital"), ("Sector", "retail"), ("Email", "kitchen@police.example"));
        Assert.Contains(page.Errors, error => error.Contains(Sentence));
    }

    /// <summary>Who adds a way to an account adds the check: these are all there are, and no page changes an address.</summary>
    [Fact]
    public void Accounts_come_by_these_ways_alone()
    {
        var sources = Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains("/Migrations/"))
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file))).ToList();
        Assert.Equal(["AgenciesController.cs", "InviteForm.cs", "SetUpController.cs"], sources.Where(source => source.Text.Contains("Account.Invited(")).Select(source => source.Name).Order());
        Assert.DoesNotContain(sources, source => ChangesAnAddress(source.Text));
        Assert.True(ChangesAnAddress("await accounts.SetEmailAsync(account, typed);"));
        Assert.True(ChangesAnAddress("account.Email = typed;"));

        static bool ChangesAnAddress(string source) => Regex.IsMatch(source, @"SetEmailAsync|ChangeEmailAsync|account\.(Normalized)?Email\s*=[^=]");
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
