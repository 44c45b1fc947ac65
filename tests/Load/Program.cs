using Inspectorate.Load.Bare;
using Inspectorate.Load.Claims;

// Benchmarks, each beside the limit that it is held against. Absolute figures drift with the machine: read the ratios.
try
{
    switch (args)
    {
        case ["claims", .. var rest]:
            await ClaimsLoad.Run(
                claimsPerRound: rest is [var claims, ..] ? int.Parse(claims) : 1000, published: rest is [_, var program] ? Path.GetFullPath(program) : null);
            return 0;
        case ["bare", var directory, var url]: // the child that `claims` starts beside the real program
            await BareServer.Run(directory, url);
            return 0;
        default:
            Console.Error.WriteLine("usage: Load claims [CLAIMS-PER-ROUND [PUBLISHED-PROGRAM]]");
            return 2;
    }
}
catch (IOException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}
