using Inspectorate.Load.Bare;
using Inspectorate.Load.Claims;
using Inspectorate.Load.Ledgers;
using Inspectorate.Load.Pages;

// Benchmarks, each beside the limit that it is held against. Absolute figures drift with the machine: read the ratios.
try
{
    switch (args)
    {
        case ["claims", .. var rest]:
            await ClaimsLoad.Run(claimsPerRound: Count(rest) ?? 1000, Published(rest));
            return 0;
        case ["worklist", .. var rest]:
            await Worklist.Run(requests: Count(rest) ?? 5000, Published(rest));
            return 0;
        case ["register", .. var rest]:
            await RegisterPages.Run(requests: Count(rest) ?? 5000, Published(rest));
            return 0;
        case ["reconcile", .. var rest]:
            await ReconcileLoad.Run(lines: Count(rest) ?? 1_000_000);
            return 0;
        case ["bare", var directory, var url]: // the child that the others start beside the real program
            await BareServer.Run(directory, url);
            return 0;
        default:
            Console.Error.WriteLine("usage: Load claims [CLAIMS-PER-ROUND [PUBLISHED-PROGRAM]]\n       Load worklist [PAGES-PER-ROUND [PUBLISHED-PROGRAM]]\n       Load register [PAGES-PER-ROUND [PUBLISHED-PROGRAM]]\n       Load reconcile [LINES]");
            return 2;
    }
}
catch (IOException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}

static int? Count(string[] rest) => rest is [var count, ..] ? int.Parse(count) : null;

static string? Published(string[] rest) => rest is [_, var program] ? Path.GetFullPath(program) : null;
