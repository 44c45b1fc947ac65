using Inspectorate.Data.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Inspectorate.Web.People.Join;

/// <summary>
/// Makes the links of invitations. A link carries the account's stamp, sealed; the first use changes the stamp, as does a new
/// invitation, so each works once.
/// </summary>
internal sealed class InvitationTokens(
    IDataProtectionProvider protection, IOptions<InvitationTokens.Lifetime> options, ILogger<DataProtectorTokenProvider<Account>> log)
    : DataProtectorTokenProvider<Account>(protection, options, log)
{
    public const string Provider = "invitation";
    private const string Purpose = "join";

    internal sealed class Lifetime : DataProtectionTokenProviderOptions
    {
        public Lifetime() => (Name, TokenLifespan) = (Provider, TimeSpan.FromDays(7));
    }

    public static Task<string> For(Account account, UserManager<Account> accounts) => accounts.GenerateUserTokenAsync(account, Provider, Purpose);

    public static Task<bool> Opens(Account account, string token, UserManager<Account> accounts) =>
        accounts.VerifyUserTokenAsync(account, Provider, Purpose, token);
}
