using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;

namespace Inspectorate.Firewall.Identities;

/// <summary>
/// Numbers of the letters that say that somebody has a dispute (FW-25). A number is made of the worker under the server key, so that she
/// gets the same one again; of it only the HMAC is kept, which leads to nobody.
/// </summary>
public sealed class DisputeLetters
{
    private readonly Keyring keyring;
    private readonly GuessQueue guesses;

    internal DisputeLetters(Keyring keyring, GuessQueue guesses) => (this.keyring, this.guesses) = (keyring, guesses);

    /// <returns>What stands on the letter, and what is kept.</returns>
    public (ReceiptCode Number, byte[] Kept) Of(WorkerRef worker)
    {
        var number = ReceiptCode.From(keyring.Server.Mac("dispute-letter-of", worker.Value.ToByteArray()));
        return (number, Kept(number));
    }

    /// <summary>Whether we gave a letter with this number. A wrong one costs time, as wrong receipts do.</summary>
    /// <param name="isKept">Looks up what was kept.</param>
    /// <exception cref="TooManyGuesses">The line of numbers being tried is full.</exception>
    public async Task<bool> IsOurs(string? typed, Func<byte[], Task<bool>> isKept, CancellationToken cancel = default) => await guesses.Try<bool>(async () =>
        ReceiptCode.Read(typed) is { } number && await isKept(Kept(number)) ? true : null, cancel) == true;

    private byte[] Kept(ReceiptCode number) => keyring.Server.Mac("dispute-letter", number.Bytes);
}
