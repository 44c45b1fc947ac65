using Inspectorate.Firewall.Identities.Keys;

namespace Inspectorate.Firewall.Identities;

/// <summary>
/// Codes like a receipt that name nobody: whoever holds the paper may use one once. Only the code's HMAC is kept, and wrong ones cost
/// time as wrong receipts do.
/// </summary>
public sealed class OneUseCodes
{
    private readonly Keyring keyring;
    private readonly GuessQueue guesses;

    internal OneUseCodes(Keyring keyring, GuessQueue guesses) => (this.keyring, this.guesses) = (keyring, guesses);

    /// <returns>What goes on the paper, and what is kept.</returns>
    public (ReceiptCode Code, byte[] Kept) New()
    {
        var code = ReceiptCode.New();
        return (code, Kept(code));
    }

    /// <summary>Null for a wrong code: the same answer after the same time, whether its check digit is wrong or nobody holds it.</summary>
    /// <param name="find">Looks up what was kept.</param>
    /// <exception cref="TooManyGuesses">The line of codes being tried is full.</exception>
    public Task<T?> Try<T>(string? typed, Func<byte[], Task<T?>> find, CancellationToken cancel = default) where T : struct => guesses.Try<T>(async () =>
    {
        // What cannot be a code is looked up as well, so that the work done tells nothing.
        var read = ReceiptCode.Read(typed);
        var found = await find(Kept(read ?? ReceiptCode.New()));
        return read is null ? null : found;
    }, cancel);

    private byte[] Kept(ReceiptCode code) => keyring.Server.Mac("one-use-code", code.Bytes);
}
