using System.Text;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Web.OldRegister;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.OldRegister;

/// <summary>A made-up register with the dirt of real ones.</summary>
public sealed class RegisterIntakeTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private const string Titles = "case_no,respondent,kind,city,opened,closed,claimed,paid,result,worker_name\r\n";

    /// <summary>An own register for each test: the house is shared.</summary>
    private static string Map(string register, string encoding = "utf-8") => $$"""
        {
          "register": "{{register}}", "currency": "USD", "encoding": "{{encoding}}", "separator": ",", "decimal-sign": ".", "group-sign": ",",
          "date-formats": ["uuuu-MM-dd"], "earliest": "1995-01-01",
          "columns": {"number": "case_no", "employer": "respondent", "town": "city", "opened": "opened", "closed": "closed", "claimed": "claimed", "paid": "paid"},
          "outcome": {"column": "result", "values": {"OK": "upheld", "NO": "not-upheld"} },
          "household": {"column": "kind", "when": ["HOME"]},
          "left-out": ["worker_name"]
        }
        """;

    [Fact]
    public async Task Dirty_rows_are_kept_aside_with_row_column_and_reason_and_every_cent_is_accounted_for()
    {
        var import = await Import(Map("dirt"), Encoding.UTF8.GetPreamble(), Titles
            + "3/4/2015,\"Joe\"\"s Grill,\nInc.\",CO,Dover,2015-03-04,2015-06-01,\"1,275.50\",0.10,OK,Planted Marker Zuhra\r\n"
            + "0012,Hard\u00a0Space Ltd  ,CO,Dover,2015-03-04,,340,,NO,x\r\n"
            + "\r\n"
            + "MAR-15,Family Planted,HOME,Planted Lane 5,,,10.01,0,OK,x\r\n"
            + "5,Foo,CO,,1970-01-01 00:00:00.000002015,,1.00,0,OK,x\r\n"
            + "6,Foo,CO,,2015-03-04,2015-03-03,2.00,0,OK,x\r\n"
            + "7,Foo,CO,,2015-03-04,,2.005,3.33,OK,x\r\n"
            + "8,,CO,,2015-03-04,,4.00,0,MAYBE,x\r\n"
            + "0012,Foo,CO,,2015-03-04,,5.00,0,OK,x\r\n"
            + "9,Foo, Inc,CO,,2015-03-04,,6.00,0,OK,Planted Marker Zuhra\r\n");

        Assert.Equal((9, 3, 0, 6), (import.Rows, import.Imported, import.KnownBefore, import.Aside));
        var sums = import.Sums.ToDictionary(sum => sum.Field);
        var claimed = sums[RegisterField.Claimed];
        Assert.Equal((163_751L, 162_551L, 0L, 1_200L, 2), (claimed.Read, claimed.Imported, claimed.KnownBefore, claimed.Aside, claimed.Unreadable));
        var paid = sums[RegisterField.Paid];
        Assert.Equal((343L, 10L, 0L, 333L, 1), (paid.Read, paid.Imported, paid.KnownBefore, paid.Aside, paid.Unreadable));

        var claims = await web.InDatabase(db => db.OldRegister.Where(claim => claim.Register == "dirt").OrderBy(claim => claim.Claimed).ToListAsync());
        Assert.Equal(["MAR-15", "0012", "3/4/2015"], claims.Select(claim => claim.Number)); // text, whatever it looks like
        Assert.Equal(["Private household", "Hard Space Ltd", "Joe\"s Grill, Inc."], claims.Select(claim => claim.Employer));
        Assert.Equal(["", "hard space ltd", "joe s grill inc"], claims.Select(claim => claim.SortName));
        Assert.Equal([OldOutcome.Upheld, OldOutcome.NotUpheld, OldOutcome.Upheld], claims.Select(claim => claim.Outcome));
        Assert.Null(claims[1].Paid);

        var aside = await web.InDatabase(db => db.RegisterRows.Where(row => row.ImportId == import.Id).OrderBy(row => row.Row).ToListAsync());
        Assert.Equal([(6, "opened"), (7, "closed"), (8, "claimed"), (9, "respondent"), (10, "case_no"), (11, "")], aside.Select(row => (row.Row, row.Column)));
        Assert.Contains("the year 2015 for 2015 nanoseconds", aside[0].Reason);
        Assert.Contains("result: “MAYBE” is not among the values", aside[3].Reason);
        Assert.Contains("row 3 too", aside[4].Reason);
        Assert.DoesNotContain("Planted", string.Join("|", aside.SelectMany(row => row.Cells).Concat(claims.SelectMany(claim => new[] { claim.Employer, claim.Town }))));
    }

    [Fact]
    public async Task The_same_again_changes_nothing_and_corrected_rows_come_in_by_the_file_of_those_kept_aside()
    {
        const string Rows = "1,Foo,CO,Dover,2015-03-04,,10.00,1.00,OK,x\r\n2,Foo,CO,Dover,2015-13-04,,20.00,2.00,OK,x\r\n";
        var first = await Import(Map("again"), [], Titles + Rows);
        Assert.Equal((1, 0, 1), (first.Imported, first.KnownBefore, first.Aside));
        var second = await Import(Map("again"), [], Titles + Rows);
        Assert.Equal((0, 1, 1), (second.Imported, second.KnownBefore, second.Aside));
        Assert.Equal(1_000, second.Sums.Single(sum => sum.Field == RegisterField.Claimed).KnownBefore);

        var file = new MemoryStream();
        await web.InDatabase(async db =>
        {
            await AsideFile.Write(db, first, RegisterMap.Read(Map("again"), web.Services.GetRequiredService<Inspectorate.Domain.Shared.Reference.ReferenceData>()), file, default);
            return true;
        });
        var corrected = Encoding.UTF8.GetString(file.ToArray()).Replace("2015-13-04,", "2015-12-04,");
        Assert.Contains("3,opened,", corrected);
        var third = await Import(Map("again"), [], corrected);
        Assert.Equal((1, 0, 0), (third.Imported, third.KnownBefore, third.Aside));

        var changed = await Import(Map("again"), [], Titles + "1,Foo,CO,Dover,2015-03-04,,11.00,1.00,OK,x\r\n");
        Assert.Equal((0, 0, 1), (changed.Imported, changed.KnownBefore, changed.Aside));
        Assert.Equal(3_000, await web.InDatabase(db => db.OldRegister.Where(claim => claim.Register == "again").SumAsync(claim => claim.Claimed)));
    }

    [Fact]
    public async Task Letters_of_an_older_encoding_are_read_when_the_map_says_so_and_kept_aside_when_not()
    {
        var rows = Encoding.Latin1.GetBytes(Titles + "1,Café Zoë,CO,Besançon,2015-03-04,,1.00,0,OK,x\r\n2,Plain,CO,,2015-03-04,,1.00,0,OK,x\r\n");
        var wrong = await Import(Map("wrong letters"), rows);
        Assert.Equal((1, 1), (wrong.Imported, wrong.Aside));
        var right = await Import(Map("right letters", "latin-1"), rows);
        Assert.Equal((2, 0), (right.Imported, right.Aside));
        Assert.Equal(1, await web.InDatabase(db => db.OldRegister.CountAsync(claim => claim.Employer == "Café Zoë")));
    }

    [Theory]
    [InlineData("case_no,respondent,kind,city,opened,closed,claimed,paid,worker_name\n1", "The file has no column \"result\".")]
    [InlineData("case_no,respondent,kind,city,opened,closed,claimed,paid,result,worker_name,passed_on\n1", "The map says nothing of the column \"passed_on\".")]
    [InlineData("", "The file is empty.")]
    public async Task A_file_with_other_columns_than_the_map_is_refused_as_a_whole(string file, string why) =>
        Assert.Contains(why, (await Assert.ThrowsAsync<RegisterRefused>(() => Import(Map("columns"), [], file))).Message);

    [Fact]
    public async Task A_file_that_breaks_off_within_quotation_marks_leaves_nothing()
    {
        var file = Titles + string.Concat(Enumerable.Range(0, 700).Select(i => $"{i},Foo,CO,,2015-03-04,,1.00,0,OK,x\r\n")) + "700,\"Foo" + new string('x', 5000);
        Assert.Contains("a quotation mark may be missing its end", (await Assert.ThrowsAsync<RegisterRefused>(() => Import(Map("broken"), [], file))).Message);
        Assert.False(await web.InDatabase(db => db.OldClaims.AnyAsync(claim => claim.Register == "broken")));
        Assert.False(await web.InDatabase(db => db.RegisterRows.AnyAsync(row => db.RegisterImports.Any(import => import.Id == row.ImportId && import.Register == "broken"))));
    }

    [Theory]
    [InlineData("\"currency\": \"USD\"", "\"currency\": \"XXX\"", "XXX is not in currencies.json")]
    [InlineData("\"opened\": \"opened\"", "\"opened\": \"closed\"", "\"closed\" is named twice")]
    [InlineData("\"number\": \"case_no\",", "", "number")]
    [InlineData("\"number\": \"case_no\"", "\"number\": \"case_no\", \"worker\": \"worker_name\"", "worker")]
    [InlineData("\"number\": \"case_no\"", "\"number\": \"case_no\", \"number\": \"city\"", "number")]
    [InlineData("uuuu-MM-dd", "next week", "is no pattern for a date")]
    [InlineData("\"upheld\"", "\"granted\"", "outcome")]
    public async Task A_map_with_anything_wrong_is_refused_before_the_file_is_read(string right, string wrong, string why) =>
        Assert.Contains(why, (await Assert.ThrowsAsync<RegisterRefused>(() => Import(Map("map").Replace(right, wrong), [], Titles))).Message);

    [Fact]
    public async Task One_that_was_cut_off_goes_on_where_it_was_counts_for_nothing_until_its_end_and_leaves_nothing_when_stopped()
    {
        var file = Titles + string.Concat(Enumerable.Range(0, 1200).Select(i => $"{i},Foo,CO,,2015-03-04,,1.00,0,OK,x\r\n"));
        foreach (var isStopped in (bool[])[false, true])
        {
            var register = $"cut {isStopped}";
            var id = await With(intake => intake.ReadFile(Map(register), new MemoryStream(Encoding.UTF8.GetBytes(file)), null, default));
            await Assert.ThrowsAsync<InvalidOperationException>(() => With(async intake => { await intake.Run(id, _ => throw new InvalidOperationException("cut off"), default); return true; }));
            Assert.Equal(500, await web.InDatabase(db => db.OldClaims.CountAsync(claim => claim.ImportId == id)));
            Assert.Equal(0, await web.InDatabase(db => db.OldRegister.CountAsync(claim => claim.ImportId == id)));
            if (isStopped)
                await web.InDatabase(async db =>
                {
                    (await db.RegisterImports.SingleAsync(import => import.Id == id)).StopAskedAt = web.Clock.GetCurrentInstant();
                    return await db.SaveChangesAsync();
                });
            await With(async intake => { await intake.Run(id, _ => { }, default); return true; });
            Assert.Equal(isStopped ? 0 : 1200, await web.InDatabase(db => db.OldRegister.CountAsync(claim => claim.ImportId == id)));
            Assert.Equal(isStopped ? 0 : 1200, await web.InDatabase(db => db.OldClaims.CountAsync(claim => claim.ImportId == id)));
            Assert.Equal(0, await web.InDatabase(db => db.RegisterRows.CountAsync(row => row.ImportId == id)));
        }
    }

    private Task<RegisterImport> Import(string map, byte[] mark, string file) => Import(map, [.. mark, .. Encoding.UTF8.GetBytes(file)]);

    private Task<RegisterImport> Import(string map, byte[] file) => With(async intake =>
    {
        var id = await intake.ReadFile(map, new MemoryStream(file), null, default);
        await intake.Run(id, _ => { }, default);
        var import = (await intake.Find(id, default))!;
        Assert.NotNull(import.FinishedAt);
        return import;
    });

    private async Task<T> With<T>(Func<RegisterIntake, Task<T>> act)
    {
        await using var scope = web.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<RegisterIntake>());
    }
}
