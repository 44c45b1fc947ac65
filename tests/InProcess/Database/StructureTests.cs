using Inspectorate.Data;
using Inspectorate.Firewall.Identities.Vault;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Database;

public class StructureTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void No_change_of_the_model_waits_for_its_migration(string provider)
    {
        var folder = NotesHost.NewFolder();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Database:Provider", provider), new("Storage:Directory", folder), new("ConnectionStrings:Main", "Host=none"),
        ]).Build();
        using (var services = new ServiceCollection().AddLogging().AddMainDatabase(configuration).BuildServiceProvider())
        using (DbContext main = provider == "Sqlite"
            ? services.GetRequiredService<IDbContextFactory<SqliteMainContext>>().CreateDbContext()
            : services.GetRequiredService<IDbContextFactory<PostgresMainContext>>().CreateDbContext()) // compares without a server
        {
            Assert.False(main.Database.HasPendingModelChanges(), "Run src/Data.Design/add-migration NAME");
            Assert.NotEmpty(main.Database.GetMigrations());
            Assert.NotNull(main.Model.FindEntityType(typeof(IdentityUserPasskey<Guid>)));
        }
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void No_change_of_the_vault_waits_for_its_migration(string provider)
    {
        using VaultContext vault = provider == "Sqlite"
            ? new SqliteVaultContext(new DbContextOptionsBuilder<SqliteVaultContext>().UseSqlite("Data Source=:memory:").Options)
            : new PostgresVaultContext(new DbContextOptionsBuilder<PostgresVaultContext>().UseNpgsql("Host=none").Options);
        Assert.False(vault.Database.HasPendingModelChanges(), "Run src/Data.Design/add-migration NAME");
        Assert.NotEmpty(vault.Database.GetMigrations());
    }
}
