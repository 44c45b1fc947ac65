using System.Diagnostics;

namespace Inspectorate.Load;

/// <summary>Sends prepared requests over so many connections at once, each connection the next as soon as it was answered.</summary>
internal static class Round
{
    public static async Task<(Measured Measured, IReadOnlyList<Answer> Answers)> Run(int port, int connections, IReadOnlyList<byte[]> requests, int expected)
    {
        var answers = new Answer[requests.Count];
        var waits = new double[requests.Count];
        var next = -1;
        var lines = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => KeptConnection.To(port)));
        var all = Stopwatch.StartNew();
        await Task.WhenAll(lines.Select(line => Task.Run(async () =>
        {
            for (int number; (number = Interlocked.Increment(ref next)) < requests.Count;)
            {
                var one = Stopwatch.GetTimestamp();
                answers[number] = await line.Send(requests[number]);
                waits[number] = Stopwatch.GetElapsedTime(one).TotalMilliseconds;
            }
        })));
        var measured = new Measured(all.Elapsed, waits);
        foreach (var line in lines)
            line.Dispose();
        if (answers.FirstOrDefault(answer => answer.Status != expected) is { } wrong)
            throw new IOException($"Answered {wrong.Status} {wrong.Location} where {expected} was expected.");
        return (measured, answers);
    }
}
