using Inspectorate.Data.People;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>A visit over HTTP, each step by who may take it.</summary>
internal sealed class VisitWalk(RunningWeb web, PlaceKind kind, Browser supervisor, Account account, Browser inspector, Browser party)
{
    public Browser Supervisor => supervisor;
    public Account Account => account;
    public Browser Inspector => inspector;
    public Browser Party => party;

    public static async Task<VisitWalk> Of(RunningWeb web, Place place)
    {
        var account = await web.AFreeInspector();
        return new VisitWalk(
            web, place.Kind, await web.SignedInAs(Roles.InspectionSupervisor), account, await web.BrowserOf(account),
            await (place.AgencyId is { } agency ? web.SignedInAs(Roles.Agency, partyId: agency) : web.SignedInAs(Roles.Employer, partyId: place.EmployerId)));
    }

    /// <summary>Gives the visit's number.</summary>
    /// <param name="request">The wish from which it comes; null when planned by hand.</param>
    public async Task<string> Plan(Place place, Guid? request = null)
    {
        var form = await supervisor.Get($"/inspections/new?place={place.Number}{(request is null ? "" : $"&request={request}")}");
        var planned = await (request is null ? form.Submit(("Words", "Two accidents in a year.")) : form.Submit()).IsTaken();
        return planned.Document.QuerySelector("h1 bdi")!.TextContent;
    }

    public async Task ToApproved(string number)
    {
        await (await supervisor.Get($"/cases/{number}/inspector")).Submit(("Inspector", account.Id.ToString()), ("Reason", "Knows the trade.")).IsTaken();
        await ToFinished(number);
        await (await inspector.Get($"/cases/{number}/hand-in")).Submit(("Others", "nobody"), ("Reason", "Complete.")).IsTaken();
        await inspector.Step(number, "send-to-check").IsTaken();
        await (await supervisor.Get($"/cases/{number}/approve-report")).Submit(("Reason", "Complete.")).IsTaken();
    }

    /// <summary>From the assignment to the end of the visit.</summary>
    public async Task ToFinished(string number)
    {
        await (await inspector.Get($"/cases/{number}/begin")).Submit(("Reason", "Received by the manager.")).IsTaken();
        await (await inspector.Get($"/cases/{number}/opening")).Submit(("WasRead", "true"), ("Interpreter", "NotNeeded")).IsTaken();
        await AnswerAll(number, kind == PlaceKind.AgencyPremises ? "AP6" : "WP4");
        await inspector.Step(number, "finish").IsTaken();
    }

    public async Task<Page> ToClosed(string number)
    {
        await (await supervisor.Get($"/cases/{number}/issue-findings")).Submit(("Reason", "Now.")).IsTaken();
        await (await party.Get($"/cases/{number}/visit/reply")).Submit(("Words", "We paid the rest.")).IsTaken();
        await (await supervisor.Get($"/cases/{number}/visit/order-wages")).Submit(("Words", "Pay the rest of March to all."), ("Reason", "Not shown.")).IsTaken();
        await (await party.Get($"/cases/{number}/visit/hand-in-proof")).Submit(("Words", "Bank list of all payments.")).IsTaken();
        await inspector.Step(number, "find-proof-good").IsTaken();
        return await supervisor.Step(number, "accept-proof").IsTaken();
    }

    private async Task AnswerAll(string number, string notInOrder)
    {
        var checklist = web.Services.GetRequiredService<Checklists>().InForceOn(kind, new(2026, 3, 2));
        for (var part = 1; part <= checklist.Sections.Count; part++)
        {
            var answers = checklist.Sections[part - 1].Questions.SelectMany(question => new[]
            {
                ($"Verdicts[{question.Code}]", question.Code == notInOrder ? "NotInOrder" : "InOrder"), ($"Notes[{question.Code}]", question.Code == notInOrder ? "March is short." : ""),
            });
            await (await inspector.Get($"/cases/{number}/checklist/{part}")).Submit([.. answers]).IsTaken();
        }
    }
}
