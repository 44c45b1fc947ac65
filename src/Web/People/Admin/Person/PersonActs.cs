using Inspectorate.Data.People;
using Inspectorate.Domain.Shared;

namespace Inspectorate.Web.People.Admin.Person;

/// <summary>What an administrator can do to an account; <see cref="Name"/> stands in the address.</summary>
/// <param name="Effect">What follows, said before it is done.</param>
internal sealed record PersonAct(string Name, string Title, string Effect, Func<Account, bool> Fits)
{
    public const string Role = "role";
    public const string Office = "office";
    public const string Cover = "cover";
    public const string EndSessions = "end-sessions";
    public const string ResetSecondFactor = "reset-second-factor";
    public const string InviteAgain = "invite-again";
    public const string Deactivate = "deactivate";
    public const string Reactivate = "reactivate";

    public static readonly IReadOnlyList<PersonAct> All =
    [
        new(Role, "Change the role", "The person is signed out everywhere, and signs in with the new role.", account => IsStaff(account) && IsOpen(account)),
        new(Office, "Move to another office", "The person is signed out everywhere, and sees the new office's tasks.", account => IsStaff(account) && IsOpen(account)),
        new(Cover, "Set absence and cover", "Who covers sees the person's tasks meanwhile.", account => IsStaff(account) && account.MaySignIn),
        new(EndSessions, "End all sessions", "The person is signed out everywhere at once.", account => account.MaySignIn),
        new(ResetSecondFactor, "Reset the second factor",
            "App, recovery codes and passkeys are removed. Make sure that it is the person who asks.", account => account.MaySignIn),
        new(InviteAgain, "Send the invitation again", "The old link stops working.", account => account.JoinedAt is null && IsOpen(account)),
        new(Deactivate, "Deactivate", "Nobody can sign in to this account. What the person did stays in the history of each case.", IsOpen),
        new(Reactivate, "Reactivate", "The person can sign in again.", account => account.DeactivatedAt is not null),
    ];

    public static PersonAct? Named(string name) => All.FirstOrDefault(act => act.Name == name);

    private static bool IsStaff(Account account) => Roles.Staff.Contains(account.Role);
    private static bool IsOpen(Account account) => account.DeactivatedAt is null;
}
