using Inspectorate.Data.People;
using Inspectorate.Firewall.Outbound;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Inspectorate.Web.People;

/// <summary>Mail about people's own accounts. It never speaks of a case.</summary>
internal sealed class PeopleMail(Spool spool, PeopleBook people, IOptions<PeopleOptions> options)
{
    public Task Invitation(Account account, string token) => spool.Write(new MailToSend(account.Email!, "Your account at the Inspectorate", $"""
        {account.DisplayName},

        you are invited to the Inspectorate as: {RoleName.Of(account.Role)}.
        Choose a password here. The link works once, within seven days:

        {Link("/account/join", account, token)}

        You did not expect this? Then do nothing: without a password the account stays shut.
        """));

    public Task NewPassword(Account account, string token) => spool.Write(new MailToSend(account.Email!, "A new password", $"""
        {account.DisplayName},

        somebody asked for a new password for your account. Choose it here. The link works once, within one hour:

        {Link("/account/new-password", account, token)}

        You did not ask? Then do nothing: your password stays.
        """));

    /// <summary>Recorded, and said to the owner: it is they who notice when it was somebody else.</summary>
    public async Task PasswordChanged(Account account)
    {
        await people.RecordOwn(account.Id, PersonEvents.PasswordChanged);
        await spool.Write(new MailToSend(account.Email!, "Your password was changed", $"""
            {account.DisplayName},

            the password of your account was changed just now. Was it not you? Tell your administrator at once.
            """));
    }

    private string Link(string path, Account account, string token) => QueryHelpers.AddQueryString(
        options.Value.PublicAddress.TrimEnd('/') + path,
        new Dictionary<string, string?> { ["account"] = account.Id.ToString(), ["token"] = token });
}
