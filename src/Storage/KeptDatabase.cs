using Inspectorate.Storage.Postgres;
using Inspectorate.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Inspectorate.Storage;

public static class KeptDatabase
{
    /// <summary>
    /// Registers <typeparamref name="TContext"/> (scoped and pooled; it reads by itself and saves through the writer),
    /// <see cref="Writer{TContext}"/>, its part of the readiness check, and its opening when the host starts.
    /// </summary>
    /// <param name="name">Of the connection string on PostgreSQL; in small letters the file's on SQLite ("Main": main.db).</param>
    public static IServiceCollection AddKeptDatabase<TContext, TSqlite, TPostgres>(
        this IServiceCollection services, IConfiguration configuration, string name)
        where TContext : DbContext where TSqlite : TContext where TPostgres : TContext
    {
        var migrate = configuration.GetValue("Database:MigrateAtStart", true);
        if (IsPostgres(configuration))
            services.AddPostgres<TContext, TPostgres>(configuration, name, migrate);
        else
            services.AddSqlite<TContext, TSqlite>(configuration, FileName(name), migrate);
        services.AddSingleton<OpenDatabase>(provider => () => provider.GetRequiredService<Writer<TContext>>());
        services.AddHostedService<OpenedAtStart<TContext>>();
        services.AddHealthChecks().AddCheck<DatabaseReadiness<TContext>>($"database {name.ToLowerInvariant()}", tags: ["ready"]);
        return services;
    }

    /// <summary>
    /// Registers <typeparamref name="TContext"/> to be read and nothing else: without the folder's lock and without a writer, for a verb
    /// that may stand beside a running server.
    /// </summary>
    public static IServiceCollection AddDatabaseToRead<TContext, TSqlite, TPostgres>(
        this IServiceCollection services, IConfiguration configuration, string name)
        where TContext : DbContext where TSqlite : TContext where TPostgres : TContext
    {
        if (IsPostgres(configuration))
            return services.AddReading<TContext, TPostgres>((_, options) => options.UseNpgsql(ConnectionTo(configuration, name)));
        var path = Path.Combine(DataDirectory(configuration), FileName(name));
        return File.Exists(path)
            ? services.AddReading<TContext, TSqlite>((_, options) => options.UseSqlite(ReadingOnly(path)))
            : throw new StorageUnusable($"{path} is not there.");
    }

    /// <summary>Opens all of them now. Met while the host starts, a folder that cannot be used would be reported with a page of stack.</summary>
    /// <exception cref="StorageUnusable">One cannot be used; the message says which and why.</exception>
    public static void OpenDatabases(this IServiceProvider services)
    {
        foreach (var open in services.GetServices<OpenDatabase>())
            open();
    }

    /// <exception cref="StorageUnusable">The key names neither database.</exception>
    public static bool IsPostgres(IConfiguration configuration) => configuration["Database:Provider"] switch
    {
        null or "" or "Sqlite" => false,
        "Postgres" => true,
        var other => throw new StorageUnusable($"Database:Provider is \"{other}\"; it must be Sqlite or Postgres."),
    };

    public static string DataDirectory(IConfiguration configuration) =>
        configuration["Storage:Directory"] is { Length: > 0 } directory
            ? directory
            : throw new StorageUnusable("Storage:Directory is not set: it names the folder that holds the data.");

    internal static string FileName(string name) => $"{name.ToLowerInvariant()}.db";

    internal static string ReadingOnly(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly }.ToString();

    private static void AddSqlite<TContext, TSqlite>(
        this IServiceCollection services, IConfiguration configuration, string file, bool migrate)
        where TContext : DbContext where TSqlite : TContext
    {
        services.TryAddSingleton(_ => DataFolder.Open(DataDirectory(configuration)));
        services.AddSingleton<Writer<TContext>>(provider => new SqliteWriter<TContext>(
            provider.GetRequiredService<DataFolder>().PathOf(file),
            connection => ActivatorUtilities.CreateInstance<TSqlite>(provider, new DbContextOptionsBuilder<TSqlite>()
                .UseApplicationServiceProvider(provider).UseSqlite(connection).Options),
            migrate,
            provider.GetRequiredService<ILogger<Writer<TContext>>>()));
        services.AddReading<TContext, TSqlite>((provider, options) =>
        {
            provider.GetRequiredService<Writer<TContext>>(); // a file that is only read must have been made first
            options.UseSqlite(ReadingOnly(provider.GetRequiredService<DataFolder>().PathOf(file)));
        });
    }

    private static void AddPostgres<TContext, TPostgres>(
        this IServiceCollection services, IConfiguration configuration, string name, bool migrate)
        where TContext : DbContext where TPostgres : TContext
    {
        var connection = ConnectionTo(configuration, name);
        services.AddReading<TContext, TPostgres>((_, options) => options.UseNpgsql(connection));
        services.AddSingleton<Writer<TContext>>(provider =>
        {
            var contexts = provider.GetRequiredService<IDbContextFactory<TPostgres>>();
            using var context = contexts.CreateDbContext();
            try
            {
                Structure.Check(context, $"The database {name}", migrate, provider.GetRequiredService<ILogger<Writer<TContext>>>());
            }
            catch (NpgsqlException error)
            {
                throw new StorageUnusable($"The database {name} cannot be used: {error.Message}", error);
            }
            return new PostgresWriter<TContext>(contexts.CreateDbContext);
        });
    }

    private static IServiceCollection AddReading<TContext, TOwn>(
        this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> options)
        where TContext : DbContext where TOwn : TContext =>
        services.AddPooledDbContextFactory<TOwn>(options)
            .AddScoped<TContext>(provider => provider.GetRequiredService<IDbContextFactory<TOwn>>().CreateDbContext());

    /// <exception cref="StorageUnusable">It is not set.</exception>
    public static string ConnectionTo(IConfiguration configuration, string name) => configuration.GetConnectionString(name)
        ?? throw new StorageUnusable($"ConnectionStrings:{name} is not set, and Database:Provider is Postgres.");

    private delegate void OpenDatabase();

    /// <summary>Opens the database before the server listens, so that one that cannot be used stops the start.</summary>
    private sealed class OpenedAtStart<TContext>(IServiceProvider services) : IHostedService where TContext : DbContext
    {
        private Writer<TContext>? _writer;

        public Task StartAsync(CancellationToken cancel)
        {
            _writer = services.GetRequiredService<Writer<TContext>>();
            return Task.CompletedTask;
        }

        /// <summary>The web server has stopped by now: it was started last.</summary>
        public Task StopAsync(CancellationToken cancel)
        {
            (_writer as IDisposable)?.Dispose();
            return Task.CompletedTask;
        }
    }
}
