using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Guard;
using Inspectorate.Firewall.Guard.Scans;
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

    /// <summary>What interviews and claim forms go through, item by item.</summary>
    private static readonly string[] AskedOfPeople = ["fee-items.json", "claim-elements.json", "problem-kinds.json", "licence-standards.json"];

    public static void AddLaw(this IServiceCollection services, IConfiguration configuration)
    {
        var (references, checklists, workflows) = Folders(configuration);
        RefuseForbidden(
        [
            .. FolderScan.Of(checklists, "checklists"), .. FolderScan.Of(workflows, "workflows"),
            .. AskedOfPeople.Select(name => Path.Combine(references, name)).Where(File.Exists).SelectMany(path => FolderScan.OfJson($"reference/{Path.GetFileName(path)}", File.ReadAllText(path))),
        ]);
        var reference = ReferenceReader.ReadFolder(references);
        var calendar = reference.CalendarOn(SystemClock.Instance.GetCurrentInstant().InUtc().Date);
        var definitions = LifecycleFolder.Read(workflows, Roles.All, DomainGuards.All, Notices.All);

        services.AddSingleton(reference);
        services.AddSingleton(ChecklistFolder.Read(checklists));
        services.AddSingleton(new Lifecycles(definitions, DomainGuards.All, calendar, Roles.Staff));
        services.AddSingleton(calendar);
    }

    /// <summary>Where the files lie by which this installation works.</summary>
    public static (string Reference, string Checklists, string Workflows) Folders(IConfiguration configuration) => (
        configuration["Reference:Directory"] ?? ReferenceFolder, configuration["Checklists:Directory"] ?? ChecklistsFolder,
        configuration["Workflows:Directory"] ?? WorkflowFolder);

    /// <summary>A file is published by lying there when the program starts: with a question that nobody may ask it does not start (FW-08).</summary>
    /// <exception cref="ReferenceDataException">Names file and question.</exception>
    private static void RefuseForbidden(IReadOnlyList<ForbiddenUse> found)
    {
        if (found.Count > 0)
            throw new ReferenceDataException([.. found.Select(use => $"{use}. Nobody is asked about papers, entry or where she comes from.")]);
    }
}
