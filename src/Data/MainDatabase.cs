using Inspectorate.Data.Cases;
using Inspectorate.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.Data;

public static class MainDatabase
{
    public static IServiceCollection AddMainDatabase(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton<OutboxBell>()
            .AddKeptDatabase<MainContext, SqliteMainContext, PostgresMainContext>(configuration, "Main");
}
