using Inspectorate.Firewall.Identities.Keys;

namespace Inspectorate.Firewall.Identities;

/// <summary>
/// The keyring's own copy: one, overwritten, never beside a data back-up. Taken after each data back-up and at most seven days old,
/// because an erasure is complete only when it has turned over.
/// </summary>
public sealed class KeyringCopy
{
    private readonly Keyring keyring;

    internal KeyringCopy(Keyring keyring) => this.keyring = keyring;

    /// <summary>The master key is not in it: without the key file the copy reads as noise.</summary>
    public void Take(string path) => keyring.CopyTo(path);
}
