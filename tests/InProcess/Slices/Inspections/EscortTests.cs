using System.Net;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Slices.Inspections;

/// <summary>Who comes along to a visit and who was there: closed lists, police only as a safety escort (FW-23, FW-27), interpreters only of our list (FW-10).</summary>
public sealed class EscortTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task An_escort_is_asked_for_approved_by_another_person_carded_and_answered_for()
    {
        var (walk, number, visit) = await AnAssignedVisit();
        Assert.NotEmpty((await (await walk.Inspector.Get($"/cases/{number}/ask-for-escort")).Submit()).Errors);
        await (await walk.Inspector.Get($"/cases/{number}/ask-for-escort")).Submit(("Danger", "The manager attacked an inspector.")).IsTaken();
        Assert.Equal(HttpStatusCode.Conflict, (await walk.Inspector.Get($"/cases/{number}/begin")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await walk.Inspector.Get($"/cases/{number}/escort-card")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await walk.Inspector.Get($"/cases/{number}/steps/approve-escort")).Status);

        Assert.Contains("The manager attacked an inspector.", (await walk.Supervisor.Get($"/cases/{number}")).Text);
        await walk.Supervisor.Step(number, "approve-escort").IsTaken();

        var card = await walk.Inspector.Get($"/cases/{number}/escort-card");
        Assert.All(SafetyEscort.Rules, rule => Assert.Contains(rule, card.Text));
        Assert.DoesNotContain(number, card.Document.QuerySelector(".letter-sheet")!.TextContent);
        await walk.ToFinished(number);
        var handIn = await walk.Inspector.Get($"/cases/{number}/hand-in");
        var unanswered = await handIn.Submit(("Others", "PoliceAsEscort"), ("Reason", "Complete."));
        Assert.Equal(3, unanswered.Errors.Count);
        var unsaid = await handIn.Submit(("Others", "PoliceAsEscort"), ("StayedOutside", "false"), ("GotNoList", "true"), ("AskedNobody", "true"), ("Reason", "Complete."));
        Assert.Contains("Write what happened", Assert.Single(unsaid.Errors));
        await handIn.Submit(("Others", "PoliceAsEscort"), ("StayedOutside", "false"), ("GotNoList", "true"), ("AskedNobody", "true"), ("Words", "One came in to the office."), ("Reason", "Complete.")).IsTaken();

        var kept = await web.TheVisit(visit);
        Assert.Equal((false, true, true), (kept.Escort!.Declaration!.StayedOutside, kept.Escort.Declaration.GotNoList, kept.Escort.Declaration.AskedNobody));
        Assert.Equal(CompanionKind.SafetyEscort, Assert.Single(kept.Companions).Kind);
        Assert.Contains("did not keep to the rules. One came in to the office.", (await walk.Supervisor.Get($"/cases/{number}")).Text);
    }

    [Fact]
    public async Task Without_saying_who_else_was_there_no_record_is_handed_in()
    {
        var (walk, number, visit) = await AnAssignedVisit();
        await walk.ToFinished(number);
        Assert.Equal($"/cases/{number}/hand-in", (await walk.Inspector.Get($"/cases/{number}/steps/hand-in")).Location);
        var handIn = await walk.Inspector.Get($"/cases/{number}/hand-in");
        Assert.Equal(["Say who else was there, or that nobody was."], (await handIn.Submit(("Reason", "Complete."))).Errors);
        Assert.Equal(["Say who else was there, or that nobody was."], (await handIn.Submit(("Others", "BorderGuard"), ("Reason", "Complete."))).Errors);
        await handIn.Submit(("Others", "LocalAuthority"), ("Reason", "Complete.")).IsTaken();
        Assert.Equal(OtherBody.LocalAuthority, Assert.Single((await web.TheVisit(visit)).OthersThere).Body);
    }

    [Fact]
    public async Task Police_are_no_companion_to_tick_and_nobody_outside_the_list_comes_along()
    {
        var (walk, number, visit) = await AnAssignedVisit();
        var form = await walk.Inspector.Get($"/cases/{number}/company");
        Assert.DoesNotContain(form.Document.QuerySelectorAll("input[name=Kinds]"), box => box.GetAttribute("value") == "SafetyEscort");
        foreach (var stranger in new[] { "SafetyEscort", "Police", "7" })
            Assert.Equal(["Choose from the list. Nobody else may come along."], (await form.Submit(("Kinds", stranger))).Errors);
        Assert.Empty((await web.TheVisit(visit)).Companions);
        await form.Submit(("Kinds", "SafetyExpert")).IsTaken();
        Assert.Equal(CompanionKind.SafetyExpert, Assert.Single((await web.TheVisit(visit)).Companions).Kind);
    }

    [Fact]
    public async Task Neither_list_has_a_place_for_another_kind_in_the_database()
    {
        var (_, _, visit) = await AnAssignedVisit();
        Assert.DoesNotContain(Enum.GetNames<CompanionKind>(), name => name.Contains("Police") || name.Contains("Immigration") || name.Contains("Border"));
        await Assert.ThrowsAsync<DbUpdateException>(() => Saved(visit, found => found.Companions.Add(new Companion { Kind = (CompanionKind)5 })));
        await Assert.ThrowsAsync<DbUpdateException>(() => Saved(visit, found => found.OthersThere.Add(new OtherBodyThere { Body = (OtherBody)5 })));
        await Saved(visit, found => found.OthersThere.Add(new OtherBodyThere { Body = OtherBody.ImmigrationOfficers }));
    }

    [Fact]
    public async Task Whoever_interprets_is_on_our_list_and_can_be_nobody_of_the_place()
    {
        var (walk, number, visit) = await AnAssignedVisit();
        await (await walk.Inspector.Get($"/cases/{number}/begin")).Submit(("Reason", "Received by the manager.")).IsTaken();
        var list = await walk.Supervisor.Get("/interpreters");
        Assert.Equal(3, (await list.Submit("main form[action='/interpreters']")).Errors.Count);
        foreach (var name in new[] { "Rania of the list", "Hirut who left" })
            await list.Submit("main form[action='/interpreters']", ("Name", name), ("Languages", "Arabic"), ("HasNoTies", "true")).IsTaken();
        var known = await web.InDatabase(db => db.Interpreters.AsNoTracking().Where(found => found.OfficeId == web.OfficeId).ToDictionaryAsync(found => found.Name, found => found.Id));
        await (await walk.Supervisor.Get("/interpreters")).Submit($"form[action='/interpreters/{known["Hirut who left"]}/end']").IsTaken();

        var opening = await walk.Inspector.Get($"/cases/{number}/opening");
        Assert.DoesNotContain("Hirut who left", opening.Text);
        var employer = (await web.TheVisit(visit)).EmployerId!.Value.ToString();
        foreach (var nobodyOfOurs in new[] { employer, known["Hirut who left"].ToString(), "", "The manager" })
            Assert.Contains("Choose who interpreted. Only who is on our list may.",
                (await opening.Submit(("WasRead", "true"), ("Interpreter", "FromOurList"), ("InterpreterId", nobodyOfOurs))).Errors);
        await Assert.ThrowsAsync<DbUpdateException>(() => Saved(visit, found => (found.Interpreter, found.InterpreterId) = (InterpreterUsed.FromOurList, Guid.Parse(employer))));
        await Assert.ThrowsAsync<DbUpdateException>(() => Saved(visit, found => (found.Interpreter, found.InterpreterId) = (InterpreterUsed.FromOurList, null)));

        await opening.Submit(("WasRead", "true"), ("Interpreter", "FromOurList"), ("InterpreterId", known["Rania of the list"].ToString())).IsTaken();
        Assert.Contains("with Rania of the list of our list", (await walk.Supervisor.Get($"/cases/{number}")).Text);
    }

    private async Task<(VisitWalk Walk, string Number, Guid Id)> AnAssignedVisit()
    {
        var place = await web.APlace();
        var walk = await VisitWalk.Of(web, place);
        var number = await walk.Plan(place);
        await (await walk.Supervisor.Get($"/cases/{number}/inspector")).Submit(("Inspector", walk.Account.Id.ToString()), ("Reason", "Knows the trade.")).IsTaken();
        return (walk, number, await web.InDatabase(db => db.Cases.Where(@case => @case.Number == number).Select(@case => @case.Id).SingleAsync()));
    }

    private Task Saved(Guid visit, Action<Inspection> change) => web.InDatabase(async db =>
    {
        change(await db.Inspections.SingleAsync(found => found.Id == visit));
        return await db.SaveChangesAsync();
    });
}
