using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Firewall.Disclosures;

internal sealed class NamedRecordForm
{
    /// <summary>As the order names the record: the case number or the code of a receipt.</summary>
    public string? Record { get; set; }

    /// <summary>What of it the order names: "name", "words", "workplace".</summary>
    public List<string> Parts { get; set; } = [];
}

/// <param name="Wrong">What is wrong with what was typed; null when nothing is.</param>
internal sealed record NamedRecordsPage(ValidOrder Order, IReadOnlyList<FoundRecord> Found, NamedRecordForm Form, string? Wrong);

internal sealed record ReleasedPage(ValidOrder Order, NamedRecord Named);

/// <summary>
/// The one place where a request is matched to a person, and where the record is opened for who asked: once, for this session,
/// only what the order names. There is no search by anything but the number that the order itself names.
/// </summary>
[Authorize("second factor shown", Roles = Roles.FirewallOfficer)]
[Route("cases/{number}/named-records")]
internal sealed class NamedRecordsController(IOrders orders, NamedRecords records, Receipts receipts, ReadingRoom room) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel) =>
        await orders.Find(number, HttpContext) is { } order ? await Page(order, new NamedRecordForm(), null, cancel) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Find(string number, NamedRecordForm form, CancellationToken cancel)
    {
        if (await orders.Find(number, HttpContext) is not { MayFind: true } order) return NotFound();
        if (string.IsNullOrWhiteSpace(form.Record)) return await Page(order, form, "Type the number as the order names it.", cancel);
        if (!form.Parts.Exists(part => part is "name" or "words" or "workplace")) return await Page(order, form, "Say what of the record the order names.", cancel);
        if ((await records.Of(order, cancel)).Count >= order.NamedRecords) return await Page(order, form, "All records that the order names are found. It gives no more.", cancel);
        await orders.NoteSearch(order, cancel);
        if (await Claim(form.Record.Trim(), cancel) is not { } claim) return await Page(order, form, "No record here has this number.", cancel);
        var named = new NamedRecord(
            claim.Worker.Value, claim.Number, form.Parts.Contains("name"), form.Parts.Contains("words") ? claim.Statement?.Value : null,
            form.Parts.Contains("workplace") ? claim.Workplace?.Value : null);
        await orders.NoteFound(order, await records.Keep(order, claim, named, cancel), cancel);
        return Redirect($"/cases/{order.Number}/named-records");
    }

    [HttpPost("{reference:guid}")]
    public async Task<IActionResult> Open(string number, Guid reference, CancellationToken cancel)
    {
        if (await orders.Find(number, HttpContext) is not { MayOpen: true } order) return NotFound();
        if ((await records.Of(order, cancel)).FirstOrDefault(found => found.Ref == reference)?.Named is not { } named) return NotFound();
        // Marked before it is opened: after a crash it counts as given, and nobody opens it twice.
        if (!await records.OpenOnce(reference, cancel)) return await Page(order, new NamedRecordForm(), "This record was opened once already. It is not opened again.", cancel);
        await orders.NoteOpened(order, cancel);
        room.Admit(ReadingRight.Of(order.Officer, new WorkerRef(named.Worker), order.Request, NamedRecords.ToGive));
        Response.Headers.CacheControl = "no-store";
        return View("/Disclosures/Released.cshtml", new ReleasedPage(order, named));
    }

    private async Task<NamedClaim?> Claim(string typed, CancellationToken cancel) =>
        await orders.Claim(typed, cancel) is { } claim ? claim
        : ReceiptCode.Read(typed) is not null && await receipts.Open(typed, cancel) is { } worker ? await orders.ClaimOf(worker, cancel)
        : null;

    private async Task<IActionResult> Page(ValidOrder order, NamedRecordForm form, string? wrong, CancellationToken cancel)
    {
        if (wrong is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("/Disclosures/NamedRecords.cshtml", new NamedRecordsPage(order, await records.Of(order, cancel), form, wrong));
    }
}
