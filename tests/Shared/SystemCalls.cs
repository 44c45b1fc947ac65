using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Inspectorate.Tests;

/// <summary>What the operating system saw of a program: strace writes it, this reads it.</summary>
internal static class SystemCalls
{
    /// <summary>Goes before the program's own command. -D: the program stays the process that the test started, and the tracer stands beside it.</summary>
    public static IReadOnlyList<string> Into(string file) =>
        ["strace", "-D", "-f", "--seccomp-bpf", "-qq", "-s", "1000", "-o", file, "-e", "trace=connect,sendto,sendmsg,sendmmsg,listen,execve,execveat"];

    /// <summary>False where strace is missing or may not look at a process.</summary>
    public static bool CanBeSeen()
    {
        try
        {
            using var probe = Process.Start(new ProcessStartInfo("strace", ["-D", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", "true"]) { RedirectStandardError = true })!;
            probe.WaitForExit();
            return probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Connections and datagrams to anywhere but this machine.</summary>
    public static IEnumerable<string> Outbound(IEnumerable<string> lines) => lines.Where(line =>
        Regex.IsMatch(line, @"\b(connect|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET6?")
        && !Regex.IsMatch(line, @"inet_addr\(""127\.|inet_pton\(AF_INET6, ""(::1|::ffff:127\.[\d.]+)"""));

    public static IEnumerable<string> Started(IEnumerable<string> lines) => lines.Where(line => Regex.IsMatch(line, @"\bexecve(at)?\(.*= 0$"));
}
