using Inspectorate.Domain.OldRegister;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>What an officer sees of other claims on the same employer.</summary>
public sealed class NearClaimsTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task Claims_on_one_employer_lead_to_each_other_a_twin_is_marked_and_old_registers_are_under_the_name()
    {
        var employer = await web.AnEmployer();
        var (one, _) = await web.AClaimIn("employer-answer", employer.Id);
        var (twin, _) = await web.AClaimIn("employer-answer", employer.Id);
        var (other, third) = await web.AClaimIn("employer-answer", employer.Id);
        var (elsewhere, _) = await web.AClaimIn("employer-answer");
        await web.InDatabase(async db =>
        {
            (await db.WageClaims.SingleAsync(claim => claim.Id == third.Id)).Periods[0].PromisedMinorUnits *= 2;
            var import = new RegisterImport { Id = Guid.CreateVersion7(), Register = "Paper books", Map = "{}", StartedAt = web.Clock.GetCurrentInstant(), FinishedAt = web.Clock.GetCurrentInstant() };
            db.AddRange(import, new OldClaim
            {
                Id = Guid.CreateVersion7(), ImportId = import.Id, Register = "Paper books", Number = "001/2015", Employer = employer.Name.ToUpperInvariant(),
                SortName = SearchWords.Folded(employer.Name), Town = "", Currency = "DMD", Claimed = 12_345,
            });
            return await db.SaveChangesAsync();
        });
        var page = await (await web.SignedInAs(Roles.ClaimsOfficer)).Get($"/cases/{one.Number}");
        var near = page.Document.QuerySelectorAll(".card").Single(card => card.TextContent.Contains("Other claims on this employer")).QuerySelectorAll("li");
        string Line(string number) => near.Single(line => line.TextContent.Contains(number)).TextContent;
        Assert.Contains("may be the same", Line(twin.Number));
        Assert.DoesNotContain("may be the same", Line(other.Number));
        Assert.DoesNotContain(near, line => line.TextContent.Contains(elsewhere.Number));
        Assert.Contains("123.45 DMD claimed", Line("001/2015"));
    }

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(14, 0, 0, true)]
    [InlineData(20, 0, 0, false)]
    [InlineData(0, 5, 0, true)]
    [InlineData(0, 6, 0, false)]
    [InlineData(0, 0, 10, false)]
    public void A_twin_has_the_same_weeks_and_nearly_the_same_pay(int daysLater, int percentMore, int percentPaidMore, bool mayBeOne)
    {
        var from = new LocalDate(2026, 1, 1);
        WageClaim Claim(LocalDate first, long promised, long paid) => new()
        {
            Id = Guid.NewGuid(), Worker = WorkerRef.New(), OfficeId = Guid.Empty, FiledOn = new(2026, 2, 1), Currency = "DMD", Problems = [],
            Periods = [new PayPeriod { From = first, To = first.PlusDays(29), PromisedMinorUnits = promised, PromisedPer = PayPer.Month, PaidMinorUnits = paid }],
        };
        Assert.Equal(mayBeOne, TwinClaims.MayBeOne(Claim(from, 95_000, 10_000), Claim(from.PlusDays(daysLater), 95_000 * (100 + percentMore) / 100, 10_000 * (100 + percentPaidMore) / 100)));
    }
}
