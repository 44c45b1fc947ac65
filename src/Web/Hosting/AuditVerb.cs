using System.Data.Common;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Firewall;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Storage;

namespace Inspectorate.Web.Hosting;

/// <summary><c>audit verify</c>, beside a running server or without it: reads every chain and says whether it is as it was written.</summary>
internal static class AuditVerb
{
    public static async Task<int> Run(string[] args)
    {
        if (args is not ["verify"])
        {
            await Console.Error.WriteLineAsync("usage: Inspectorate.Web audit verify");
            return 2;
        }
        try
        {
            return await Verify(WebApplication.CreateBuilder(House.Options([])).Configuration) ? 0 : 1;
        }
        catch (Exception error) when (error is StorageRefusal or DbException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static async Task<bool> Verify(IConfiguration configuration)
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddMainDatabaseToRead(configuration).AddReadLogAudit(configuration).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MainContext>();

        var cases = await ChainAudit.Cases(db);
        Console.WriteLine($"cases: {cases.Entries} entries of {cases.Chains} chains, which end at {cases.Head}");
        var accounts = await ChainAudit.Accounts(db);
        Console.WriteLine($"accounts: {accounts.Entries} entries of {accounts.Chains} chains, which end at {accounts.Head}");
        var reads = await services.GetRequiredService<ReadLogAudit>().Verify();
        Console.WriteLine($"reads: {reads.Entries} entries, which end at {reads.Anchor}");

        var bad = new[] { cases.FirstBad, accounts.FirstBad, reads.FirstBad }.OfType<string>().ToList();
        bad.ForEach(Console.Error.WriteLine);
        if (bad.Count == 0)
            Console.WriteLine("All is as it was written.");
        return bad.Count == 0;
    }
}
