using Inspectorate.Domain.Register;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;

namespace Inspectorate.Web.Register;

/// <param name="Number">The licence's number: it stays the same over all terms.</param>
/// <param name="TradeName">Empty when the agency works under its own name.</param>
/// <param name="Status">active, suspended, expired, surrendered or revoked.</param>
/// <param name="MayRecruit">Only an active licence allows it.</param>
/// <param name="Since">When the status last changed, as an instant in UTC.</param>
/// <param name="EndsOn">Last day of the term, inclusive.</param>
/// <param name="RenewalIsPending">A renewal was filed in time: the licence holds until it is decided.</param>
internal sealed record OpenLicence(
    string Number, string Agency, string TradeName, string Region, string Status, bool MayRecruit, string Since, string GrantedOn, string EndsOn,
    bool RenewalIsPending, IReadOnlyList<OpenCondition> Conditions, IReadOnlyList<OpenChange> Changes)
{
    public static OpenLicence Of(RegisterEntry line) => new(
        line.Number, line.Agency, line.TradeName, line.Region, StandingSigns.Name(line.Standing), line.MayRecruit, InstantPattern.General.Format(line.Since),
        LocalDatePattern.Iso.Format(line.GrantedOn), LocalDatePattern.Iso.Format(line.EndsOn), line.RenewalIsPending,
        [.. line.Conditions.Select(condition => new OpenCondition(condition.Words, LocalDatePattern.Iso.Format(condition.DueOn!.Value)))],
        [.. line.Changes.Select(change => new OpenChange(InstantPattern.General.Format(change.At), StandingSigns.Name(change.Standing)))]);
}

/// <param name="DueOn">Last day, inclusive.</param>
internal sealed record OpenCondition(string Words, string DueOn);

internal sealed record OpenChange(string At, string Status);

/// <param name="Next">What to give as "after" for the next page; null on the last.</param>
internal sealed record OpenPage(IReadOnlyList<OpenLicence> Licences, string? Next);

/// <summary>The public register as open data. What it says is what the pages say, at the same moment.</summary>
[ApiController, ForAnyone, Tags("Register of licences")]
[Route("api/v1/register"), Produces("application/json")]
internal sealed class OpenRegisterController(RegisterSearch search) : ControllerBase
{
    [HttpGet("", Name = "licences"), EndpointSummary("Licences by name and status, in pages of 25")]
    [ProducesResponseType<OpenPage>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status400BadRequest)]
    public async Task<ActionResult<OpenPage>> List(string? name, string? status, string? after, CancellationToken cancel)
    {
        var standing = StandingSigns.Named(status);
        if (!string.IsNullOrEmpty(status) && standing is null)
            return Problem("The status is active, suspended, expired, surrendered or revoked.", statusCode: StatusCodes.Status400BadRequest);
        var found = await search.Of(name, standing, after, cancel);
        return new OpenPage([.. found.Lines.Select(OpenLicence.Of)], found.Next);
    }

    [HttpGet("{number}", Name = "licence"), EndpointSummary("One licence by its number")]
    [ProducesResponseType<OpenLicence>(StatusCodes.Status200OK), ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<OpenLicence>> One(string number, CancellationToken cancel) =>
        await search.Find(number, cancel) is { } line ? OpenLicence.Of(line) : NotFound();
}
