using Microsoft.Extensions.Configuration;

namespace Inspectorate.Firewall.Proof;

/// <summary>The settings of this installation name nobody to whom data would go: no relay, no collector of logs or figures, no proxy of our own traffic.</summary>
internal sealed class NothingIsSetToGoOut(IConfiguration configuration) : IProofCheck
{
    public string Name => "nothing-is-set-to-go-out";
    public IReadOnlyList<string> Requirements => ["FW-14", "FW-26"];

    /// <summary>Of a setting's name, between its colons and underscores.</summary>
    private static readonly string[] Suspect =
        ["smtp", "relay", "otel", "otlp", "exporter", "applicationinsights", "sentry", "seq", "syslog", "webhook", "ftp", "sftp", "ldap", "amqp", "kafka", "rabbitmq", "proxy"];

    public Task<Checked> Run(CancellationToken cancel)
    {
        var settings = configuration.AsEnumerable().Where(setting => !string.IsNullOrEmpty(setting.Value)).Select(setting => setting.Key).ToList();
        return Task.FromResult(Checked.Of("{0} settings", settings, settings
            .Where(key => key.Split(':', '_', '-').Any(word => Suspect.Contains(word.ToLowerInvariant())))
            .Select(key => $"The setting {key} names somebody outside.")));
    }
}
