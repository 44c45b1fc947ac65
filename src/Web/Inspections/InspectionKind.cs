using System.Globalization;
using Inspectorate.Data;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Inspections.Referred;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Inspections;

/// <summary>What the page of a visit shows besides its facts.</summary>
/// <param name="Party">Who answers for the place, by name and number.</param>
/// <param name="Checklist">Null before the visit began.</param>
/// <param name="Interpreter">Who of our list interpreted; null when nobody did.</param>
/// <param name="Why">Why it was planned; null for everybody but the supervisor.</param>
internal sealed record VisitOnPage(Place Place, string Party, string? Inspector, Checklist? Checklist, string? Interpreter, string? Why);

internal sealed class InspectionKind(MainContext db, Checklists checklists, VisitReasons reasons) : ICaseKind
{
    /// <summary>The step with which the visited employer or agency first reads something.</summary>
    private const string PartyIsTold = "issue-findings";

    public string Lifecycle => "inspection";

    public IQueryable<Guid> KnownTo(SignedIn party) => db.Inspections
        .Where(visit => ((party.EmployerId != null && visit.EmployerId == party.EmployerId) || (party.AgencyId != null && visit.AgencyId == party.AgencyId))
            && db.History.Any(entry => entry.CaseId == visit.Id && entry.Step == PartyIsTold))
        .Select(visit => visit.Id);

    public async Task<Seat?> SeatOf(SignedIn me, WorkflowCase @case, ICaseFacts facts, CancellationToken cancel) => me.Role switch
    {
        Roles.InspectionSupervisor => facts.OfficeId == me.OfficeId ? Seat.Office : null,
        // A visit is known to the one inspector who has it.
        Roles.Inspector => ((Inspection)facts).InspectorId == me.Actor.Id ? Seat.Office : null,
        // An incident is the firewall officer's, in whatever office, and stays so.
        Roles.FirewallOfficer => await db.History.AnyAsync(entry => entry.CaseId == facts.Id && entry.Step == "withdraw", cancel) ? Seat.Office : null,
        Roles.Legal =>
            facts.OfficeId == me.OfficeId && await db.WorkItems.AnyAsync(item => item.CaseId == @case.Id && item.Role == me.Role, cancel) ? Seat.Office : null,
        _ when Referrals.StepTo(me.Role) is { } referred =>
            facts.OfficeId == me.OfficeId && await db.History.AnyAsync(entry => entry.CaseId == facts.Id && entry.Step == referred, cancel) ? Seat.Office : null,
        Roles.Employer or Roles.Agency => await KnownTo(me).AnyAsync(known => known == facts.Id, cancel) ? Seat.Party : null,
        _ => null,
    };

    public async Task<object?> MoreOf(OpenCase open, CancellationToken cancel)
    {
        var visit = (Inspection)open.Facts;
        var inspector = Guid.TryParse(visit.InspectorId, out var id)
            ? await db.Users.Where(account => account.Id == id).Select(account => account.DisplayName).SingleOrDefaultAsync(cancel)
            : null;
        return new VisitOnPage(
            await db.Places.SingleAsync(place => place.Id == visit.PlaceId, cancel),
            await db.NameOfParty(visit.EmployerId, visit.AgencyId, cancel),
            inspector,
            visit.Checklist.Length == 0 ? null : checklists.Of(visit.Checklist, visit.ChecklistVersion),
            visit.InterpreterId is { } interpreter ? await db.Interpreters.Where(found => found.Id == interpreter).Select(found => found.Name).SingleAsync(cancel) : null,
            open.Me.Role == Roles.InspectionSupervisor ? await reasons.Of(visit.Id, cancel) : null);
    }

    public void OnStep(string step, OpenCase open)
    {
        if (open.Facts is not Inspection visit) return;
        switch (step)
        {
            case "take-back":
                (visit.InspectorId, visit.NoConflictDeclaredOn) = (null, null);
                break;
            case "reschedule" or "plan-again":
                visit.StartAnew();
                break;
            case "approve-escort":
                visit.Escort!.IsApproved = true;
                visit.Companions.Add(new Companion { Kind = CompanionKind.SafetyEscort });
                break;
            case "refuse-escort":
                visit.Escort!.IsApproved = false;
                break;
            case "release-record" or "destroy-record":
                visit.EndQuarantine(release: step == "release-record");
                break;
            case "hold-meeting":
                visit.Basis = EntryBasis.MeetingElsewhere;
                break;
            case "finish":
                var checklist = checklists.Of(visit.Checklist, visit.ChecklistVersion);
                visit.OpenQuestions = checklist.Questions.Count() - visit.Answers.Count;
                visit.Findings = Inspection.FindingsOf(checklist, visit.Answers);
                break;
        }
    }
}

/// <summary>Why a visit was planned, in words: for supervisors only.</summary>
internal sealed class VisitReasons(MainContext db)
{
    public async Task<string?> Of(Guid visitId, CancellationToken cancel)
    {
        if (await db.PlannedVisits.SingleOrDefaultAsync(planned => planned.InspectionId == visitId, cancel) is { } planned) return planned.Reason;
        if (await db.VisitRequests.SingleOrDefaultAsync(request => request.InspectionId == visitId, cancel) is not { } request) return null;
        var source = await db.Cases.Where(@case => @case.Id == request.SourceCaseId).Select(@case => @case.Number).SingleOrDefaultAsync(cancel);
        return $"{InWords(request.Origin)}{(source is null ? "" : $" ({source})")}: {request.Words}";
    }

    public static string InWords(VisitOrigin origin) => origin switch
    {
        VisitOrigin.Licence => "Ordered before a licence is decided",
        VisitOrigin.Claim => "Asked for by the claims office",
        _ => "Planned by hand",
    };
}

internal static class Parties
{
    public static async Task<string> NameOfParty(this MainContext db, Guid? employerId, Guid? agencyId, CancellationToken cancel) =>
        agencyId is { } agency
            ? await db.Agencies.Where(found => found.Id == agency).Select(found => found.Name + " (" + found.Number + ")").SingleAsync(cancel)
            : employerId is { } employer
                ? await db.Employers.Where(found => found.Id == employer).Select(found => found.Name + " (" + found.Number + ")").SingleAsync(cancel)
                : "Nobody is known yet";

    public static string InWords(this PlaceKind kind) => kind switch
    {
        PlaceKind.AgencyPremises => "Premises of an agency",
        PlaceKind.PrivateHousehold => "Private household",
        PlaceKind.WorkersLodging => "Workers’ lodging",
        _ => "Workplace",
    };

    public static string InWords(this RiskClass @class) => @class.ToString().ToLower(CultureInfo.InvariantCulture);

    public static string InWords(this FindingClass @class) => @class.ToString().ToLower(CultureInfo.InvariantCulture);

    public static string InWords(this Verdict verdict) => verdict switch
    {
        Verdict.InOrder => "In order",
        Verdict.NotInOrder => "Not in order",
        _ => "Could not be seen",
    };
}
