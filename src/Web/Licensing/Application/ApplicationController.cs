using Inspectorate.Data;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Licensing.Application;

/// <param name="Documents">Kinds of the papers that are there.</param>
internal sealed record ApplicationPage(OpenCase Open, Licence Licence, IReadOnlySet<string> Documents, bool MayWrite, LocalDate Today);

internal sealed record SectionPage(OpenCase Open, ApplicationSection Section, int Entry, IReadOnlyDictionary<string, string> Answers, bool IsKept)
{
    public string Path => $"{Open.Path}/application/{Section.Name}/{Entry}";
}

/// <summary>The application, section by section. What was typed is kept as it is, finished or not; nothing is sent by it.</summary>
[For(Roles.Agency, Roles.LicensingOfficer, Roles.LicensingDecider, Roles.AppealBody)]
internal sealed class ApplicationController(CaseAccess access, MainContext db, StepDesk desk, ReferenceData reference) : Controller
{
    [HttpGet("/cases/{number}/application")]
    public async Task<IActionResult> Show(string number, CancellationToken cancel)
    {
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence licence } open) return NotFound();
        var documents = await db.Documents.Where(document => document.CaseId == open.Case.Id).Select(document => document.Kind).Distinct().ToListAsync(cancel);
        return View("Application", new ApplicationPage(open, licence, documents.ToHashSet(), MayWrite(open), desk.Today));
    }

    [HttpGet("/cases/{number}/application/{section}/{entry:int=0}")]
    public async Task<IActionResult> Ask(string number, string section, int entry, CancellationToken cancel) =>
        await Find(number, section, entry, cancel) is var (open, licence, found)
            ? View("Section", new SectionPage(open, found, entry, licence.EntriesOf(section).ElementAtOrDefault(entry)?.Answers ?? [], IsKept: false))
            : NotFound();

    [HttpPost("/cases/{number}/application/{section}/{entry:int=0}")]
    public async Task<IActionResult> Keep(string number, string section, int entry, CancellationToken cancel)
    {
        var typed = await Request.ReadFormAsync(cancel);
        return await Save(number, section, entry, (open, licence, found) =>
        {
            var answers = found.Fields.ToDictionary(field => field.Name, field => Within(typed[field.Name].ToString().Trim(), field));
            licence.Write(found, entry, answers, desk.Today);
            foreach (var field in found.Fields)
                if (field.WhatIsWrong(answers[field.Name], desk.Today) is { } wrong) ModelState.AddModelError(field.Name, wrong);
            if (ModelState.IsValid) return Kept(open, $"{found.Title}: saved.");
            return View("Section", new SectionPage(open, found, entry, answers, IsKept: true));
        }, cancel);
    }

    [HttpPost("/cases/{number}/application/{section}/{entry:int}/remove")]
    public Task<IActionResult> Remove(string number, string section, int entry, CancellationToken cancel) =>
        Save(number, section, entry, (open, licence, found) =>
        {
            licence.Remove(found, entry, desk.Today);
            return Kept(open, $"{found.Title}: taken away.");
        }, cancel);

    /// <summary>Another page of the application may be saved at the same moment: then it is done again on what that one left.</summary>
    private async Task<IActionResult> Save(
        string number, string section, int entry, Func<OpenCase, Licence, ApplicationSection, IActionResult> write, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            if (await Find(number, section, entry, cancel) is not var (open, licence, found)) return NotFound();
            ModelState.Clear();
            var answer = write(open, licence, found);
            try
            {
                await db.SaveChangesAsync(cancel);
                return answer;
            }
            catch (DbUpdateConcurrencyException) when (tries < 5)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<(OpenCase Open, Licence Licence, ApplicationSection Section)?> Find(string number, string section, int entry, CancellationToken cancel)
    {
        if (reference.LicenceApplication.FirstOrDefault(known => known.Name == section) is not { } found) return null;
        if (await access.About<Licence>(number, User, cancel) is not { Facts: Licence licence } open || !MayWrite(open)) return null;
        return entry >= 0 && entry <= licence.EntriesOf(section).Count && entry < found.AtMost ? (open, licence, found) : null;
    }

    private RedirectResult Kept(OpenCase open, string said)
    {
        TempData["said"] = said;
        return Redirect($"{open.Path}/application");
    }

    /// <summary>Nothing is lost silently: what is far too long is refused by the field's own sentence, but not stored whole.</summary>
    private static string Within(string typed, ApplicationField field) => typed.Length > field.Longest * 2 ? typed[..(field.Longest * 2)] : typed;

    private static bool MayWrite(OpenCase open) => open is { Seat: Seat.Party, Case.State: "draft" or "returned" };
}
