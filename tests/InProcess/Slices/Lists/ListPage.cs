using Inspectorate.Data.Cases;
using Inspectorate.Data.People;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Inspections.Checklists;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Seed.Situations;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Slices.Lists;

/// <summary>A page that lists, and how there come to be rows for it. Every such page stands in <see cref="All"/>.</summary>
/// <param name="View">Its file in <c>src/Web</c>.</param>
/// <param name="Reader">Signs somebody in who has the list.</param>
/// <param name="Fill">Adds so many rows that this reader sees.</param>
internal sealed record ListPage(string View, string Path, Func<RunningWeb, Task<Browser>> Reader, Func<RunningWeb, int, Task> Fill)
{
    private static readonly Guid Company = new("0192a000-0000-7000-8000-000000000001");
    private static readonly Guid Check = new("0192a000-0000-7000-8000-000000000002");
    private const string CheckNumber = "CHECK22222";

    public static readonly IReadOnlyList<ListPage> All =
    [
        new("Tasks/Tasks.cshtml", "/tasks?tab=team&with=nobody", web => web.SignedInAs(Roles.InspectionSupervisor), TasksOfATeam),
        new("Tasks/PartyCases.cshtml", "/tasks", SomebodyOfTheCompany, CasesOfTheCompany),
        new("Inspections/Places/Places.cshtml", "/places", web => web.SignedInAs(Roles.InspectionSupervisor), Places),
        new("Inspections/WantedVisits/WantedVisits.cshtml", "/inspections/wanted", web => web.SignedInAs(Roles.InspectionSupervisor), WantedVisits),
        new("Inspections/Referred/Referred.cshtml", "/inspections/referred", web => web.SignedInAs(Roles.ClaimsOfficer), ReferredVisits),
        new("Inspections/NightlyPlan/Plan.cshtml", "/inspections/plan", web => web.SignedInAs(Roles.InspectionSupervisor), PlannedVisits),
        new("FeeChecks/OpenFeeCheck/OpenFeeCheck.cshtml", "/fee-checks/new", AnalystWithAnAgency, Cohorts),
        new("FeeChecks/Evidence/Evidence.cshtml", $"/cases/{CheckNumber}/evidence", AnalystWithACheck, Evidence),
        new("FeeTables/LookUp/FeeTable.cshtml", "/fee-tables/exchange-rates?currency=ETB", web => web.SignedInAs(Roles.FeeAnalyst), Rates),
        new("FeeTables/Decide/Changes.cshtml", "/fee-tables/changes", web => web.SignedInAs(Roles.FeeDecider), FeeChanges),
        new("OutsideRequests/RequestRegister/RequestRegister.cshtml", "/outside-requests", web => web.SignedInAs(Roles.FirewallOfficer), OutsideRequests),
        new("Recipients/RecipientRegister/RecipientRegister.cshtml", "/recipients", web => web.SignedInAs(Roles.Legal), Recipients),
        new("Licensing/Agencies/Agencies.cshtml", "/agencies", web => web.SignedInAs(Roles.LicensingOfficer), Agencies),
        new("Register/Search.cshtml", "/register", web => Task.FromResult(web.NewBrowser()), Licences),
        new("Register/Tenders.cshtml", "/register/tenders", web => Task.FromResult(web.NewBrowser()), Blocks),
        new("WageClaims/HelpToFile/HelpedClaims.cshtml", "/help-to-file/claims", web => web.SignedInAs(Roles.Representative), HelpedClaims),
        new("OldRegister/OldClaims.cshtml", "/old-register", web => web.SignedInAs(Roles.ClaimsOfficer), OldClaims),
        new("People/Admin/People/People.cshtml", "/admin", web => web.SignedInAs(Roles.Administrator), People),
    ];

