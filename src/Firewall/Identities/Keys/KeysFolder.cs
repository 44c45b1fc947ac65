namespace Inspectorate.Firewall.Identities.Keys;

/// <summary>`Keys:Directory`: outside the storage folder and outside every data back-up.</summary>
internal sealed record KeysFolder(string Path)
{
    public string MasterKey => System.IO.Path.Combine(Path, "master.key");
    public string ReceiptKey => System.IO.Path.Combine(Path, "receipt.key");
    public string SigningKey => System.IO.Path.Combine(Path, "signing.key");
    public string Keyring => System.IO.Path.Combine(Path, "keyring.db");
    public string CookieKeys => System.IO.Path.Combine(Path, "data-protection");
}
