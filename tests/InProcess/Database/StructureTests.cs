using Inspectorate.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.InProcess.Database;

public class StructureTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void No_change_of_the_model_waits_for_its_migration(string provider)
    {
        // No server is needed to compare a model with the last migration.
        using DbContext main = provider == "Sqlite"
            ? new SqliteMainContext(new DbContextOptionsBuilder<SqliteMainContext>().UseSqlite("Data Source=:memory:").Options)
            : new PostgresMainContext(new DbContextOptionsBuilder<PostgresMainContext>().UseNpgsql("Host=none").Options);
        Assert.False(main.Database.HasPendingModelChanges(), "Run src/Data.Design/add-migration NAME");
        Assert.NotEmpty(main.Database.GetMigrations());
        Assert.NotNull(main.Model.FindEntityType(typeof(IdentityUserPasskey<Guid>)));
    }
}
