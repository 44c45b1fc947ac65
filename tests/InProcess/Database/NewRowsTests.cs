using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.WageClaims;
using Inspectorate.InProcess.Slices;
using Inspectorate.Workflows.Running;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Inspectorate.InProcess.Database;

/// <summary>What is inserted past EF's change tracker is, byte for byte, what EF would have stored.</summary>
public sealed class NewRowsTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private static readonly string[] Tables = ["wage_claims", "pay_periods", "payments", "employer_answers", "settlements", "claim_decisions", "assessments", "cases", "history", "dues", "outbox", "work_items", "documents"];

    /// <summary>Differ between two claims by their nature, or are written by what runs beside the test.</summary>
    private static readonly string[] Own = ["Id", "CaseId", "ClaimId", "WageClaimId", "Number", "Worker", "Hash", "ActorId", "DoneAt"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_claim_inserted_at_once_is_stored_as_a_saved_one(bool withEverything)
    {
        var office = await Office();
        var (saved, inserted) = (Claim(office, withEverything), Claim(office, withEverything));
        await using var scope = web.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MainContext>();
        var book = scope.ServiceProvider.GetRequiredService<CaseBook>();

        Assert.IsType<StepTaken>(book.Open("wage-claim", "file", saved, Filing(saved)));
        db.Add(Document(saved));
        await db.SaveChangesAsync();
        Assert.IsType<StepTaken>(await book.OpenAndSave("wage-claim", "file", inserted, Filing(inserted), [Document(inserted)]));

        var (asSaved, asInserted) = (Stored(saved.Id), Stored(inserted.Id));
        Assert.Equal(asSaved, asInserted);
        Assert.Equal(withEverything ? Tables.Length : 7, asSaved.Select(row => row[..row.IndexOf('.')]).Distinct().Count());
    }

    [Fact]
    public async Task It_is_read_back_with_its_history_whole()
    {
        var office = await Office();
        var claim = Claim(office, withEverything: true);
        await using (var scope = web.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<CaseBook>().OpenAndSave("wage-claim", "file", claim, Filing(claim), []);

        await using var later = web.Services.CreateAsyncScope();
        var book = later.ServiceProvider.GetRequiredService<CaseBook>();
        var @case = (await book.Find(claim.Id))!;
        var read = (WageClaim)await book.FactsOf(@case);

        Assert.Null(HistoryChain.FirstBadEntry(@case));
        Assert.Equal(claim.Worker, read.Worker);
        Assert.Equal(claim.Problems, read.Problems);
        Assert.Equivalent(claim.Periods, read.Periods);
        Assert.Equivalent(claim.Payments, read.Payments);
        Assert.Equivalent(claim.Decision, read.Decision);
        Assert.Equivalent(claim.Answer, read.Answer);
    }

    [Fact]
    public async Task One_that_is_there_already_is_refused_and_leaves_nothing()
    {
        var office = await Office();
        var first = Claim(office, withEverything: false);
        var second = Claim(office, withEverything: false, first.Worker);
        await using var scope = web.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<CaseBook>();
        await book.OpenAndSave("wage-claim", "file", first, Filing(first), []);

        await Assert.ThrowsAsync<DbUpdateException>(() =>
            book.OpenAndSave("wage-claim", "file", second, Filing(second), [Document(second)]));

        Assert.Empty(Stored(second.Id));
    }

    private Task<Guid> Office() => web.InDatabase(async db =>
    {
        var office = new Office { Id = Guid.NewGuid(), Name = "Valley office", Region = "Valley" };
        db.Add(office);
        await db.SaveChangesAsync();
        return office.Id;
    });

    private Act Filing(WageClaim claim) =>
        new(new Actor(claim.Worker.ToString(), Roles.Worker), web.Clock.GetCurrentInstant(), "quoted \"reason\"", ["one", "zwei"]);

    private CaseDocument Document(WageClaim claim) => new()
    {
        CaseId = claim.Id, Attachment = new AttachmentRef(Guid.Empty), Worker = claim.Worker, Kind = "proof", MediaType = "image/png",
        Bytes = long.MaxValue, AddedByRole = Roles.Worker, AddedAt = web.Clock.GetCurrentInstant(),
    };

    private static WageClaim Claim(Guid office, bool withEverything, WorkerRef? worker = null)
    {
        var (day, at) = (new LocalDate(2026, 2, 28), Instant.FromUtc(2026, 2, 28, 23, 59, 59) + Duration.FromMilliseconds(7));
        var claim = new WageClaim
        {
            Id = Guid.CreateVersion7(), Worker = worker ?? WorkerRef.New(), OfficeId = office, FiledOn = day, Currency = "DMD",
            Problems = ["not-paid", "long \"hours\""], InDanger = withEverything, Region = "Valley",
            Statement = withEverything ? new SealedTextRef(Guid.Empty) : null, LastDayToFile = withEverything ? day : null,
        };
        if (!withEverything)
            return claim;
        claim.KeepIdentity(until: at);
        claim.Visibility = Visibility.Named;
        claim.Periods.AddRange([Period(12.5m), Period(null)]);
        claim.Payments.Add(new Payment { Id = Guid.Empty, PaidOn = day, MinorUnits = 7, Way = "cash", ConfirmedAt = at, GaveBack = true });
        claim.Answer = new EmployerAnswer { At = at, AgreesToPay = false, Words = "We paid.", HasRecords = true };
        claim.Settlement = new Settlement { MinorUnits = 9, LeastMinorUnits = 8, WaivesNoRights = true, OfferedOn = day };
        claim.Decision = new ClaimDecision { Kind = ClaimDecisionKind.PartOrder, OrderedMinorUnits = 9, Reasons = "Half.", DecidedOn = day };
        claim.Assessment = new Assessment
        {
            At = at, Holds = Remembered.Most,
            Levels = [new AssessedLevel(Remembered.Most, [new AssessmentLine(day, day, "overtime", 3, 2, 1, Arithmetic.Of("price", ("due", Figure.Amount(3))), "a law", "why")])],
        };
        claim.OtherSums.Add(new OtherSum("deposit-kept", day, day, null, null, 5, 0, "why"));
        return claim;

        PayPeriod Period(decimal? hours) => new()
        {
            Id = new Guid(hours is null ? 1 : 2, 0, 0, new byte[8]), From = day, To = day, PromisedMinorUnits = -5, PromisedPer = PayPer.Week,
            PaidMinorUnits = 0, HoursPerWeek = hours, Deductions = [new Deduction("food", 3)], Counted = [new CountedTime("breaks", 1, 2.5m)],
        };
    }

    /// <summary>Every value of every row of this claim, as SQLite has it with its type, but for those that are its own.</summary>
    private List<string> Stored(Guid claim)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(web.DataFolder, "main.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var stored = new List<string>();
        foreach (var table in Tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} WHERE $claim IN ({Key(table)})";
            command.Parameters.AddWithValue("$claim", claim);
            using var rows = command.ExecuteReader();
            for (List<string> values = []; rows.Read(); stored.Add(string.Join('\n', values)), values.Clear())
                for (var column = 0; column < rows.FieldCount; column++)
                    if (!Own.Contains(rows.GetName(column)) || table is "payments" or "pay_periods" && rows.GetName(column) == "Id")
                        values.Add($"{table}.{rows.GetName(column)} = {rows.GetDataTypeName(column)} {(rows[column] is byte[] bytes ? Convert.ToHexString(bytes) : rows[column])}");
        }
        return [.. stored.Order(StringComparer.Ordinal)]; // the order of writing is no matter
    }

    private static string Key(string table) => table switch
    {
        "wage_claims" or "cases" => "Id",
        "pay_periods" or "payments" => "ClaimId",
        "history" or "dues" or "outbox" or "work_items" or "documents" => "CaseId",
        _ => "WageClaimId",
    };
}
