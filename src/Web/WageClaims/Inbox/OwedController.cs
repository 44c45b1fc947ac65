using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>The sum as it was handed to the decider, line by line, in her language.</summary>
internal sealed class OwedController(WorkerSessions sessions, Speech say, OwnCase own, ReferenceData reference) : InboxPage(sessions, say, own)
{
    [HttpGet("/w/inbox/owed")]
    public IActionResult Show() => Own.Owed is { } owed
        ? View("Owed", new OwedPage(owed, reference.Currency(Own.Claim.Currency)))
        : SeeOther("/w/inbox");
}

internal sealed record OwedPage(Assessment Assessment, Currency Currency);
