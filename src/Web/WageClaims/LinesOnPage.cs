using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Languages;
using Inspectorate.Web.Letters;

namespace Inspectorate.Web.WageClaims;

internal sealed record LinesOnPage(Speech Say, Currency Currency, AssessedLevel Level);

/// <summary>For a narrow page without a table: what a worker reads.</summary>
internal sealed record SaidLines(Speech Say, Currency Currency, IEnumerable<SaidLine> Lines)
{
    public static SaidLines Of(Speech say, Currency currency, AssessedLevel level) => new(say, currency, level.Lines.Select(SaidLine.Of));
}
