using System.Data.Common;
using Inspectorate.Data;
using Inspectorate.Firewall.Identities.Vault;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.Lists;

/// <summary>What requests ask of main database and vault; what the program does by itself meanwhile is not counted.</summary>
internal sealed class QueriesOfRequests(IHttpContextAccessor http) : DbCommandInterceptor
{
    private readonly List<string> _asked = [];

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<QueriesOfRequests>();
        Watch<SqliteMainContext>();
        Watch<PostgresMainContext>();
        Watch<SqliteVaultContext>();
        Watch<PostgresVaultContext>();

        void Watch<TContext>() where TContext : DbContext => services.ConfigureDbContext<TContext>(
            (found, options) => options.AddInterceptors(found.GetRequiredService<QueriesOfRequests>()), ServiceLifetime.Singleton);
    }

    /// <summary>And forgets them.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_asked)
        {
            List<string> asked = [.. _asked];
            _asked.Clear();
            return asked;
        }
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData told, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData told, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    private void Note(DbCommand command)
    {
        if (http.HttpContext is null)
            return;
        lock (_asked)
            _asked.Add(command.CommandText);
    }
}
