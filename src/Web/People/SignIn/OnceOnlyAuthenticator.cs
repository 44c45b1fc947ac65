using Inspectorate.Data.People;
using Microsoft.AspNetCore.Identity;

namespace Inspectorate.Web.People.SignIn;

/// <summary>A code from the authenticator app opens once: one that was read over a shoulder is already spent.</summary>
internal sealed class OnceOnlyAuthenticator : AuthenticatorTokenProvider<Account>
{
    private const string Provider = "Inspectorate";
    private const string Name = "last code";

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (!await base.ValidateAsync(purpose, token, manager, user) || await manager.GetAuthenticationTokenAsync(user, Provider, Name) == token)
            return false;
        return (await manager.SetAuthenticationTokenAsync(user, Provider, Name, token)).Succeeded;
    }
}
