using System.Text.Json;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.Publication;
using Inspectorate.Domain.Recipients;

namespace Inspectorate.Domain.Shared.Reference;

/// <summary>
/// Reads the folder of reference files strictly: an unknown or missing member, an overlap, a gap or a name that no list knows
/// stops the start, with file, place and reason.
/// </summary>
public sealed class ReferenceReader
{
    private readonly Func<string, string?> _open;
    private readonly List<string> _errors = [];

    /// <param name="open">Gives a file's text by its name; null when there is no such file.</param>
    private ReferenceReader(Func<string, string?> open) => _open = open;

    public static ReferenceData ReadFolder(string folder) => Read(name =>
        Path.Combine(folder, name) is var path && File.Exists(path) ? File.ReadAllText(path) : null);

    /// <exception cref="ReferenceDataException">Names everything that is wrong.</exception>
    public static ReferenceData Read(Func<string, string?> open) => new ReferenceReader(open).Read();

    private ReferenceData Read()
    {
        var data = new ReferenceData(
            Dated<MinimumWage>("minimum-wage.json"),
            Dated<OvertimeRule>("overtime.json"),
            Dated<DeductionRule>("deductions.json"),
            Dated<InterestRate>("interest.json"),
            Dated<ElementRule>("element-rules.json"),
            Dated<InKindLimit>("in-kind-limit.json"),
            Dated<EvidenceRule>("evidence.json"),
            Dated<LookBack>("look-back.json"),
            Dated<AppealPeriod>("appeal-period.json"),
            Dated<SettlementFloor>("settlement.json"),
            Dated<WorkingWeek>("working-week.json"),
            Dated<VisitInterval>("visit-intervals.json"),
            Dated<TieDeclarationRule>("tie-declarations.json"),
            Dated<PublicationRule>("publication.json"),
            Dated<RetentionRule>("retention.json"),
            Dated<InstalmentRule>("instalments.json"),
            Dated<RetaliationRule>("retaliation.json"),
            Dated<HelpLine>("help-lines.json"),
            Dated<Circumstance>("circumstances.json"),
            List<Indicator>("indicators.json", indicator => indicator.Name),
            List<PublicHoliday>("public-holidays.json", holiday => holiday.Date.ToString("yyyy-MM-dd", null)),
            List<Currency>("currencies.json", currency => currency.Code),
            List<FeeItem>("fee-items.json", item => item.Code),
            List<ClaimElement>("claim-elements.json", element => element.Name),
            List<ProblemKind>("problem-kinds.json", problem => problem.Name),
            List<Region>("regions.json", region => region.Name),
            List<Sector>("sectors.json", sector => sector.Name),
            new FeeReference(
                List<Corridor>("corridors.json", corridor => corridor.Name),
                Dated<ExpectedCost>("expected-costs.json"),
                Dated<ExchangeRate>("exchange-rates.json"),
                Dated<FeeRules>("fee-rules.json"),
                Dated<VerdictRow>("fee-verdicts.json"))
            {
                Overlay = Dated<FeeOverlay>("fee-overlay.json"),
            },
            Dated<FeeLiability>("fee-liability.json"),
            Dated<LicenceRule>("licence-rules.json"),
            List<ApplicationSection>("licence-application.json", section => section.Name),
            List<LicenceDocument>("licence-documents.json", document => document.Kind),
            List<LicensingStandard>("licence-standards.json", standard => standard.Code),
            new RecipientReference(
                Dated<KindInForce>("recipient-kinds.json"),
                Dated<UndertakingRule>("undertakings.json"),
                Dated<BarredOrganisation>("barred-organisations.json"),
                Dated<LooseningDelay>("loosening-delay.json")));
        if (_errors.Count == 0) _errors.AddRange(ReferenceChecks.Errors(data));
        return _errors.Count == 0 ? data : throw new ReferenceDataException(_errors);
    }

    private IReadOnlyList<T> Dated<T>(string file) where T : Dated
    {
        var entries = Entries<T>(file);
        foreach (var subject in entries.GroupBy(entry => entry.Subject))
            _errors.AddRange(ReferenceChecks.Breaks(file, subject.Key, subject.OrderBy(entry => entry.From)));
        return entries;
    }

    private IReadOnlyList<T> List<T>(string file, Func<T, string> key)
    {
        var entries = Entries<T>(file);
        _errors.AddRange(entries.GroupBy(key).Where(same => same.Count() > 1).Select(same => $"{file}: {same.Key} is there twice."));
        return entries;
    }

    private IReadOnlyList<T> Entries<T>(string file)
    {
        if (_open(file) is not { } text)
        {
            _errors.Add($"{file}: the file is missing.");
            return [];
        }
        try
        {
            var read = JsonSerializer.Deserialize<ReferenceFile<T>>(text, StrictJson.Options);
            if (read is { Entries.Count: > 0 }) return read.Entries;
            _errors.Add($"{file}: there is no entry.");
        }
        catch (JsonException wrong)
        {
            _errors.Add($"{file}, line {wrong.LineNumber + 1}, {wrong.Path}: {wrong.Message}");
        }
        return [];
    }

    private sealed record ReferenceFile<T>(string About, IReadOnlyList<T> Entries);
}

public sealed class ReferenceDataException(IReadOnlyList<string> errors) : Exception(string.Join('\n', errors))
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
