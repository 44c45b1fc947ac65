using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Orchestration;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.WageClaims;

/// <summary>What workers and the calendar do in these tests, and what follows a step: the screens under test are the officers'.</summary>
internal static class OfficerClaims
{
    public const string Name = "Planted Marker Zuhra";
    public const string Statement = "planted words of the worker";

    public static async Task<Employer> AnEmployer(this RunningWeb web)
    {
        var employer = new Employer
        {
            Id = Guid.CreateVersion7(), Number = "E" + CaseBook.NewNumber(), Kind = EmployerKind.Company, Name = "Test Foods Ltd",
            Region = "north", Sector = "retail", Email = "office@test-foods.example",
        };
        await web.InDatabase(db => { db.Employers.Add(employer); return db.SaveChangesAsync(); });
        return employer;
    }

    /// <summary>A claim just filed, at the test office.</summary>
    public static async Task<WageClaim> AClaimFiled(this RunningWeb web, Visibility visibility = Visibility.Hidden, Guid? employer = null)
    {
        await web.NewAccount(Roles.ClaimsOfficer);
        await using var scope = web.Services.CreateAsyncScope();
        var (services, now) = (scope.ServiceProvider, web.Clock.GetCurrentInstant());
        var seal = services.GetRequiredService<Seal>();
        var worker = await seal.Worker(new NewIdentity(Name));
        var reference = services.GetRequiredService<ReferenceData>();
        var claim = AClaim.HalfPaid(
            worker, web.OfficeId, services.GetRequiredService<Lifecycles>().Calendar.DateOf(now), reference, await seal.Text(worker, TextKinds.Statement, Statement));
        (claim.Visibility, claim.EmployerId) = (visibility, employer);
        var outcome = services.GetRequiredService<CaseBook>()
            .Open("wage-claim", "file", claim, new Act(new Actor(worker.ToString(), Roles.Worker), now, ""));
        Assert.IsType<StepTaken>(outcome);
        await services.GetRequiredService<MainContext>().SaveChangesAsync();
        return claim;
    }

    /// <summary>A claim that was taken this far by the ways of the law, with people of its own.</summary>
    public static async Task<(WorkflowCase Case, WageClaim Claim)> AClaimIn(this RunningWeb web, string state, Guid? employer = null)
    {
        await web.NewAccount(Roles.ClaimsOfficer);
        var company = employer ?? (await web.AnEmployer()).Id;
        await using var scope = web.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var reference = services.GetRequiredService<ReferenceData>();
        var worker = await services.GetRequiredService<Seal>().Worker(new NewIdentity(Name));
        var actors = Roles.WithAccount.ToDictionary(role => role, role => new Actor(Guid.NewGuid().ToString(), role));
        var walk = new ACasesWay(services.GetRequiredService<Lifecycles>(), role => actors[role]);
        var @case = walk.In(state, web.Clock.GetCurrentInstant(), filedOn => new AClaim(AClaim.HalfPaid(worker, web.OfficeId, filedOn, reference), company, reference), out var claim);
        services.GetRequiredService<CaseBook>().Add(@case, claim.Facts);
        await services.GetRequiredService<MainContext>().SaveChangesAsync();
        return (@case, claim.Facts);
    }

    public static Task<string> NumberOf(this RunningWeb web, Guid caseId) =>
        web.InDatabase(db => db.Cases.Where(@case => @case.Id == caseId).Select(@case => @case.Number).SingleAsync());

    public static Task<string> StateOf(this RunningWeb web, Guid caseId) =>
        web.InDatabase(db => db.Cases.Where(@case => @case.Id == caseId).Select(@case => @case.State).SingleAsync());

    /// <summary>What the worker does in her inbox.</summary>
    public static async Task TheWorker(this RunningWeb web, Guid claimId, string step, Action<WageClaim>? facts = null)
    {
        await using var scope = web.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var book = services.GetRequiredService<CaseBook>();
        var @case = (await book.Find(claimId))!;
        var claim = (WageClaim)await book.FactsOf(@case);
        facts?.Invoke(claim);
        var outcome = await book.Take(step, @case, claim, new Act(new Actor(claim.Worker.ToString(), Roles.Worker), web.Clock.GetCurrentInstant(), ""));
        Assert.True(outcome is StepTaken, (outcome as StepRefused)?.Sentence);
        await services.GetRequiredService<MainContext>().SaveChangesAsync();
    }

    /// <summary>Runs what follows the steps of a case, as the orchestrator does after each commit.</summary>
    public static async Task WhatFollows(this RunningWeb web, Guid caseId)
    {
        var running = web.Services.GetRequiredService<IRunningCases>();
        for (var seq = 1; await running.StepAfter(caseId, seq, default) is { } step; seq++)
            foreach (var command in step.Commands)
                await running.RunCommand(caseId, seq, command, default);
    }

    /// <summary>Who looked, as the worker reads it.</summary>
    public static Task<IReadOnlyList<ReadByOther>> Reads(this RunningWeb web, WorkerRef worker) => web.Services.GetRequiredService<ReadLog>().For(worker);

    /// <summary>What the calendar does when a deadline has passed.</summary>
    public static async Task TheCalendar(this RunningWeb web, string number, string deadline)
    {
        var due = await web.InDatabase(db => db.Dues.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Deadline == deadline && row.EndedAt == null && db.Cases.Any(@case => @case.Id == row.CaseId && @case.Number == number)));
        // The program looks at its clock too, and may have been faster.
        if (due is null) return;
        await web.Services.GetRequiredService<IRunningCases>().DeadlinePassed(due.CaseId, deadline, due.StartedBySeq, due.DueAt, default);
    }

    /// <summary>Takes a step that needs only a reason, on the common page.</summary>
    public static async Task<Page> Step(this Browser browser, string number, string step, string reason = "Looked at, and it is so.")
    {
        var page = await browser.Get($"/cases/{number}/steps/{step}");
        return await page.Submit(("Reason", reason));
    }

    /// <summary>A post of somebody who skips the page, with a token from another one.</summary>
    public static async Task<Page> PostDirectly(this Browser browser, string address, params (string Name, string Value)[] fields)
    {
        var token = (await browser.Get("/tasks")).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        return await browser.Post(address, [.. fields, ("__RequestVerificationToken", token)]);
    }

    /// <summary>The post was taken; gives the page after it.</summary>
    public static async Task<Page> IsTaken(this Task<Page> posted)
    {
        var page = await posted;
        Assert.True(page.Status == System.Net.HttpStatusCode.Redirect, $"{page.Status}: {page.Text}");
        return await page.Follow();
    }
}
