using Inspectorate.Data;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Domain.Shared;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks.Evidence.Csv;
using Inspectorate.Web.Hosting.Authorization;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.FeeChecks.Evidence.Files;

internal sealed class ColumnsForm
{
    public string? Encoding { get; set; }
    public string? Separator { get; set; }
    public string? TitleRow { get; set; }
    public DecimalMark DecimalMark { get; set; }
    public DateOrder DateOrder { get; set; }

    /// <summary>For each column the name of its field; empty for one that is left out.</summary>
    public List<string?> Columns { get; set; } = [];

    /// <summary>In the order of <see cref="FieldTitles.ForAllRows"/>.</summary>
    public List<string?> ForAll { get; set; } = [];

    /// <summary>Encoding, separator and row of the titles with which the columns were shown: with others they are other columns.</summary>
    public string? Shown { get; set; }

    public static readonly IReadOnlyList<(string Name, char Sign, string Title)> Separators =
        [("semicolon", ';', "Semicolon ;"), ("comma", ',', "Comma ,"), ("tab", '\t', "Tab"), ("bar", '|', "Bar |")];

    public static ColumnsForm Of(FileReading reading) => new()
    {
        Encoding = reading.Encoding, Separator = Separators.First(known => known.Sign == reading.Separator).Name, TitleRow = $"{reading.TitleRow}",
        DecimalMark = reading.DecimalMark, DateOrder = reading.DateOrder, Columns = [.. reading.Columns.Select(field => field?.ToString())],
        ForAll = [.. FieldTitles.ForAllRows.Select(reading.ForAllOf)], Shown = LayoutOf(reading),
    };

    /// <summary>Null when something in it is none of the choices.</summary>
    public FileReading? Read() =>
        TextEncodings.Names.Any(known => known.Name == Encoding) && Separators.FirstOrDefault(known => known.Name == Separator) is { Name: not null } separator
            && int.TryParse(TitleRow, out var row) && row is >= 1 and <= 50
            ? new FileReading
            {
                Encoding = Encoding!, Separator = separator.Sign, TitleRow = row, DecimalMark = DecimalMark, DateOrder = DateOrder,
                Columns = [.. Columns.Select(name => Enum.TryParse<EvidenceField>(name, out var field) ? field : (EvidenceField?)null)],
                ForAll = [.. FieldTitles.ForAllRows.Zip(ForAll).Where(pair => !string.IsNullOrWhiteSpace(pair.Second)).Select(pair => new ForAllRows(pair.First, pair.Second!))],
            }
            : null;

    public static string LayoutOf(FileReading reading) => $"{reading.Encoding} {(int)reading.Separator} {reading.TitleRow}";
}

internal sealed record ColumnsPage(OpenCase Open, EvidenceUpload Upload, ColumnsForm Form, FirstLook Look);

/// <summary>How a file is read: its first rows beneath the choices, which are remembered for the next file with these titles.</summary>
[For(Roles.FeeAnalyst, Roles.Employer, Roles.Agency)]
internal sealed class ColumnsController(CaseAccess access, EvidenceFiles files, MainContext db) : Controller
{
    [HttpGet("/cases/{number}/evidence/files/{id:guid}/columns")]
    public async Task<IActionResult> Ask(string number, Guid id, CancellationToken cancel)
    {
        if (await Find(number, id, cancel) is not ({ } open, { } upload)) return NotFound();
        if (await WhyNot(open, upload, cancel) is not (null, { } first)) return Redirect($"{open.Path}/evidence");
        // Before anybody chose, the questions are those of the first look.
        var look = await FirstLook.At(first, upload.State == UploadState.Asked ? null : upload.Reading, cancel);
        return View("Columns", new ColumnsPage(open, upload, ColumnsForm.Of(upload.State == UploadState.Asked ? look.Reading : upload.Reading), look));
    }

    [HttpPost("/cases/{number}/evidence/files/{id:guid}/columns")]
    public async Task<IActionResult> Choose(string number, Guid id, ColumnsForm form, string? @do, CancellationToken cancel)
    {
        if (await Find(number, id, cancel) is not ({ } open, { } upload)) return NotFound();
        var (late, first) = await WhyNot(open, upload, cancel);
        if (first is null) return this.Refuse(open, late!, RefusalKind.WrongState);
        if (form.Read() is not { } reading)
        {
            ModelState.AddModelError("TitleRow", "Write a row from 1 to 50.");
            return View("Columns", new ColumnsPage(open, upload, form, await FirstLook.At(first, upload.Reading, cancel)));
        }
        var look = await FirstLook.At(first, reading, cancel);
        if (form.Shown != ColumnsForm.LayoutOf(reading))
        {
            // Other columns than those that were chosen from: they are proposed anew.
            reading = look.Reading;
            if (@do == "read") ModelState.AddModelError("", "The columns are others now. Look at them again.");
        }
        else if (@do == "read")
        {
            foreach (var gap in reading.Gaps()) ModelState.AddModelError("", gap);
        }
        if (@do == "read" && ModelState.IsValid)
        {
            await files.Choose(open, upload, reading, cancel);
            return Redirect($"{open.Path}/evidence/files/{id}");
        }
        var errors = ModelState[""]?.Errors.Select(error => error.ErrorMessage).ToList() ?? [];
        ModelState.Clear(); // the form shows what it is now, not what was typed
        foreach (var error in errors) ModelState.AddModelError("", error);
        return View("Columns", new ColumnsPage(open, upload, ColumnsForm.Of(reading), look with { Questions = [] }));
    }

    private async Task<(OpenCase? Open, EvidenceUpload? Upload)> Find(string number, Guid id, CancellationToken cancel) =>
        await access.About<FeeCheck>(number, User, cancel) is { Facts: FeeCheck } open ? (open, await db.UploadOf(open, id, cancel)) : (null, null);

    /// <summary>Why it cannot be read any more, or how it begins.</summary>
    private async Task<(string? Why, byte[]? First)> WhyNot(OpenCase open, EvidenceUpload upload, CancellationToken cancel) =>
        EvidenceBook.WhyNot(open) is { } late ? (late, null)
        : upload.State is UploadState.Reading or UploadState.Taking or UploadState.Taken ? ("The file is being read, or was taken. Go back to the evidence.", null)
        : await files.Beginning(upload, cancel) is { } first ? (null, first)
        : ("The file is not kept any more. Send it again.", null);
}

internal static class Uploads
{
    /// <summary>A file of one's own side.</summary>
    public static Task<EvidenceUpload?> UploadOf(this MainContext db, OpenCase open, Guid id, CancellationToken cancel) => db.EvidenceUploads
        .SingleOrDefaultAsync(upload => upload.Id == id && upload.CheckId == open.Case.Id && upload.AddedByRole == open.Me.Role && upload.ThrownAwayAt == null, cancel);
}
