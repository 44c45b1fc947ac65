using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.FeeTables.Propose;

internal sealed class ProposeForm
{
    /// <summary>By the names of the columns.</summary>
    public Dictionary<string, string?> Cells { get; set; } = [];

    public string? Reason { get; set; }
}

/// <param name="Of">The entry that gets a new version; null for a new entry.</param>
internal sealed record ProposePage(FeeTable Table, ReferenceData Law, Dated? Of, ProposeForm Form);

/// <summary>One analyst proposes a new entry, or a new version of one: its end, or a correction. It holds when another person has accepted it.</summary>
[For(Roles.FeeAnalyst)]
internal sealed class ProposeController(ReferenceInForce inForce, FeeChangeBook book) : Controller
{
    /// <param name="entry">Key of the entry that gets a new version; null for a new one.</param>
    [HttpGet("/fee-tables/{name}/propose")]
    public async Task<IActionResult> Ask(string name, string? entry, CancellationToken cancel)
    {
        if (FeeTable.Named(name) is not { } table) return NotFound();
        var law = await inForce.Now(cancel);
        var known = Find(table, law, entry);
        if (entry is not null && known is null) return NotFound();
        // A new row of thresholds begins with those of today: there are many, and few change.
        var first = known ?? (table == FeeTable.Rules ? table.Of(law.Fees).MaxBy(rules => rules.From) : null);
        var cells = first is null ? [] : new FeeCells(table, law).Of(first).ToDictionary(cell => cell.Key, cell => (string?)cell.Value);
        if (known is null) foreach (var fresh in new[] { "from", "to", "source" }) cells.Remove(fresh);
        return View("Propose", new ProposePage(table, law, known, new ProposeForm { Cells = cells }));
    }

    [HttpPost("/fee-tables/{name}/propose")]
    public async Task<IActionResult> Send(string name, string? entry, ProposeForm form, CancellationToken cancel)
    {
        if (FeeTable.Named(name) is not { } table) return NotFound();
        var law = await inForce.Now(cancel);
        var known = Find(table, law, entry);
        if (entry is not null && known is null) return NotFound();
        void Wrong(string column, string reason) => ModelState.AddModelError($"Cells[{column}]", reason);
        var read = new RowReading(table, law).Read(column => form.Cells.GetValueOrDefault(column), (column, _, reason) => Wrong(column.Name, reason));
        if (string.IsNullOrWhiteSpace(form.Reason)) ModelState.AddModelError("Reason", "Say why this is changed. The history keeps it.");
        if (read is not null && (known is null ? Find(table, law, FeeTable.KeyOf(read)) is not null : FeeTable.KeyOf(read) != entry))
            Wrong("from", known is null ? "There is an entry from this day already. Propose a new version of it." : "A new version keeps what the entry is about and its first day.");
        if (read is null || !ModelState.IsValid) return View("Propose", new ProposePage(table, law, known, form));
        var revision = FeeRevision.Of(law, table, [read]);
        foreach (var error in revision.Errors) Wrong(Beside(error), Sentence(error, read));
        if (revision.Errors.Count == 0 && !revision.Changed.Any()) Wrong("from", "Nothing would change.");
        if (!ModelState.IsValid) return View("Propose", new ProposePage(table, law, known, form));
        var change = await book.Propose(table, revision, SignedIn.From(User).Id, form.Reason!.Trim(), isImport: false, cancel);
        TempData["said"] = "The change was proposed. It holds when another person has accepted it.";
        return Redirect($"/fee-tables/changes/{change.Id}");
    }

    private static Dated? Find(FeeTable table, ReferenceData law, string? key) => table.Of(law.Fees).FirstOrDefault(entry => FeeTable.KeyOf(entry) == key);

    /// <summary>The field that the error is about; what concerns the order of entries is about their first days.</summary>
    private static string Beside(string error) => error.Contains("cap above zero") ? "cap" : error.Contains("never lawful") ? "rule" : error.Contains("kind of cost") ? "kind" : "from";

    /// <summary>What the entry is about stands above the form already.</summary>
    private static string Sentence(string error, Dated entry)
    {
        var (subject, key) = (FeeTable.SubjectOf(entry) + ": ", FeeTable.KeyOf(entry) + ": ");
        var said = error.StartsWith(key, StringComparison.Ordinal) ? error[key.Length..] : error.StartsWith(subject, StringComparison.Ordinal) ? error[subject.Length..] : error;
        return char.ToUpperInvariant(said[0]) + said[1..];
    }
}
