using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Shared;
using Inspectorate.InProcess.Slices.WageClaims;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.InProcess.Slices.OutsideRequests;

/// <summary>A request as it comes in, and everybody of the house who has to do with it, each in a browser of her own.</summary>
internal sealed class ARequest(RunningWeb web, string receiver, string officer, string lawyer)
{
    public string Number { get; private set; } = "";
    public string Path => $"/cases/{Number}";
    public Browser Receiver { get; private set; } = null!;
    public Browser Officer { get; private set; } = null!;
    public Browser Lawyer { get; private set; } = null!;

    public static async Task<ARequest> Noted(RunningWeb web, string asker = "Border desk")
    {
        var request = new ARequest(
            web, (await web.NewAccount(Roles.ClaimsOfficer)).Email!, (await web.NewAccount(Roles.FirewallOfficer)).Email!, (await web.NewAccount(Roles.Legal)).Email!);
        await request.SignIn();
        var noted = await (await request.Receiver.Get("/outside-requests/note")).Submit(("Asker", asker), ("Form", "ServedPaper")).IsTaken();
        request.Number = Regex.Match(noted.Text, "noted under ([0-9A-Z]{10})").Groups[1].Value;
        return request;
    }

    public static async Task<ARequest> Registered(RunningWeb web, LegalBasis basis)
    {
        var request = await Noted(web);
        await request.Take(request.Officer, "register", ("AskerKind", "EntryAndStay"), ("Basis", basis.ToString()), ("Scope", "Whether there is a complaint.")).IsTaken();
        return request;
    }

    /// <summary>After some time everybody has to.</summary>
    public async Task SignIn()
    {
        (Receiver, Officer, Lawyer) = (web.NewBrowser(), web.NewBrowser(), web.NewBrowser());
        foreach (var (browser, email) in new[] { (Receiver, receiver), (Officer, officer), (Lawyer, lawyer) })
            await browser.SignIn(email);
    }

    /// <summary>The paper is in the file and is being read.</summary>
    public static async Task<ARequest> BeingChecked(RunningWeb web)
    {
        var request = await Registered(web, LegalBasis.JudicialOrder);
        await request.AddsOrder().IsTaken();
        var paper = await request.Paper();
        await request.Take(request.Officer, "check-order", ("Paper", $"{paper}"), ("Court", "District court"), ("FileNumber", "C 88/26")).IsTaken();
        return request;
    }

    /// <param name="forbiddenUntil">Last day on which the order forbids telling the person; null when it does not.</param>
    /// <param name="releaseOn">The day that the order sets; null when it sets none.</param>
    public static async Task<ARequest> Valid(RunningWeb web, LocalDate? forbiddenUntil = null, LocalDate? releaseOn = null)
    {
        var request = await BeingChecked(web);
        await request.Take(request.Officer, "find-valid", ("Signer", "Judge"), ("NamedRecords", "1"), ("NoticeForbiddenUntil", Iso(forbiddenUntil)), ("ReleaseOn", Iso(releaseOn))).IsTaken();
        await request.Take(request.Lawyer, "confirm-valid", ("Signer", "Judge")).IsTaken();
        return request;
    }

    /// <summary>A page with facts when the step has one, the common page otherwise.</summary>
    public async Task<Page> Take(Browser who, string step, params (string Name, string Value)[] facts)
    {
        var page = await who.Get($"{Path}/steps/{step}");
        if (page.Location is not null) page = await page.Follow();
        return page.Document.QuerySelector("main form") is null ? page : await page.Submit([.. facts, ("Reason", "Read, and it is so.")]);
    }

    public async Task<Page> Finds(string record) =>
        await (await Officer.Get($"{Path}/named-records")).Submit("main form", ("Record", record), ("Parts", "name"), ("Parts", "words"));

    public async Task<Page> AddsOrder()
    {
        var token = (await Officer.Get(Path)).Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var file = new ByteArrayContent("%PDF-1.7\norder"u8.ToArray());
        file.Headers.ContentType = MediaTypeHeaderValue.Parse("application/pdf");
        return await Officer.Send($"{Path}/documents", new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("judge’s order"), "Kind" }, { file, "File", "order.pdf" },
        });
    }

    public Task<Guid> Paper() => web.InDatabase(db => db.Documents.Where(document => db.Cases.Any(@case => @case.Id == document.CaseId && @case.Number == Number))
        .Select(document => document.Id).SingleAsync());

    public Task<OutsideRequest> Facts() => web.InDatabase(db => db.OutsideRequests.AsNoTracking().Include(request => request.Order)
        .SingleAsync(request => db.Cases.Any(@case => @case.Id == request.Id && @case.Number == Number)));

    public Task<string> State() => web.InDatabase(db => db.Cases.Where(@case => @case.Number == Number).Select(@case => @case.State).SingleAsync());

    private static string Iso(LocalDate? day) => day is { } date ? $"{date:uuuu'-'MM'-'dd}" : "";
}
