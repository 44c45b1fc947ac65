using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Html;

namespace Inspectorate.Web.WageClaims;

/// <summary>One line's arithmetic as its reader reads it, with the law it rests on and why it is claimed.</summary>
internal sealed record SumInWords(Speech Say, Currency Currency, Arithmetic Sum, string Source, string Reason)
{
    private const int MostDecimals = 4;

    public IHtmlContent Words => Say.Markup($"owed.sum.{Sum.Form}", [.. Sum.Figures.Select(it => (it.Key, Said(it.Value)))]);

    private string Said(Figure figure) => figure.Kind switch
    {
        FigureKind.Amount when figure.Value == decimal.Truncate(figure.Value) => Say.Amount((long)figure.Value, Currency),
        FigureKind.Amount => $"{Number(figure.Value / Currency.MinorUnitsPerUnit)} {Currency.Code}",
        FigureKind.Number => Number(figure.Value),
        _ => figure.Name.Split('.', 2) is [var kind, var name] ? Say.Title(kind, name) : figure.Name,
    };

    /// <summary>A rate may go on behind the last coin: 9.6154 an hour. Zeros at the end are left out.</summary>
    private string Number(decimal number)
    {
        var shown = Math.Round(number, MostDecimals) / 1.0000000000000000000000000000m;
        return Say.Language.Number(shown, shown.Scale);
    }
}
