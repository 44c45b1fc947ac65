using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Data.People;

/// <summary>The register of what was done to accounts.</summary>
public static class PersonEvents
{
    public const string Invited = "invited";
    public const string InvitedAgain = "invited again";
    public const string Joined = "joined";
    public const string RoleChanged = "role changed";
    public const string OfficeChanged = "office changed";
    public const string CoverSet = "cover set";
    public const string SessionsEnded = "sessions ended";
    public const string Deactivated = "deactivated";
    public const string Reactivated = "reactivated";
    public const string SecondFactorReset = "second factor reset";
    public const string SecondFactorAdded = "second factor added";
    public const string SecondFactorRemoved = "second factor removed";
    public const string PasswordChanged = "password changed";

    /// <summary>Acts that decide by what other accounts are take their turn under this name before they look.</summary>
    public const string Register = "register of accounts";

    /// <summary>Adds the next link; the caller saves. To be called inside one of the writer's acts.</summary>
    public static async Task Record(MainContext db, Guid account, Guid actor, string what, string detail, string reason, Instant at)
    {
        await db.InTurn(Register);
        var last = db.PersonEvents.Local.MaxBy(entry => entry.Seq)
            ?? await db.PersonEvents.OrderByDescending(entry => entry.Seq).FirstOrDefaultAsync();
        var link = new PersonEvent
        {
            Seq = (last?.Seq ?? 0) + 1,
            // The databases keep microseconds; the hash must not cover more than can be read back.
            At = Instant.FromUnixTimeTicks(at.ToUnixTimeTicks() / 10 * 10),
            AccountId = account,
            ActorId = actor,
            What = what,
            Detail = detail,
            Reason = reason,
            PreviousHash = last?.Hash ?? new byte[32],
        };
        link.Hash = link.ComputeHash();
        db.PersonEvents.Add(link);
    }

    /// <summary>Null when the chain holds; otherwise the number of the first link that does not.</summary>
    public static async Task<long?> FirstBadLink(MainContext db, CancellationToken cancel = default)
    {
        long expected = 1;
        var previous = new byte[32];
        await foreach (var link in db.PersonEvents.AsNoTracking().OrderBy(entry => entry.Seq).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (link.Seq != expected || !link.PreviousHash.AsSpan().SequenceEqual(previous) || !link.Hash.AsSpan().SequenceEqual(link.ComputeHash()))
                return expected;
            (expected, previous) = (expected + 1, link.Hash);
        }
        return null;
    }
}
