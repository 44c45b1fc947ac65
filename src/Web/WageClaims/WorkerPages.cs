using Inspectorate.Web.Languages;
using Inspectorate.Web.WageClaims.ClaimGroup;
using Inspectorate.Web.WageClaims.FileClaim;
using Inspectorate.Web.WageClaims.Inbox;

namespace Inspectorate.Web.WageClaims;

/// <summary>What the pages under /w are made of, and those beside them.</summary>
internal static class WorkerPages
{
    public static void AddWorkerPages(this IServiceCollection services)
    {
        services.AddLanguages();
        services.AddSingleton<ClaimReading>();
        services.AddSingleton<OfficeList>();
        services.AddSingleton<Recordings>();
        services.AddScoped<ClaimFiling>();
        services.AddScoped<OwnCase>();
        services.AddScoped<ClaimGroups>();
    }
}
