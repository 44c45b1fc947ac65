using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Workflows.Definitions;
using Inspectorate.Workflows.Running;
using NodaTime;

namespace Inspectorate.Web.Hosting;

/// <summary>The dated reference data and the lifecycles, read strictly: a file with anything wrong in it stops the start.</summary>
internal static class Law
{
    public static string WorkflowFolder { get; } = Path.Combine(AppContext.BaseDirectory, "workflows");

    private static string ReferenceFolder { get; } = Path.Combine(AppContext.BaseDirectory, "reference");

    private static string ChecklistsFolder { get; } = Path.Combine(AppContext.BaseDirectory, "checklists");

    public static void AddLaw(this IServiceCollection services, IConfiguration configuration)
    {
        var reference = ReferenceReader.ReadFolder(configuration["Reference:Directory"] ?? ReferenceFolder);
        var calendar = reference.CalendarOn(SystemClock.Instance.GetCurrentInstant().InUtc().Date);
        var definitions = LifecycleFolder.Read(configuration["Workflows:Directory"] ?? WorkflowFolder, Roles.All, DomainGuards.All, Notices.All);

        services.AddSingleton(reference);
        services.AddSingleton(ChecklistFolder.Read(configuration["Checklists:Directory"] ?? ChecklistsFolder));
        services.AddSingleton(new Lifecycles(definitions, DomainGuards.All, calendar, Roles.Staff));
        services.AddSingleton(calendar);
    }
}