    /// <summary>Tables that do not grow with what is stored, each with what holds it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Bounded = new Dictionary<string, string>
    {
        ["WageClaims/_AssessmentLines.cshtml"] = "the periods of one claim",
        ["WageClaims/ClaimGroup/ClaimGroup.cshtml"] = "the claims of one group, two hundred at most",
        ["WageClaims/LinkEmployer/LinkEmployer.cshtml"] = "the first employers that are found by a name",
        ["Cases/_Facts.licence.cshtml"] = "the conditions of one licence",
        ["Licensing/MarkStandards/MarkStandards.cshtml"] = "the licensing standards",
        ["FeeChecks/_Result.cshtml"] = "the fee items",
        ["FeeChecks/OrderRepayment/OrderRepayment.cshtml"] = "the fee items",
        ["FeeChecks/Evidence/_Lines.cshtml"] = "one page of the evidence",
        ["FeeChecks/Evidence/Missing/Missing.cshtml"] = "the fee items",
        ["FeeChecks/Evidence/Files/Columns.cshtml"] = "the first ten rows of a file",
        ["FeeChecks/Evidence/Preview.cshtml"] = "the first two hundred bad rows of a file",
        ["FeeChecks/Matches/Matches.cshtml"] = "fifty pairs of one cohort",
        ["FeeTables/LookUp/FeeTables.cshtml"] = "the fee items",
        ["FeeTables/_Entries.cshtml"] = "the first two hundred entries of one change",
        ["FeeTables/Import/Import.cshtml"] = "the first two hundred mistakes of one file",
        ["FeeChecks/Matches/Payment.cshtml"] = "twenty papers of one cohort",
        ["FeeChecks/Pictures/Pictures.cshtml"] = "the fee items, and four quarters",
        ["RecruitmentCosts/RecruitmentCosts.cshtml"] = "the routes, each with its years",
        ["WageClaims/Collect/_Collection.cshtml"] = "the parts of one plan",
        ["Inspections/FillChecklist/Record.cshtml"] = "the questions of one checklist",
        ["Transparency/Transparency.cshtml"] = "the checks, the last twelve months and closed lists of kinds",
        ["OldRegister/Imports/Import.cshtml"] = "four columns of amounts and the first two hundred rows that were kept aside",
        ["Tasks/Assign/AssignMany.cshtml"] = "the cases of one page that were ticked",
        ["WageClaims/ShowRecovery/_Recovery.cshtml"] = "five sums",
        ["Styleguide/_Table.cshtml"] = "an example",
    };

    public override string ToString() => View;

    private static Task TasksOfATeam(RunningWeb web, int count) => Insert(web, count, i => new WorkItem
    {
        CaseId = Guid.CreateVersion7(), Role = Roles.InspectionSupervisor, OfficeId = web.OfficeId, Number = CaseBook.NewNumber(),
        Lifecycle = "wage-claim", State = "inspection-only", DueAt = web.Clock.GetCurrentInstant() + Duration.FromHours((i % 7 * 24) - 48),
    });

    private static Task Agencies(RunningWeb web, int count) => Insert(web, count, i => new Agency
    {
        Id = Guid.CreateVersion7(), Number = $"A{CaseBook.NewNumber()}", Name = $"Agency {i}", Region = "north", OfficeId = web.OfficeId,
    });

    private static Task Licences(RunningWeb web, int count) => Insert(web, count, i => new RegisterEntry
    {
        Number = CaseBook.NewNumber(), LicenceId = Guid.CreateVersion7(), Agency = $"Agency {i}", SortName = $"agency {i}", Region = "north",
        Standing = Standing.Active, Since = web.Clock.GetCurrentInstant(), GrantedOn = new(2026, 1, 5), EndsOn = new(2027, 1, 4), RenewalIsPending = false,
    });

    private static Task Blocks(RunningWeb web, int count) => Insert(web, count, i => new ProcurementBlock
    {
        Id = Guid.CreateVersion7(), Number = CaseBook.NewNumber(), CaseId = Guid.CreateVersion7(), PartyId = Guid.CreateVersion7(), Name = $"Agency {i}", SortName = $"agency {i}", From = new(2026, 1, 5),
    });

