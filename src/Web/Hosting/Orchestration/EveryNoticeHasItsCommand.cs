using Inspectorate.Data.Cases;
using Inspectorate.Workflows.Running;

namespace Inspectorate.Web.Hosting.Orchestration;

/// <summary>Stops the start when a lifecycle names a notice that no code sends, or code waits for one that no lifecycle names.</summary>
internal sealed class EveryNoticeHasItsCommand(IServiceScopeFactory scopes, Lifecycles lifecycles) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var commands = scope.ServiceProvider.GetServices<IFollowOn>().Select(command => command.Name).ToList();
        var notices = lifecycles.Definitions.SelectMany(lifecycle => lifecycle.Steps).SelectMany(step => step.Notices).ToHashSet();
        var wrong = notices.Except(commands).Select(name => $"No follow-on command is registered for the notice \"{name}\".")
            .Concat(commands.Except(notices).Select(name => $"No lifecycle names the follow-on command \"{name}\"."))
            .Concat(commands.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => $"\"{same.Key}\" is registered twice."))
            .ToList();
        return wrong.Count == 0 ? Task.CompletedTask : throw new InvalidOperationException(string.Join('\n', wrong));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
