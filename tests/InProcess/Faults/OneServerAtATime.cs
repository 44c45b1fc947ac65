namespace Inspectorate.InProcess.Faults;

/// <summary>Tests that start the real program and watch the clock: on a small machine they would only slow each other down.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneServerAtATime
{
    public const string Name = "one server at a time";
}
