using Inspectorate.Firewall.Disclosures;
using Inspectorate.Web.Cases;

namespace Inspectorate.Web.OutsideRequests;

internal static class OutsideRequestSetup
{
    public static void AddOutsideRequests(this IServiceCollection services)
    {
        services.AddScoped<ICaseKind, OutsideRequestKind>();
        services.AddScoped<IOrders, Orders>();
    }
}
