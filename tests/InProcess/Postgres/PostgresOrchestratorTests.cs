using Inspectorate.InProcess.Workflows.Orchestration;
using Inspectorate.Tests;
using Inspectorate.Web.Hosting.Orchestration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Postgres;

public sealed class PostgresOrchestratorTests : OrchestratorContract
{
    private readonly PostgresDatabases _postgres;

    public PostgresOrchestratorTests()
    {
        Assert.SkipUnless(PostgresDatabases.AreWanted, "Run it under tests/with-postgres.");
        _postgres = PostgresDatabases.Create();
    }

    private protected override IEnumerable<KeyValuePair<string, string>> Database => _postgres.Settings;

    private protected override void AddOrchestrator(IServiceCollection services, IConfiguration configuration) =>
        services.AddOrchestration(configuration);

    private protected override void Forget(string folder) => OnPostgres.Rows(_postgres.To("Main"), "TRUNCATE qrtz_job_details CASCADE");

    public override void Dispose()
    {
        base.Dispose();
        _postgres?.Dispose();
    }
}
