using Inspectorate.Data.Cases;
using Inspectorate.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.Data;

public static class MainDatabase
{
    public static IServiceCollection AddMainDatabase(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<OutboxBell>().WithPasskeys().AddKeptDatabase<MainContext, SqliteMainContext, PostgresMainContext>(configuration, "Main");

    /// <summary>For a verb that only reads.</summary>
    public static IServiceCollection AddMainDatabaseToRead(this IServiceCollection services, IConfiguration configuration) =>
        services.WithPasskeys().AddDatabaseToRead<MainContext, SqliteMainContext, PostgresMainContext>(configuration, "Main");

    private static IServiceCollection WithPasskeys(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
}
