using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Inspectorate.Firewall.Identities.Keys;

/// <summary>The keys of sessions, tokens and kept input, for web nodes that share a keyring: each opens what another has sealed.</summary>
internal sealed class CookieKeys(Keyring keyring) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keyring.CookieKeys().Select(xml => XElement.Parse(xml))];

    // The framework asks for this about four times a year, and does not wait.
    public void StoreElement(XElement element, string friendlyName) =>
        keyring.AddCookieKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
