namespace Inspectorate.Domain.FeeChecks;

/// <summary>A number of workers as the parties may read it: at least five, and at least five or none who are left (decision 25).</summary>
public static class PartyCount
{
    public const int Least = 5;

    public static string Say(int count, int of) => count == 0
        ? "none"
        : count >= Least && (of == count || of - count >= Least) ? $"{count} of {of}" : "some";
}
