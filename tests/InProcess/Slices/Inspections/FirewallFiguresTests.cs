using Inspectorate.Data.Transparency;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>What the public learns of visits, emergency readings and erasures, zeros included (FW-23, FW-27, FW-30, FW-32, FW-35).</summary>
public sealed class FirewallFiguresTests : IAsyncDisposable
{
    private readonly RunningWeb _web = new();

    [Fact]
    public async Task An_empty_house_publishes_every_kind_with_a_zero()
    {
        await _web.APlace();
        var figures = await Figures();
        Assert.Equal(Enum.GetValues<OtherBody>(), figures.OthersThere.Keys);
        Assert.Equal(Enum.GetValues<CompanionKind>(), figures.CameAlong.Keys);
        Assert.Equal(Enum.GetValues<WithdrawalCause>(), figures.Withdrawals.Keys);
        Assert.Equal(["to-review", "justified", "not-justified"], figures.EmergencyReads.Keys);
        Assert.All([.. figures.OthersThere.Values, .. figures.CameAlong.Values, .. figures.Withdrawals.Values, .. figures.EmergencyReads.Values], count => Assert.Equal(0, count));
        Assert.Equal((0, 0, 0), (figures.EscortsThatBrokeRules, figures.IdentitiesErased, figures.ContactsErased));
    }

    [Fact]
    public async Task What_happened_is_counted_once_and_in_its_period()
    {
        var (_, visit) = await _web.AVisitIn("received", await _web.APlace());
        await _web.InDatabase(async db =>
        {
            var kept = await db.Inspections.SingleAsync(found => found.Id == visit.Id);
            kept.OthersThere.Add(new OtherBodyThere { Body = OtherBody.ImmigrationOfficers });
            kept.Companions.Add(new Companion { Kind = CompanionKind.SafetyEscort });
            kept.Escort = new SafetyEscort { Danger = "He attacked us.", IsApproved = true, Declaration = new EscortDeclaration(false, true, true, "One came in.", kept.OthersSaidOn!.Value) };
            return await db.SaveChangesAsync();
        });
        await _web.AVisitIn("withdrawn", await _web.APlace());
        var (again, _) = await _web.AVisitIn("withdrawal-reviewed", await _web.APlace());
        await (await _web.SignedInAs(Roles.InspectionSupervisor)).Step(again.Number, "plan-again").IsTaken();
        var (_, claim) = await _web.AClaimIn("withdrawn");
        await _web.InDatabase(async db =>
        {
            (await db.WageClaims.SingleAsync(found => found.Id == claim.Id)).ContactErasedOn = new LocalDate(2026, 3, 1);
            return await db.SaveChangesAsync();
        });
        await AnEmergencyReadOf(claim);

        var figures = await Figures();

        Assert.Equal((1, 0), (figures.OthersThere[OtherBody.ImmigrationOfficers], figures.OthersThere[OtherBody.PoliceOnTheirOwn]));
        Assert.Equal((1, 1), (figures.CameAlong[CompanionKind.SafetyEscort], figures.EscortsThatBrokeRules));
        Assert.Equal((2, 0), (figures.Withdrawals[WithdrawalCause.Danger], figures.Withdrawals[WithdrawalCause.OtherOfficersCame]));
        Assert.Equal((1, 0), (figures.EmergencyReads["justified"], figures.EmergencyReads["to-review"]));
        Assert.Equal(1, figures.ContactsErased);
        var later = await Figures(first: new LocalDate(2026, 4, 1));
        Assert.All([.. later.OthersThere.Values, .. later.CameAlong.Values, .. later.Withdrawals.Values, .. later.EmergencyReads.Values, later.ContactsErased], count => Assert.Equal(0, count));
    }

    private async Task AnEmergencyReadOf(Domain.WageClaims.WageClaim claim)
    {
        await using var scope = _web.Services.CreateAsyncScope();
        var way = new ACasesWay(scope.ServiceProvider.GetRequiredService<Lifecycles>(), role => new Actor(Guid.NewGuid().ToString(), role));
        var @case = way.In("justified", _web.Clock.GetCurrentInstant(), _ => new AnEmergencyRead(claim, "South office"), out var situation);
        scope.ServiceProvider.GetRequiredService<Data.Cases.CaseBook>().Add(@case, situation.Read);
        await scope.ServiceProvider.GetRequiredService<Data.MainContext>().SaveChangesAsync();
    }

    private Task<FirewallFigures> Figures(LocalDate? first = null) => _web.InDatabase(db => FirewallFigures.Between(
        db, first ?? new LocalDate(2025, 1, 1), new LocalDate(2026, 12, 31), _web.Services.GetRequiredService<WorkingCalendar>().Zone));

    public ValueTask DisposeAsync() => _web.DisposeAsync();
}