    private static async Task OldClaims(RunningWeb web, int count)
    {
        var import = new RegisterImport { Id = Guid.CreateVersion7(), Register = $"Old {count}", Map = "{}", StartedAt = web.Clock.GetCurrentInstant(), FinishedAt = web.Clock.GetCurrentInstant() };
        await Insert(web, [import, .. Enumerable.Range(0, count).Select(i => new OldClaim
        {
            Id = Guid.CreateVersion7(), ImportId = import.Id, Register = import.Register, Number = $"{i}-{Guid.NewGuid():N}", Employer = $"Employer {i % 7}", SortName = $"employer {i % 7}",
            Town = "Harbour", Currency = "DMD", Claimed = i,
        })]);
    }

    private static async Task<Browser> AnalystWithAnAgency(RunningWeb web)
    {
        var analyst = await web.SignedInAs(Roles.FeeAnalyst);
        await Insert(web, 1, _ => new Agency { Id = Company, Number = "A1", Name = "Test Placement Ltd", Region = "north", OfficeId = web.OfficeId });
        return analyst;
    }

    private static Task Cohorts(RunningWeb web, int count) => Insert(web, count, i =>
        Cohort.Of(Guid.CreateVersion7(), $"C{CaseBook.NewNumber()}", Company, Guid.Empty, 2025, "", workers: 1 + (i % 4)));

    private static async Task<Browser> AnalystWithACheck(RunningWeb web)
    {
        var analyst = await AnalystWithAnAgency(web);
        var cohort = Cohort.Of(Guid.CreateVersion7(), "C1", Company, Guid.Empty, 2025, "", workers: 3);
        var facts = new FeeCheck
        {
            Id = Check, OfficeId = web.OfficeId, CohortId = cohort.Id, AgencyId = Company, WorkersInCohort = 3, InterviewsNeeded = 3, PercentThatConfirms = 80,
        };
        var act = new Act(new Actor(Guid.NewGuid().ToString(), Roles.FeeAnalyst), web.Clock.GetCurrentInstant(), "Chosen by lot.");
        var opened = (StepTaken)web.Services.GetRequiredService<Lifecycles>().Open("fee-check", "open", Check, CheckNumber, facts, act);
        await Insert(web, [cohort, facts, opened.Case]);
        return analyst;
    }

    private static Task Evidence(RunningWeb web, int count) => Insert(web, count, i => new EvidenceLine
    {
        Id = Guid.CreateVersion7(), CheckId = Check, Fingerprint = $"{Guid.NewGuid():N}", Kind = EvidenceKind.Invoice, Item = "A1", MinorUnits = 100 + i, Currency = "DMD",
        On = new(2026, 1, 5), Reference = $"INV-{Guid.NewGuid():N}", AddedBy = Guid.NewGuid(), AddedByRole = Roles.Agency, AddedAt = web.Clock.GetCurrentInstant(),
    });

    /// <summary>One more accepted change, which goes on where the one before ended.</summary>
    private static async Task Rates(RunningWeb web, int count)
    {
        var (known, number) = await web.InDatabase(async db => (await db.FeeChanges.SumAsync(change => change.EntryCount), await db.FeeChanges.CountAsync() + 1));
        var change = AFeeChange(web, await Somebody(web), FeeTable.Rates, [.. Enumerable.Range(known, count).Select(day => new ExchangeRate
        {
            Currency = "ETB", Rate = 1 + (day / 10m), From = new LocalDate(1990, 1, 1).PlusDays(day), To = new LocalDate(1990, 1, 1).PlusDays(day), Source = "made up",
        })]);
        await Insert(web, [change, new FeeChangeDecision { ChangeId = change.Id, Number = number, Reason = "Compared.", DecidedBy = change.ProposedBy, DecidedAt = web.Clock.GetCurrentInstant() }]);
    }

