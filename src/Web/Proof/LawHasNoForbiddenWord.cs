using Inspectorate.Firewall.Guard.Scans;
using Inspectorate.Firewall.Proof;
using Inspectorate.Web.Hosting;

namespace Inspectorate.Web.Proof;

/// <summary>Lifecycles, checklists and reference data as this installation has them: no state, step, question or list asks for what must not be asked.</summary>
internal sealed class LawHasNoForbiddenWord(IConfiguration configuration) : IProofCheck
{
    public string Name => "law-has-no-forbidden-word";
    public IReadOnlyList<string> Requirements => ["FW-01", "FW-02", "FW-08"];

    public Task<Checked> Run(CancellationToken cancel)
    {
        var (reference, checklists, workflows) = Law.Folders(configuration);
        (string Folder, string Name)[] folders = [(workflows, "workflows"), (reference, "reference"), (checklists, "checklists")];
        return Task.FromResult(Checked.Of(
            "{0} files", folders.SelectMany(folder => Directory.EnumerateFiles(folder.Folder, "*.json", SearchOption.AllDirectories).Select(file => $"{folder.Name} {Path.GetFileName(file)}")),
            folders.SelectMany(folder => FolderScan.Of(folder.Folder, folder.Name)).Select(use => $"{use}.")));
    }
}
