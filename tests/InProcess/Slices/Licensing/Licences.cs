using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.InProcess.Slices.WageClaims;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.Licensing;

internal static class Licences
{
    public static async Task<Agency> AnAgency(this RunningWeb web, string name = "Test Staffing")
    {
        await web.NewAccount(Roles.LicensingOfficer);
        var agency = new Agency
        {
            Id = Guid.CreateVersion7(), Number = "A" + CaseBook.NewNumber(), Name = name, Region = "capital", OfficeId = web.OfficeId, Email = "office@test-staffing.example",
        };
        await web.InDatabase(db => { db.Agencies.Add(agency); return db.SaveChangesAsync(); });
        return agency;
    }

    /// <summary>A licence that was taken this far by the ways of the law, with people of its own.</summary>
    /// <param name="before">The term that it renews; null for a first licence.</param>
    public static async Task<(WorkflowCase Case, Licence Licence)> ALicenceIn(this RunningWeb web, string state, Agency? of = null, Licence? before = null)
    {
        var agency = of ?? await web.AnAgency();
        await using var scope = web.Services.CreateAsyncScope();
        var (services, reference) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ReferenceData>());
        var actors = Roles.WithAccount.ToDictionary(role => role, role => new Actor(Guid.NewGuid().ToString(), role));
        var way = new ACasesWay(services.GetRequiredService<Lifecycles>(), role => actors[role]);
        var @case = way.In(state, web.Clock.GetCurrentInstant(), begunOn => ALicence.Of(agency, reference, begunOn, before), out var licence, parentId: before?.Id);
        var book = services.GetRequiredService<CaseBook>();
        book.Add(@case, licence.Facts);
        await book.Publish(@case, licence.Facts);
        await services.GetRequiredService<MainContext>().SaveChangesAsync();
        return (@case, licence.Facts);
    }

    public static Task<Licence> LicenceOf(this RunningWeb web, string number) => web.InDatabase(db =>
        db.Licences.AsNoTracking().SingleAsync(licence => db.Cases.Any(@case => @case.Id == licence.Id && @case.Number == number)));

    public static Task<string> StateOf(this RunningWeb web, string number) =>
        web.InDatabase(db => db.Cases.Where(@case => @case.Number == number).Select(@case => @case.State).SingleAsync());

    /// <summary>Runs what follows the steps, as the orchestrator does after each commit.</summary>
    public static async Task WhatFollows(this RunningWeb web, string number) =>
        await web.WhatFollows(await web.InDatabase(db => db.Cases.Where(@case => @case.Number == number).Select(@case => @case.Id).SingleAsync()));

    /// <summary>Fills a section's page with what will do.</summary>
    public static async Task<Page> Fill(this Browser browser, string number, ApplicationSection section)
    {
        var page = await browser.Get($"/cases/{number}/application/{section.Name}/0");
        return await page.Submit([.. section.Fields.Select(field => (field.Name, Sample(field)))]);
    }

    private static string Sample(ApplicationField field) => field.Kind switch
    {
        ApplicationFieldKind.YesNo => "no",
        ApplicationFieldKind.Date => "2026-02-20",
        ApplicationFieldKind.Number or ApplicationFieldKind.Percent => "40",
        ApplicationFieldKind.Email => "office@test.example",
        ApplicationFieldKind.Telephone => "+000 555 0100",
        _ => $"Test {field.Name}",
    };
}
