using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Web.Licensing;

/// <summary>When the next term of a licence may be applied for.</summary>
internal static class RenewalWindow
{
    private static readonly string[] Over = ["revoked", "renewed", "closed", "winding-down", "surrender-asked"];

    public static bool IsOpen(Licence licence, string state, LicenceRule rule, LocalDate today) =>
        licence is { EndsOn: not null, RenewalPendingSince: null, NextTermFrom: null } && !Over.Contains(state)
        && First(licence, rule) <= today && today <= Last(licence, rule);

    public static LocalDate First(Licence licence, LicenceRule rule) => licence.EndsOn!.Value.PlusDays(-rule.RenewalOpensDaysBefore);

    /// <summary>Inclusive.</summary>
    public static LocalDate Last(Licence licence, LicenceRule rule) => licence.EndsOn!.Value.PlusDays(rule.RenewalGraceDays);
}
