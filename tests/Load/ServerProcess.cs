using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Inspectorate.Load;

/// <summary>A server as a process of its own, on loopback and a free port.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public static async Task<ServerProcess> Start(string program, Func<string, IEnumerable<string>> arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, arguments($"http://127.0.0.1:{port}"))
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(program),
        };
        var server = new ServerProcess(Process.Start(start)!, port);
        var said = new List<string>();
        server.process.OutputDataReceived += (_, line) => Remember(said, line.Data);
        server.process.ErrorDataReceived += (_, line) => Remember(said, line.Data);
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        using var http = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(100))
        {
            if (server.process.HasExited)
                break;
            try
            {
                if ((await http.GetAsync($"http://127.0.0.1:{port}/health/ready")).IsSuccessStatusCode)
                    return server;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
        }
        await server.DisposeAsync();
        throw new IOException($"{program} did not come up:\n{string.Join('\n', said)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            _ = kill(process.Id, 15); // SIGTERM: it drains and closes its files
            if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
                process.Kill();
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private static void Remember(List<string> said, string? line)
    {
        if (line is not null && said.Count < 50)
            said.Add(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [DllImport("libc")]
    private static extern int kill(int process, int signal);
}
