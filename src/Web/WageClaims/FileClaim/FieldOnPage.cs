using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <param name="IsAlone">The only field of its question: its label is the question.</param>
internal sealed record FieldOnPage(Field Field, QuestionPage Page, bool IsAlone)
{
    public IEnumerable<SelectListItem> Regions(Speech say) =>
    [
        new SelectListItem(say.Plain("f.region.choose"), ""),
        .. Page.Reference.Regions.Select(region => new SelectListItem(say.Title("region", region.Name), region.Name)),
    ];

    public IEnumerable<SelectListItem> Calendars(Speech say) => Languages.Calendars.Names
        .Select(name => new SelectListItem(say.Plain($"c.calendar.{name}", ("year", say.Language.InItsDigits($"{Page.Answers.YearIn(name)}"))), name));

    /// <summary>Empty for an amount that stands in the currency of another one.</summary>
    public IEnumerable<SelectListItem> Currencies(Speech say) => Field.Parts.Contains($"{Field.Name}.Currency")
        ? Page.Reference.Currencies.Select(currency => new SelectListItem($"{currency.Code} · {say.Title("currency", currency.Code)}", currency.Code))
        : [];

    /// <summary>Null where it is not asked.</summary>
    public IEnumerable<SelectListItem>? Periods(Speech say) =>
        Field.Choices?.Select(per => new SelectListItem(say.Plain($"c.per.{per}"), per, selected: per == "month"));
}
