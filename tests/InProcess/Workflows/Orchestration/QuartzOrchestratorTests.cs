using Inspectorate.Web.Hosting.Orchestration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Workflows.Orchestration;

public sealed class QuartzOrchestratorTests : OrchestratorContract
{
    private protected override void AddOrchestrator(IServiceCollection services, IConfiguration configuration) =>
        services.AddOrchestration(configuration);

    private protected override void Forget(string folder) => File.Delete(Path.Combine(folder, "quartz.db"));
}
