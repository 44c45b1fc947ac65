using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.FeeChecks;

internal static class FeeSituations
{
    /// <summary>A check that was taken this far by the ways of the law, with people of its own.</summary>
    /// <param name="changes">What is different about its facts.</param>
    public static async Task<(string Number, Employer Employer)> ACheckIn(this RunningWeb web, string state, LedgerKind kind, Agency agency, Action<FeeCheck>? changes = null)
    {
        var employer = await web.AnEmployer();
        await using var scope = web.Services.CreateAsyncScope();
        var (services, reference) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ReferenceData>());
        var actors = Roles.WithAccount.ToDictionary(role => role, role => new Actor(Guid.NewGuid().ToString(), role));
        var way = new ACasesWay(services.GetRequiredService<Lifecycles>(), role => actors[role]);
        var @case = way.In(state, web.Clock.GetCurrentInstant(),
            openedOn => AFeeCheck.Of(kind, agency, employer, 12, "southern-isles", openedOn, reference, new Actor(Guid.NewGuid().ToString(), Roles.FeeDecider)), out var check);
        changes?.Invoke(check.Facts);
        var db = services.GetRequiredService<MainContext>();
        db.AddRange(check.Order, check.Cohort);
        services.GetRequiredService<CaseBook>().Add(@case, check.Facts);
        db.AddRange(check.Lines);
        await db.SaveChangesAsync();
        return (@case.Number, employer);
    }

    public static Task<FeeCheck> CheckOf(this RunningWeb web, string number) =>
        web.InDatabase(db => db.FeeChecks.AsNoTracking().SingleAsync(check => db.Cases.Any(@case => @case.Id == check.Id && @case.Number == number)));
}
