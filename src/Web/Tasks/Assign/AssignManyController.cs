using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Data.People;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Cases.HeldTexts;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Tasks.Assign;

/// <param name="From">Who has it now; null for nobody in particular.</param>
/// <param name="Seen">State and holder as the preview showed them.</param>
internal sealed record Giving(string Number, string Lifecycle, string State, string? From, bool Changes, string Seen);

/// <param name="Back">The list from which it came.</param>
/// <param name="Refusals">Why nothing can be given, case by case; empty when all of it can.</param>
internal sealed record AssignManyPage(Account? To, IReadOnlyList<Giving> Cases, IReadOnlyList<string> Refusals, string Back);

/// <summary>Gives several cases to one person: first what would happen, then all of it or nothing.</summary>
[ForPeopleWithCases]
internal sealed class AssignManyController(MainContext db, TaskList tasks, StepDesk desk) : Controller
{
    /// <summary>A page of the list.</summary>
    private const int Most = TaskList.PageSize;

    [HttpPost("/tasks/assign/preview")]
    public async Task<IActionResult> Preview([NotTyped] string[] chosen, Guid to, [NotTyped] string? back, CancellationToken cancel) =>
        Show(await Look([.. chosen.Distinct()], to, [], back, cancel));

    /// <param name="seen">For each case what the preview said of it; what has changed since is refused.</param>
    [HttpPost("/tasks/assign")]
    public async Task<IActionResult> Give([NotTyped] string[] chosen, [NotTyped] string[] seen, Guid to, [NotTyped] string? back, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        var page = await Look([.. chosen.Distinct()], to, seen, back, cancel);
        if (page.Refusals.Count > 0 || page.To is null) return Show(page);
        var items = await Items(me, chosen).ToListAsync(cancel);
        var ids = items.Select(item => item.CaseId).ToList();
        var before = await db.Assignments.Where(given => given.Role == me.Role && ids.Contains(given.CaseId)).ToDictionaryAsync(given => given.CaseId, cancel);
        foreach (var item in items)
        {
            item.AssignedTo = to;
            if (before.GetValueOrDefault(item.CaseId) is { } given) (given.AccountId, given.At) = (to, desk.Now);
            else db.Assignments.Add(new Assignment { CaseId = item.CaseId, Role = me.Role, AccountId = to, At = desk.Now });
        }
        await db.SaveChangesAsync(cancel);
        TempData["said"] = $"{items.Count} {(items.Count == 1 ? "case is" : "cases are")} with {(to == me.Id ? "you" : page.To.DisplayName)} now.";
        return Redirect(page.Back);
    }

    private async Task<AssignManyPage> Look(IReadOnlyList<string> chosen, Guid to, IReadOnlyList<string> seen, string? back, CancellationToken cancel)
    {
        var me = SignedIn.From(User);
        ViewData["Lifecycles"] = desk.Lifecycles;
        var person = await db.Users.AsNoTracking().SingleOrDefaultAsync(
            account => account.Id == to && account.Role == me.Role && account.OfficeId == me.OfficeId && account.JoinedAt != null && account.DeactivatedAt == null, cancel);
        var items = await Items(me, chosen).AsNoTracking().OrderBy(item => item.DueAt).ThenBy(item => item.Number).ToListAsync(cancel);
        var holders = items.Select(item => item.AssignedTo).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(account => holders.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel);
        var ids = items.Select(item => item.CaseId).ToList();
        var actor = to.ToString();
        var acted = await db.History.Where(entry => ids.Contains(entry.CaseId) && entry.ActorId == actor && entry.ActorRole != me.Role).Select(entry => entry.CaseId).Distinct().ToListAsync(cancel);
        var cases = items.Select(item => new Giving(
            item.Number, item.Lifecycle, item.State, item.AssignedTo is { } holder ? names.GetValueOrDefault(holder, "somebody of another office") : null, item.AssignedTo != to, SeenOf(item))).ToList();
        List<string> refusals =
        [
            .. chosen.Count == 0 ? ["No case is ticked."] : Array.Empty<string>(),
            .. chosen.Count > Most ? [$"At most {Most} cases at once."] : Array.Empty<string>(),
            .. person is null ? ["Choose somebody of your role and office."] : Array.Empty<string>(),
            .. chosen.Except(items.Select(item => item.Number)).Select(gone => $"{gone} does not wait for your role and office any more."),
            .. Mixed(items),
            .. items.Where(item => acted.Contains(item.CaseId)).Select(item => $"{item.Number}: {person?.DisplayName} acted in it in another role."),
            .. seen.Count == 0 ? [] : cases.Where(line => !seen.Contains(line.Seen)).Select(line => $"{line.Number} has changed since you looked. Look again."),
        ];
        return new AssignManyPage(person, cases, refusals, Url.IsLocalUrl(back) ? back : "/tasks");
    }

    /// <summary>What is done next differs by state, so one person gets cases of one state at a time.</summary>
    private IEnumerable<string> Mixed(List<WorkItem> items)
    {
        var kinds = items.GroupBy(item => (item.Lifecycle, item.State)).ToList();
        return kinds.Count <= 1 ? [] : kinds.Select(kind => $"In “{StateOf(kind.Key.Lifecycle, kind.Key.State)}”: {string.Join(", ", kind.Select(item => item.Number))}. Choose cases of one state.");
    }

    private string StateOf(string lifecycle, string state) => desk.Lifecycles.Definitions.Where(known => known.Name == lifecycle)
        .SelectMany(known => known.States).FirstOrDefault(known => known.Name == state)?.Title ?? state;

    private IQueryable<WorkItem> Items(SignedIn me, IEnumerable<string> chosen)
    {
        var numbers = chosen.Take(Most).ToList();
        return tasks.ForRole(me).Where(item => numbers.Contains(item.Number));
    }

    private static string SeenOf(WorkItem item) => $"{item.Number}.{item.State}.{item.AssignedTo:N}";

    private ViewResult Show(AssignManyPage page)
    {
        if (page.Refusals.Count > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("AssignMany", page);
    }
}
