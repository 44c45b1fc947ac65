using Inspectorate.Data;
using Inspectorate.Firewall.Identities.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

return; // Only a start-up project for `dotnet ef`; see the project file and add-migration.

/// <summary>No database is opened to write a migration; the connection strings only choose the provider.</summary>
internal sealed class SqliteMain : IDesignTimeDbContextFactory<SqliteMainContext>
{
    public SqliteMainContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteMainContext>()
        .UseApplicationServiceProvider(OptionsOfMain.Services).UseSqlite("Data Source=:memory:").Options);
}

internal sealed class PostgresMain : IDesignTimeDbContextFactory<PostgresMainContext>
{
    public PostgresMainContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresMainContext>()
        .UseApplicationServiceProvider(OptionsOfMain.Services).UseNpgsql("Host=none").Options);
}

internal static class OptionsOfMain
{
    /// <summary>Identity builds its part of the model from the program's options: without them the table of passkeys is missing.</summary>
    public static readonly IServiceProvider Services =
        new ServiceCollection().AddLogging().AddMainDatabase(new ConfigurationBuilder().Build()).BuildServiceProvider();
}

internal sealed class SqliteVault : IDesignTimeDbContextFactory<SqliteVaultContext>
{
    public SqliteVaultContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteVaultContext>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class PostgresVault : IDesignTimeDbContextFactory<PostgresVaultContext>
{
    public PostgresVaultContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresVaultContext>().UseNpgsql("Host=none").Options);
}
