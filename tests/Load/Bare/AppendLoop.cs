using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Inspectorate.Load.Bare;

/// <summary>What the disk itself can do: append 4 KB, fdatasync, and again.</summary>
internal static class AppendLoop
{
    public static Measured Run(string directory, int times)
    {
        using var file = File.OpenHandle(Path.Combine(directory, $"append-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write);
        var block = new byte[4096];
        Random.Shared.NextBytes(block);
        var waits = new List<double>(times);
        var all = Stopwatch.StartNew();
        for (var number = 0; number < times; number++)
        {
            var one = Stopwatch.GetTimestamp();
            RandomAccess.Write(file, block, (long)number * block.Length);
            if (fdatasync((int)file.DangerousGetHandle()) != 0)
                throw new IOException($"fdatasync failed (error {Marshal.GetLastPInvokeError()})");
            waits.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
        }
        return new(all.Elapsed, waits);
    }

    [DllImport("libc", SetLastError = true)]
    private static extern int fdatasync(int file);
}
