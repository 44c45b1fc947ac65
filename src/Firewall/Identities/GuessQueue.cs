namespace Inspectorate.Firewall.Identities;

/// <summary>So many codes are being tried that this one cannot be looked at now. Nothing is locked: try again in a minute.</summary>
public sealed class TooManyGuesses() : Exception("Too many codes are being tried at the moment.");

/// <summary>
/// Makes wrong codes cost time, all together and not by address (a shelter shares one). A wrong answer holds one of ten turns for a second,
/// so the whole world gets ten wrong guesses a second; a right one gives its turn back at once. Others wait in a bounded line.
/// </summary>
internal sealed class GuessQueue(TimeSpan wrongTakes, int turns = 10, int line = 100) : IDisposable
{
    private readonly SemaphoreSlim free = new(turns);
    private int waiting;

    public async Task<T?> Try<T>(Func<Task<T?>> lookUp, CancellationToken cancel) where T : struct
    {
        if (Interlocked.Increment(ref waiting) > line + turns)
        {
            Interlocked.Decrement(ref waiting);
            throw new TooManyGuesses();
        }
        try
        {
            await free.WaitAsync(cancel);
            try
            {
                // From here the guess is paid for, whether or not the guesser stays to hear the answer.
                var slow = Task.Delay(wrongTakes, CancellationToken.None);
                var found = await lookUp();
                if (found is null)
                    await slow;
                return found;
            }
            finally
            {
                free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => free.Dispose();
}
