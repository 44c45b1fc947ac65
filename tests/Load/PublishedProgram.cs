using System.Diagnostics;

namespace Inspectorate.Load;

/// <summary>The program as it is delivered, not as it is debugged.</summary>
internal static class PublishedProgram
{
    public const string DemoPassword = "a long demonstration password";

    /// <summary>Publishes it into this folder; returns its path.</summary>
    public static string Make(string folder)
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(Root(), "src/Web"), "-c", "Release", "-o", folder, "-v", "q", "--nologo"]))!;
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(folder, "Inspectorate.Web") : throw new IOException("The program could not be published.");
    }

    /// <param name="work">Holds the data and the keys.</param>
    public static Task<ServerProcess> Start(string program, string work) => ServerProcess.Start(program, url =>
    [
        "--urls", url, $"--Demo:Password={DemoPassword}",
        $"--Storage:Directory={Path.Combine(work, "data")}", $"--Keys:Directory={Path.Combine(work, "keys")}",
        "--demo", // last: a key without a value would take the next argument for one
    ]);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Inspection.sln")))
            folder = folder.Parent ?? throw new IOException("Run this inside the repository.");
        return folder.FullName;
    }
}
