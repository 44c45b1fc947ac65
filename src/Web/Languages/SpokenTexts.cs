using Inspectorate.Firewall.Identities.YourDetails;

namespace Inspectorate.Web.Languages;

/// <summary>Firewall's own screen speaks as the others do.</summary>
internal sealed class SpokenTexts(Speech say) : IWorkerTexts
{
    public string this[string key] => say.Plain(key);
}
