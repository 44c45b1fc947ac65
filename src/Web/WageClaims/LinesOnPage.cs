using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Languages;

namespace Inspectorate.Web.WageClaims;

internal sealed record LinesOnPage(Speech Say, Currency Currency, AssessedLevel Level);
