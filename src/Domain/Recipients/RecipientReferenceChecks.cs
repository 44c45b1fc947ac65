using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Domain.Recipients;

/// <summary>FW-36: what lets more out is announced a month ahead; what lets less out holds at once.</summary>
internal static class RecipientReferenceChecks
{
    public static IEnumerable<string> Errors(RecipientReference data) =>
    [
        .. data.Kinds.Where(kind => !WasAnnounced(data, kind.AnnouncedOn, kind.From))
            .Select(kind => $"recipient-kinds.json: {kind.Subject} holds from {Iso(kind.From)}: a new kind is announced ahead, as loosening-delay.json says."),
        .. data.Barred.Where(entry => entry.To is { } last && !WasAnnounced(data, entry.EndAnnouncedOn, last))
            .Select(entry => $"barred-organisations.json: {entry.Subject} ends on {Iso(entry.To!.Value)}: its end is announced ahead, as loosening-delay.json says."),
        .. data.Barred.Where(entry => entry.Pattern.Trim('*', ' ').Length < 4).Select(entry => $"barred-organisations.json: {entry.Subject}: the pattern is too short to mean one kind of body."),
        .. data.Undertakings.Where(rule => rule.Months is < 1 or > 12).Select(rule => $"undertakings.json: from {Iso(rule.From)}: an undertaking holds 1 to 12 months."),
        .. data.Delays.Where(rule => rule.Days < 1).Select(rule => $"loosening-delay.json: from {Iso(rule.From)}: the delay is a day or more."),
    ];

    private static bool WasAnnounced(RecipientReference data, LocalDate? announced, LocalDate holds) =>
        announced is { } day && data.Delays.FirstOrDefault(rule => rule.IsInForceOn(day)) is { } delay && day.PlusDays(delay.Days) <= holds;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
