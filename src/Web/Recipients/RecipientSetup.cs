using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;

namespace Inspectorate.Web.Recipients;

internal static class RecipientSetup
{
    public static void AddRecipients(this IServiceCollection services)
    {
        services.AddScoped<ICaseKind, RecipientKindOfCase>();
        services.AddSingleton(found => found.GetRequiredService<ReferenceData>().Recipients);
    }
}
