using Inspectorate.Data;
using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Cases;

/// <summary>Who took which step, in words: staff by role and name to colleagues, by role alone to outsiders; a worker never by name.</summary>
internal sealed class Names(IReadOnlyDictionary<Guid, string> people)
{
    public static async Task<Names> Of(MainContext db, IEnumerable<HistoryEntry> history, CancellationToken cancel, params IEnumerable<Guid?> others)
    {
        var ids = history.Select(entry => Guid.TryParse(entry.ActorId, out var id) && Roles.WithAccount.Contains(entry.ActorRole) ? id : (Guid?)null)
            .Concat(others).OfType<Guid>().Distinct().ToList();
        return new Names(ids.Count == 0
            ? new Dictionary<Guid, string>()
            : await db.Users.Where(account => ids.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.DisplayName, cancel));
    }

    public string? Of(Guid? account) => account is { } id ? people.GetValueOrDefault(id) : null;

    public string Say(HistoryEntry entry, Seat seat)
    {
        var role = RoleInWords(entry.ActorRole);
        return seat != Seat.Party && Guid.TryParse(entry.ActorId, out var id) && people.TryGetValue(id, out var name) ? $"{name}, {role}" : role;
    }

    public static string RoleInWords(string role) => role switch
    {
        Roles.Worker => "the worker",
        Roles.Calendar => "the calendar",
        Roles.Employer => "the employer",
        Roles.Agency => "the agency",
        _ => role.Replace('-', ' '),
    };
}
