using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Html;
using NodaTime.Text;

namespace Inspectorate.Web.Letters;

/// <summary>The words of a letter: keys of the language table, filled with what the letter says.</summary>
internal static class LetterTexts
{
    public static string TitleOf(string template, Speech say) => say.Plain($"letter.{template}.title");

    public static string Title(LetterPage page) => page.Letter.Template switch
    {
        "decision" => page.Say.Plain($"letter.decision.{Kind(page.Says)}.title"),
        var template => TitleOf(template, page.Say),
    };

    public static IEnumerable<IHtmlContent> Paragraphs(LetterPage page) => KeysOf(page).Select(key => page.Say.Markup(key, Parts(page)));

    private static IEnumerable<string> KeysOf(LetterPage page)
    {
        var (says, to) = (page.Says, page.Letter.To);
        return page.Letter.Template switch
        {
            "notice" => ["letter.notice.what", "letter.notice.answer", "letter.notice.protect"],
            "records" => ["letter.records.what", "letter.records.silence"],
            "decision" => [$"letter.decision.{Kind(says)}", $"letter.decision.appeal.{to}"],
            "collection" => [$"letter.collection.{to}"],
            "liable" when to != Roles.Worker => ["letter.liable.what", "letter.liable.appeal"],
            "settlement" => [$"letter.settlement.{to}", $"letter.settlement.answer.{to}"],
            "appeal-decision" => [$"letter.appeal-decision.{Outcome(says)}"],
            "news" => [page.Say.Knows($"state.{says.State}") ? $"state.{says.State}" : "letter.news.what"],
            "licence-conditions" or "licence-refused" or "licence-suspended" or "licence-revoked" => [$"letter.{page.Letter.Template}.what", "letter.licence.appeal"],
            var template => [$"letter.{template}.what"],
        };
    }

    private static (string, string)[] Parts(LetterPage page)
    {
        var (says, say) = (page.Says, page.Say);
        string Day(string? iso) => iso is null ? "–" : say.Date(LocalDatePattern.Iso.Parse(iso).Value);
        return
        [
            ("number", says.Number), ("licence", says.Licence), ("employer", says.Employer ?? "–"), ("agency", says.Agency ?? "–"), ("until", Day(says.Until)), ("appeal-until", Day(says.AppealUntil)),
            ("amount", says.Amount is { } amount ? say.Amount(amount, page.Currency) : "–"),
        ];
    }

    private static string Kind(LetterSays says) => says.Decision switch
    {
        ClaimDecisionKind.Order => "order", ClaimDecisionKind.PartOrder => "part", _ => "dismissal",
    };

    private static string Outcome(LetterSays says) => says.Outcome switch
    {
        AppealOutcome.Varied => "varied", AppealOutcome.SetAside => "set-aside", AppealOutcome.Remitted => "remitted", _ => "upheld",
    };
}
