using Inspectorate.Data;
using Inspectorate.Data.People;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Inspectorate.Web.People.SignIn;

/// <summary>Identity's own store, but secrets of authenticator apps and recovery codes lie sealed: a copied database signs nobody in.</summary>
internal sealed class SealedTokens(MainContext db, IDataProtectionProvider protection, IdentityErrorDescriber errors)
    : UserOnlyStore<Account, MainContext, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(db, errors)
{
    private readonly IDataProtector _seal = protection.CreateProtector("second factors");

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancel) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _seal.Protect(value), cancel);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancel) =>
        await base.GetTokenAsync(user, loginProvider, name, cancel) is { } value ? _seal.Unprotect(value) : null;
}
