namespace Inspectorate.Web.Hosting;

/// <summary>What the program does instead of serving, by its first argument: <c>Inspectorate.Web backup DIR</c>.</summary>
internal static class Verbs
{
    private static readonly Dictionary<string, Func<string[], Task<int>>> All = new()
    {
        ["audit"] = AuditVerb.Run,
        ["backup"] = BackupVerbs.Backup,
        ["claims"] = OldRegister.ImportVerb.Run,
        ["fees"] = FeeChecks.Verdicts.FeesVerb.Run,
        ["firewall"] = FirewallVerb.Run,
        ["restore"] = BackupVerbs.Restore,
#if DEMO
        ["seed"] = Demo.Fill,
#endif
        ["workflows"] = Orchestration.ElsaExportVerb.Run,
    };

    /// <summary>Null when the arguments name no verb and the server is to run.</summary>
    public static Func<string[], Task<int>>? Named(string[] args) =>
        args.Length > 0 && All.TryGetValue(args[0], out var verb) ? verb : null;
}
