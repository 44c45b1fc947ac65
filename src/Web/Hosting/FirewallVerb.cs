using System.Data.Common;
using System.Text.Json;
using Inspectorate.Data;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall;
using Inspectorate.Firewall.Proof;
using Inspectorate.Storage;
using Inspectorate.Web.Languages;
using Inspectorate.Web.Proof;
using Inspectorate.Workflows.Deadlines;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Inspectorate.Web.Hosting;

/// <summary>
/// <c>firewall verify [--json FILE]</c>, beside a running server or without it: works out everything that this installation claims about its
/// firewall. <c>firewall check FILE</c>: whether a report is as its installation signed it.
/// </summary>
internal static class FirewallVerb
{
    public static async Task<int> Run(string[] args)
    {
        try
        {
            return args switch
            {
                ["verify"] => await Verify(null),
                ["verify", "--json", var file] => await Verify(file),
                ["check", var file] => Check(file),
                _ => await Usage(),
            };
        }
        catch (Exception error) when (error is StorageRefusal or DbException or IOException or UnauthorizedAccessException or JsonException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    private static async Task<int> Verify(string? file)
    {
        await using var house = House();
        await using var reading = Reading(house);
        await using var scope = reading.CreateAsyncScope();
        var signed = await scope.ServiceProvider.GetRequiredService<Prover>().Run(isPublished: false);
        var report = ProofReport.FromJson(signed.Report);
        if (file is not null)
            await File.WriteAllTextAsync(file, signed.ToJson());

        var texts = house.Services.GetRequiredService<LanguageTable>();
        foreach (var check in report.Checks)
        {
            Console.WriteLine($"{(check.Holds ? "holds" : "FAILS")}  {texts.Wording(Language.Source, $"proof.{check.Check}").Text} [{string.Join(", ", check.Requirements)}; {check.Figure}]");
            foreach (var culprit in check.Culprits)
                await Console.Error.WriteLineAsync($"{check.Check}: {culprit}");
        }
        Console.WriteLine(report.Holds
            ? $"All {report.Checks.Count} checks hold on {report.Database}, build {report.Build[..12]}."
            : $"{report.Checks.Count(check => !check.Holds)} of {report.Checks.Count} checks FAIL on {report.Database}, build {report.Build[..12]}.");
        return report.Holds ? 0 : 1;
    }

    private static int Check(string file)
    {
        var signed = SignedReport.FromJson(File.ReadAllText(file));
        if (!signed.IsGenuine)
        {
            Console.Error.WriteLine($"{file} is not as it was signed.");
            return 1;
        }
        var report = ProofReport.FromJson(signed.Report);
        Console.WriteLine($"Signed by {signed.Key} at {report.At}: {(report.Holds ? "all checks hold" : "a check FAILS")}.");
        return 0;
    }

    /// <summary>The program as it would serve, without opening anything: its addresses, its loggers, its texts.</summary>
    private static WebApplication House()
    {
        var builder = WebApplication.CreateBuilder(Hosting.House.Options([]));
        builder.AddHouse();
        var house = builder.Build();
        house.UseHouse();
        return house;
    }

    private static ServiceProvider Reading(WebApplication house) => new ServiceCollection()
        .AddSingleton<IConfiguration>(house.Configuration)
        .AddSingleton(house.Services.GetRequiredService<ILoggerFactory>()).AddLogging()
        .AddSingleton(house.Services.GetRequiredService<IClock>())
        .AddSingleton(house.Services.GetRequiredService<LanguageTable>())
        .AddSingleton(house.Services.GetRequiredService<ReferenceData>())
        .AddSingleton(house.Services.GetRequiredService<WorkingCalendar>())
        .AddSingleton(house.Services.GetRequiredService<Lifecycles>())
        .AddSingleton(house.Environment)
        .AddSingleton<EndpointDataSource>(new CompositeEndpointDataSource(((IEndpointRouteBuilder)house).DataSources))
        .AddMainDatabaseToRead(house.Configuration).AddProofToRead(house.Configuration).AddProofChecks()
        .BuildServiceProvider();

    private static async Task<int> Usage()
    {
        await Console.Error.WriteLineAsync("usage: Inspectorate.Web firewall verify [--json FILE] | firewall check FILE");
        return 2;
    }
}
