using Inspectorate.Storage;
using Inspectorate.Tests;

namespace Inspectorate.InProcess.Faults;

[Collection(OneServerAtATime.Name)]
public sealed class ImportVerbTests
{
    [Fact]
    public async Task Beside_a_running_server_it_refuses_and_alone_it_imports_tells_the_sums_and_keeps_bad_rows_in_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("inspectorate-import-").FullName;
        var (table, aside) = (Path.Combine(folder, "old.csv"), Path.Combine(folder, "aside.csv"));
        await File.WriteAllTextAsync(table,
            """
            claimID,employer,employercity,employerstate,employerzip,claim_amount,case_open,valid,invalid,verified_claim,case_close,first_response,formal_investigate,wage_order,total_rec,wage_rec,duration
            X1,"MADE-UP, LLC",DOVER,VA,1,1275.5,2014-09-08,TRUE,FALSE,1272.99,2015-01-22,FALSE,FALSE,TRUE,1644.67,1,136
            X2,OTHER,DOVER,VA,1,10,1970-01-01 00:00:00.000002015,TRUE,FALSE,0,2015-01-22,FALSE,FALSE,TRUE,0,0,1
            """);
        string[] verb = ["claims", "import", table, "--map", Repository.Path("seed/registers/virginia.json"), "--aside", aside];

        using (DataFolder.Open(Path.Combine(folder, "data")))
        {
            var refused = await RunningServer.RunToItsEnd(folder, verb);
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("is in use by another process", refused.Errors);
        }
        var done = await RunningServer.RunToItsEnd(folder, verb);
        Assert.Equal((3, ""), (done.ExitCode, done.Errors));
        Assert.Contains("2 rows read = 1 imported + 0 known before + 1 kept aside", done.Output);
        Assert.Contains("claimed: 1,285.50 USD read = 1,275.50 USD imported + 0.00 USD known before + 10.00 USD kept aside", done.Output);
        Assert.Contains("row 3, case_open: 1970-01-01 00:00:00.000002015 is no date: a program took the year 2015", done.Output);
        Assert.Contains("3,case_open,", await File.ReadAllTextAsync(aside));
        Directory.Delete(folder, recursive: true);
    }
}
