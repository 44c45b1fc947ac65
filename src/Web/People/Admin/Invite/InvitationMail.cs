using Inspectorate.Data.People;
using Inspectorate.Web.People.Join;
using Microsoft.AspNetCore.Identity;

namespace Inspectorate.Web.People.Admin.Invite;

/// <summary>Sends the link of the account's present stamp.</summary>
internal sealed class InvitationMail(UserManager<Account> accounts, PeopleMail mail)
{
    public async Task Send(Guid id)
    {
        var account = await accounts.FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException("The invited account is gone.");
        await mail.Invitation(account, await InvitationTokens.For(account, accounts));
    }
}
