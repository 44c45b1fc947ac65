using Inspectorate.Data;
using Inspectorate.Data.People;
using Inspectorate.Domain.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Inspectorate.InProcess.Database;

public class MainDatabaseTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Identity_saves_through_the_writer_without_knowing_of_it()
    {
        var folder = NotesHost.NewFolder();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection([new("Storage:Directory", folder)]);
        builder.Services.AddLogging();
        builder.Services.AddMainDatabase(builder.Configuration);
        builder.Services.AddIdentityCore<Account>().AddEntityFrameworkStores<MainContext>();
        using (var host = builder.Build())
        {
            await host.StartAsync(Cancel);
            await using (var scope = host.Services.CreateAsyncScope())
            {
                var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
                var officer = new Account { UserName = "officer@example.test", Email = "officer@example.test", Role = Roles.ClaimsOfficer, DisplayName = "An officer" };
                Assert.True((await accounts.CreateAsync(officer, "A long enough Passw0rd!")).Succeeded);
                Assert.True((await accounts.SetLockoutEndDateAsync(officer, DateTimeOffset.UnixEpoch)).Succeeded);

                await using var other = host.Services.CreateAsyncScope();
                var colleagues = other.ServiceProvider.GetRequiredService<UserManager<Account>>();
                var same = (await colleagues.FindByNameAsync("officer@example.test"))!;
                Assert.True((await accounts.SetLockoutEndDateAsync(officer, DateTimeOffset.MaxValue)).Succeeded);
                var refused = await colleagues.SetLockoutEndDateAsync(same, null);
                Assert.Contains(refused.Errors, error => error.Code == "ConcurrencyFailure");
            }
            await host.StopAsync(Cancel);
        }
        Directory.Delete(folder, recursive: true);
    }
}