    private static async Task FeeChanges(RunningWeb web, int count)
    {
        var by = await Somebody(web);
        await Insert(web, count, _ => AFeeChange(web, by, FeeTable.Rates, []));
    }

    private static FeeChange AFeeChange(RunningWeb web, Guid by, FeeTable table, IReadOnlyCollection<Dated> entries) => new()
    {
        Id = Guid.CreateVersion7(), Table = table.Name, Entries = table.WriteAll(entries), EntryCount = entries.Count, BasedOn = 0, IsImport = true, Reason = "A new table.",
        ProposedBy = by, ProposedAt = web.Clock.GetCurrentInstant(),
    };

    private static Task<Guid> Somebody(RunningWeb web) => web.InDatabase(db => db.Users.Select(account => account.Id).FirstAsync());

    private static Task Places(RunningWeb web, int count) => Insert(web, count, _ => APlace(web));

    private static Task WantedVisits(RunningWeb web, int count) => Insert(web, count, _ => new VisitRequest
    {
        Id = Guid.CreateVersion7(), OfficeId = web.OfficeId, Origin = VisitOrigin.Claim, SourceCaseId = Guid.CreateVersion7(), AskedBy = Guid.NewGuid(),
        AskedAt = web.Clock.GetCurrentInstant(), Words = "Pay is short.",
    });

    private static async Task PlannedVisits(RunningWeb web, int count)
    {
        var walk = new ACasesWay(web.Services.GetRequiredService<Lifecycles>(), role => new Actor(Guid.NewGuid().ToString(), role));
        var checklists = web.Services.GetRequiredService<Checklists>();
        await Insert(web, Enumerable.Range(0, count).SelectMany(i =>
        {
            var place = APlace(web);
            var @case = walk.In("planned", web.Clock.GetCurrentInstant(), _ => new AVisit(place, checklists, ""), out var visit);
            return (object[])[place, visit.Facts, @case, new PlannedVisit
            {
                PlaceId = place.Id, DueOn = new LocalDate(2026, 1, 1).PlusDays(i % 60), OfficeId = web.OfficeId, PlanId = Guid.Empty, InspectionId = @case.Id,
                Class = (RiskClass)(i % 3), Reason = "The interval ended.",
            }];
        }));
    }

    private static async Task HelpedClaims(RunningWeb web, int count)
    {
        await web.NewAccount(Roles.ClaimsOfficer); // there is an office
        var helper = await web.InDatabase(db => db.Users.Where(account => account.Role == Roles.Representative).Select(account => account.Id).SingleAsync());
        var reference = web.Services.GetRequiredService<ReferenceData>();
        var walk = new ACasesWay(web.Services.GetRequiredService<Lifecycles>(), role => new Actor(Guid.NewGuid().ToString(), role));
        await Insert(web, Enumerable.Range(0, count).SelectMany(_ =>
        {
            var @case = walk.In("received", web.Clock.GetCurrentInstant(),
                filedOn => new AClaim(AClaim.HalfPaid(WorkerRef.New(), web.OfficeId, filedOn, reference), Guid.Empty, reference), out var claim);
            return (object[])[claim.Facts, @case, new AssistedFiling
            {
                ClaimId = @case.Id, HelperId = helper, HelperRole = Roles.Representative, Way = HelpWay.Phone,
                ConsentReadAt = web.Clock.GetCurrentInstant(), Sitting = Guid.NewGuid(), May = HelperMay.SeeStage,
            }];
        }));
    }

    private static Task OutsideRequests(RunningWeb web, int count)
    {
        var walk = new ACasesWay(web.Services.GetRequiredService<Lifecycles>(), role => new Actor(Guid.NewGuid().ToString(), role));
        return Insert(web, Enumerable.Range(0, count).SelectMany(i =>
        {
            var @case = walk.In("received", web.Clock.GetCurrentInstant() - Duration.FromDays(i % 50), receivedOn => new AnOutsideRequest(
                AnOutsideRequest.Of(web.OfficeId, $"Body {i}", RequestForm.Letter, receivedOn), AskerKind.Police, LegalBasis.None, Guid.Empty), out var request);
            return (object[])[request.Request, @case];
        }));
    }

