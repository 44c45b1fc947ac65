using Inspectorate.Data.Cases;
using Inspectorate.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.Data;

public static class MainDatabase
{
    public static IServiceCollection AddMainDatabase(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton<OutboxBell>()
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3) // with passkeys
            .AddKeptDatabase<MainContext, SqliteMainContext, PostgresMainContext>(configuration, "Main");
}
