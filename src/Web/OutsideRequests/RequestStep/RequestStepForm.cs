using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Web.WageClaims;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;

namespace Inspectorate.Web.OutsideRequests.RequestStep;

/// <summary>What a step of a request asks besides its reason.</summary>
[Flags]
internal enum Asked
{
    Nothing = 0,
    Asker = 1,
    Paper = 2,
    Signer = 4,
    Terms = 8,
    CourtDecision = 16,
}

internal sealed class RequestStepForm
{
    public int Seq { get; set; }
    public string? Reason { get; set; }

    public string? Asker { get; set; }
    public AskerKind? AskerKind { get; set; }
    public LegalBasis? Basis { get; set; }
    public string? Scope { get; set; }

    /// <summary>Of a document of the case.</summary>
    public Guid? Paper { get; set; }

    public string? Court { get; set; }
    public string? FileNumber { get; set; }

    public OrderSigner? Signer { get; set; }
    public int? NamedRecords { get; set; }

    /// <summary>Year-month-day; empty when the order forbids nothing.</summary>
    public string? NoticeForbiddenUntil { get; set; }

    /// <summary>Year-month-day; empty when the order sets none.</summary>
    public string? ReleaseOn { get; set; }

    public string? CourtDecision { get; set; }

    public static Asked AskedBy(string step) => step switch
    {
        "register" => Asked.Asker,
        "check-order" => Asked.Paper,
        "find-valid" => Asked.Signer | Asked.Terms,
        "confirm-valid" => Asked.Signer,
        "court-narrows" => Asked.CourtDecision | Asked.Terms,
        "court-quashes" => Asked.CourtDecision,
        _ => Asked.Nothing,
    };

    /// <summary>The form as the facts already fill it. Who signed is never filled in: each of the two reads it herself.</summary>
    public static RequestStepForm Of(OutsideRequest request, int seq, DateTimeZone zone) => new()
    {
        Seq = seq,
        Asker = request.Asker, AskerKind = request.AskerKind, Basis = request.Basis, Scope = request.Scope,
        Paper = request.Order?.Paper, Court = request.Order?.Court, FileNumber = request.Order?.FileNumber,
        NamedRecords = request.Order is { NamedRecords: > 0 and var named } ? named : null,
        NoticeForbiddenUntil = request.Order?.NoticeForbiddenUntil is { } until ? Typed.Written(until) : null,
        ReleaseOn = request.Order?.ReleaseFrom is { } from ? Typed.Written(from.InZone(zone).Date) : null,
    };

    /// <summary>What to write into the facts; what is wrong goes beside its field.</summary>
    /// <param name="papers">Ids of the documents of the case.</param>
    public Action<OutsideRequest> Read(Asked asked, LocalDate today, DateTimeZone zone, IReadOnlyCollection<Guid> papers, ModelStateDictionary errors)
    {
        List<Action<OutsideRequest>> writes = [];
        if (asked.HasFlag(Asked.Asker)) writes.Add(ReadAsker(today, errors));
        if (asked.HasFlag(Asked.Paper)) writes.Add(ReadPaper(papers, errors));
        if (asked.HasFlag(Asked.Signer))
        {
            if (Signer is not { } signer || !Enum.IsDefined(signer)) errors.AddModelError("Signer", "Look at the signature, and say whose it is.");
            writes.Add(request => request.Order?.Signer = Signer);
        }
        if (asked.HasFlag(Asked.Terms)) writes.Add(ReadTerms(today, zone, errors));
        if (asked.HasFlag(Asked.CourtDecision))
        {
            var decision = Written(CourtDecision, "CourtDecision", "Write what the court decided.", errors);
            writes.Add(request => (request.CourtDecision, request.ChallengeAskedAt) = (decision, null));
        }
        return request => writes.ForEach(write => write(request));
    }

    private Action<OutsideRequest> ReadAsker(LocalDate today, ModelStateDictionary errors)
    {
        var asker = Written(Asker, "Asker", "Write who asks.", errors);
        if (AskerKind is not { } kind || !Enum.IsDefined(kind)) errors.AddModelError("AskerKind", "Choose what kind of body asks.");
        if (Basis is not { } basis || !Enum.IsDefined(basis)) errors.AddModelError("Basis", "Choose on what basis it asks.");
        var scope = Written(Scope, "Scope", "Write what is asked for, without a name.", errors);
        return request => (request.Asker, request.AskerKind, request.Basis, request.Scope, request.RegisteredOn) = (asker, AskerKind, Basis, scope, today);
    }

    private Action<OutsideRequest> ReadPaper(IReadOnlyCollection<Guid> papers, ModelStateDictionary errors)
    {
        if (Paper is not { } paper || !papers.Contains(paper)) errors.AddModelError("Paper", "Choose the document that is the order. Add it to the case first.");
        var court = Written(Court, "Court", "Write which court made it.", errors);
        var file = Written(FileNumber, "FileNumber", "Write the number of the court’s file.", errors);
        // What was read in an earlier paper does not hold for this one.
        return request => request.Order = new JudicialOrder { Paper = Paper!.Value, Court = court, FileNumber = file };
    }

    private Action<OutsideRequest> ReadTerms(LocalDate today, DateTimeZone zone, ModelStateDictionary errors)
    {
        if (NamedRecords is not (>= 0 and <= 1000)) errors.AddModelError("NamedRecords", "Count the records that the order names, each by its number. None is 0.");
        var until = Day("NoticeForbiddenUntil", NoticeForbiddenUntil, today, errors);
        var release = Day("ReleaseOn", ReleaseOn, today, errors);
        return request =>
        {
            if (request.Order is not { } order) return;
            (order.NamedRecords, order.NoticeForbiddenUntil, order.ReleaseFrom) = (NamedRecords!.Value, until, release is { } day ? zone.AtStartOfDay(day).ToInstant() : null);
        };
    }

    private static LocalDate? Day(string field, string? typed, LocalDate today, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var day = errors.Date(field, typed.Trim());
        if (day < today) errors.AddModelError(field, "This day is over. Leave it empty when the order says nothing.");
        return day;
    }

    private static string Written(string? typed, string field, string complaint, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(typed)) errors.AddModelError(field, complaint);
        if (typed?.Length > 1000) errors.AddModelError(field, "At most 1,000 letters.");
        return typed?.Trim() ?? "";
    }
}