    private static Task Recipients(RunningWeb web, int count)
    {
        var walk = new ACasesWay(web.Services.GetRequiredService<Lifecycles>(), role => new Actor(Guid.NewGuid().ToString(), role));
        return Insert(web, Enumerable.Range(0, count).SelectMany(i =>
        {
            var @case = walk.In("active", web.Clock.GetCurrentInstant(), _ => new ARecipient(web.OfficeId, $"Body {i}", RecipientKind.Union, Period.FromMonths(6)), out var recipient);
            return (object[])[recipient.Recipient, @case];
        }));
    }

    private static Task ReferredVisits(RunningWeb web, int count)
    {
        var lifecycles = web.Services.GetRequiredService<Lifecycles>();
        var checklists = web.Services.GetRequiredService<Checklists>();
        var walk = new ACasesWay(lifecycles, role => new Actor(Guid.NewGuid().ToString(), role));
        return Insert(web, Enumerable.Range(0, count).SelectMany(_ =>
        {
            var place = APlace(web);
            var @case = walk.In("decision", web.Clock.GetCurrentInstant(), _ => new AVisit(place, checklists, "an inspector"), out var visit);
            var act = new Act(new Actor(Guid.NewGuid().ToString(), Roles.InspectionSupervisor), web.Clock.GetCurrentInstant(), "Wages are owed.");
            lifecycles.Take("refer-to-claims", @case, visit.Facts, act);
            return (object[])[place, visit.Facts, @case];
        }));
    }

    private static Place APlace(RunningWeb web) => new()
    {
        Id = Guid.CreateVersion7(), Number = "P" + CaseBook.NewNumber(), Kind = PlaceKind.Workplace, OfficeId = web.OfficeId, Region = "capital", Sector = "retail",
        Class = RiskClass.Low, Address = "1 Quay", SeenOn = new LocalDate(2026, 1, 1),
    };

    private static Task People(RunningWeb web, int count) => Insert(web, count, i =>
        Account.Invited($"{Guid.NewGuid():N}@people.example", $"Person {i}", Roles.ClaimsOfficer, web.OfficeId, null, web.Clock.GetCurrentInstant()));

    private static async Task<Browser> SomebodyOfTheCompany(RunningWeb web)
    {
        await Insert(web, 1, _ => new Employer { Id = Company, Number = "E1", Kind = EmployerKind.Company, Name = "Test Foods Ltd", Region = "north", Sector = "retail" });
        await web.NewAccount(Roles.ClaimsOfficer); // there is an office
        return await web.SignedInAs(Roles.Employer, partyId: Company);
    }

    private static async Task CasesOfTheCompany(RunningWeb web, int count)
    {
        var (reference, lifecycles) = (web.Services.GetRequiredService<ReferenceData>(), web.Services.GetRequiredService<Lifecycles>());
        var actors = Roles.WithAccount.ToDictionary(role => role, role => new Actor(Guid.NewGuid().ToString(), role));
        var walk = new ACasesWay(lifecycles, role => actors[role]);
        var rows = Enumerable.Range(0, count).SelectMany(_ =>
        {
            var @case = walk.In("employer-answer", web.Clock.GetCurrentInstant(),
                filedOn => new AClaim(AClaim.HalfPaid(WorkerRef.New(), web.OfficeId, filedOn, reference), Company, reference), out var claim);
            return (object[])[claim.Facts, @case];
        });
        await Insert(web, rows);
    }

    private static Task Insert(RunningWeb web, int count, Func<int, object> row) => Insert(web, Enumerable.Range(0, count).Select(row));

    private static Task Insert(RunningWeb web, IEnumerable<object> rows) => web.InDatabase(async db =>
    {
        foreach (var some in rows.Chunk(1000))
            await db.Insert(some);
        return true;
    });
}
