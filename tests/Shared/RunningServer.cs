using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Inspectorate.Tests;

/// <summary>The real program as a process of its own, on a free port and fresh folders, with the demo data.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _output;

    private RunningServer(Process process, List<string> output, string folder, Uri address)
    {
        (_process, _output, Folder, Address) = (process, output, folder, address);
    }

    public const string DemoPassword = "a long demonstration password";

    /// <summary>Holds <c>data</c> and <c>keys</c>.</summary>
    public string Folder { get; }

    public Uri Address { get; }

    /// <summary>Everything that the program wrote, for the searches.</summary>
    public string Log { get { lock (_output) return string.Join('\n', _output); } }

    /// <param name="folder">Null for a new one.</param>
    /// <param name="port">0 for any; the one of a killed server for its successor.</param>
    public static Task<RunningServer> Start(string? folder = null, int port = 0, params string[] settings) => StartUnder([], folder, port, settings);

    /// <param name="tracer">A program that runs the command given after its own arguments, and whose process becomes that command.</param>
    public static async Task<RunningServer> StartUnder(IReadOnlyList<string> tracer, string? folder = null, int port = 0, params string[] settings)
    {
        folder ??= Directory.CreateTempSubdirectory("inspectorate-").FullName;
        string[] command =
        [
            .. tracer, "dotnet", Program, "--urls", $"http://127.0.0.1:{port}", "--Storage:Directory", Path.Combine(folder, "data"),
            "--Keys:Directory", Path.Combine(folder, "keys"), "--Demo:Password", DemoPassword, .. settings,
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Path.Combine(Root, "src/Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";

        var process = new Process { StartInfo = start };
        var output = new List<string>();
        var listening = new TaskCompletionSource<Uri>();
        void Read(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.Add(line);
            if (Regex.Match(line, "Serving at (http://[^ ]+)") is { Success: true } match)
                listening.TrySetResult(new UriBuilder(match.Groups[1].Value) { Host = "localhost" }.Uri); // a passkey needs a name
        }
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended, Task.Delay(TimeSpan.FromMinutes(3))) != listening.Task)
        {
            process.Kill(entireProcessTree: true);
            lock (output)
                throw new InvalidOperationException("The server did not start:\n" + string.Join('\n', output));
        }
        return new RunningServer(process, output, folder, await listening.Task);
    }

    /// <summary>SIGKILL: no farewell.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: as an operator stops it. Returns its exit code.</summary>
    public async Task<int> Stop()
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString()]);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>The program run to its end: a verb, or a start that is refused. It has a minute.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunToItsEnd(string folder, params string[] arguments) =>
        RunToItsEnd(folder, new Dictionary<string, string>(), arguments);

    /// <param name="environment">Language, time zone and the like, beside what every run gets.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> RunToItsEnd(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = Path.Combine(Root, "src/Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Storage__Directory"] = Path.Combine(folder, "data"), ["Keys__Directory"] = Path.Combine(folder, "keys"),
            },
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMinutes(1))) is not { IsCompletedSuccessfully: true } || !process.HasExited)
        {
            process.Kill();
            throw new InvalidOperationException("The program did not end:\n" + await output + await errors);
        }
        return (process.ExitCode, await output, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
        if (Directory.Exists(Folder)) // of two servers on one folder the first has removed it
            Directory.Delete(Folder, recursive: true);
    }

    private static string Program => Path.Combine(Root, "src/Web/bin", Configuration, "net10.0/Inspectorate.Web.dll");

    private static string Configuration => AppContext.BaseDirectory.Contains("/Release/") ? "Release" : "Debug";

    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Inspection.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
