using Inspectorate.Data.People;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Web.People.Admin.Invite;
using Inspectorate.Web.People.Join;
using Inspectorate.Web.People.Kept;
using Inspectorate.Web.People.SetUp;
using Inspectorate.Web.People.SignIn;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Inspectorate.Web.People;

internal static class PeopleRegistration
{
    private const int ShortestPassword = 12;

    /// <param name="isDemo">A demonstration: its staff need no second factor, unless the configuration says so.</param>
    public static void AddPeople(this IServiceCollection services, IConfiguration configuration, bool isDemo)
    {
        services.Configure<PeopleOptions>(options => options.RequireSecondFactor = !isDemo);
        services.Configure<PeopleOptions>(configuration.GetSection("People"));
        services.AddScoped<IUserStore<Account>, SealedTokens>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountTicket>();
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.ClaimsIdentity.SecurityStampClaimType = Person.StampClaim;
                // Long beats odd: a sentence is a better password than "Pa55word!".
                options.Password = new PasswordOptions
                {
                    RequiredLength = ShortestPassword, RequiredUniqueChars = 5,
                    RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
                };
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddSignInManager<SignIns>()
            .AddTokenProvider<OnceOnlyAuthenticator>(TokenOptions.DefaultAuthenticatorProvider)
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<InvitationTokens>(InvitationTokens.Provider);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(1));
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<PeopleOptions>>((passkeys, people) =>
        {
            passkeys.UserVerificationRequirement = "required"; // two factors in one: the device, and its owner's finger or PIN
            passkeys.ResidentKeyRequirement = "required";
            // The framework compares with the request's Origin, which is "null" here: our pages send no referrer (SecurityHeaders).
            passkeys.ValidateOrigin = asked => ValueTask.FromResult(
                !asked.CrossOrigin && asked.Origin == $"{asked.HttpContext.Request.Scheme}://{asked.HttpContext.Request.Host}");
            passkeys.ServerDomain = people.Value.PasskeyDomain is { Length: > 0 } domain ? domain : null;
        });
        services.AddScoped<PeopleBook>();
        services.AddScoped<PeopleMail>();
        services.AddScoped<InvitationMail>();
        services.AddSingleton<FirstAdministrator>();
        if (!isDemo)
            services.AddHostedService<FirstAdministratorGreeting>();
        AddCookies(services);
        services.AddAuthorizationRules();
        services.AddSingleton<SignInLimits>();
        services.AddScoped<KnownDevices>();
        services.AddScoped<Sessions>();
        services.AddSingleton<KeptInputs>();
        services.AddSingleton<AfterSignIn>();
        services.Configure<MvcOptions>(options =>
        {
            options.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            options.Filters.Add<KeepWhenTokenFails>();
        });
    }

    private static void AddCookies(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                Harden(options.Cookie, "__Host-second-step");
                options.ExpireTimeSpan = TimeSpan.FromMinutes(10);
            });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<PeopleOptions>, IClock>((options, people, clock) =>
            {
                Harden(options.Cookie, "__Host-session");
                options.EventsType = typeof(Sessions);
                options.ExpireTimeSpan = people.Value.IdleTimeout;
                options.SlidingExpiration = true;
                options.TimeProvider = new ClockAsTimeProvider(clock);
            });
        services.AddAntiforgery(options => Harden(options.Cookie = new SecureEverywhere(), "__Host-form", CookieSecurePolicy.SameAsRequest));
        services.Configure<CookieTempDataProviderOptions>(options => Harden(options.Cookie, "__Host-said"));
    }

    private static void Harden(CookieBuilder cookie, string name, CookieSecurePolicy secure = CookieSecurePolicy.Always)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SecurePolicy = secure;
        // Lax, since Strict would greet whoever comes by a link from a mail as a stranger; no GET of ours changes anything.
        cookie.SameSite = SameSiteMode.Lax;
        cookie.IsEssential = true;
    }

    /// <summary>
    /// The antiforgery system refuses to work over http with a policy of "always", and http://localhost is how a stranger tries the
    /// program out; browsers take a secure cookie from there.
    /// </summary>
    private sealed class SecureEverywhere : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var cookie = base.Build(context, expiresFrom);
            cookie.Secure = true;
            return cookie;
        }
    }

    private sealed class AccountTicket : IUserClaimsPrincipalFactory<Account>
    {
        public Task<System.Security.Claims.ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(Person.Of(user));
    }

    /// <summary>So that a test can let a session grow old.</summary>
    private sealed class ClockAsTimeProvider(IClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset();
    }
}
